/** Shorter lines are ended by whoever writes, not by a program. */
const SHORTEST = 45;
/** Begins a line of its own: an item of a list, a label, a quoted line of a letter, or nothing at all. */
const OWN_LINE = /[-–•*>|#\s]|\d{1,2}[.)]\s|\p{L}[\p{L} /-]{0,30}:|$/uy;

const lengthOf = (line: string): number => (line.endsWith('\r') ? line.length - 1 : line.length);

function opensOwnLine(text: string, at: number): boolean {
  OWN_LINE.lastIndex = at;
  return OWN_LINE.test(text);
}

/**
 * Line ends that a mail program put in become blanks: behind a line so long that the next word found no room beside the
 * longest one. What is written about somebody goes on over such a line end. No offset moves. Linear.
 */
export function withoutWraps(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const room = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
  if (room < SHORTEST) return text;
  let at = 0;
  const parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const length = lengthOf(line);
    const next = lines[index + 1];
    at += line.length + 1;
    if (next === undefined) parts.push(line);
    else if (length < SHORTEST || length + 1 + next.search(/\s|$/) <= room || opensOwnLine(text, at))
      parts.push(line, '\n');
    else parts.push(line.slice(0, length), ' '.repeat(line.length - length + 1));
  }
  return parts.join('');
}
