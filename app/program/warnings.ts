/**
 * Node prints its warnings past the log; where lines are JSON, a collector could not read them. That a library tries
 * something which Node calls experimental is for nobody who runs Farled.
 */
export function tellWarnings(say: (line: string) => void): void {
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => {
    if (name !== 'ExperimentalWarning') say(`Node: ${name}: ${message}`);
  });
}
