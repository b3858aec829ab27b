import { createDetector, type Detector, explain, level, loadLists, replacement } from '@farled/deidentify';
import type { FromWorker, StartMessage, ToWorker, WorkerFinding } from './parts/protocol.ts';

// The page's script asks once to start, then sends texts; both stay inside the browser. The word lists are fetched
// here, so that a page without a text field never loads them.
let detector: Promise<Detector> | undefined;
let language: StartMessage['language'] = 'sv';

const answer = (message: FromWorker): void => postMessage(message);

async function start(message: StartMessage): Promise<Detector> {
  language = message.language;
  const response = await fetch(message.lists);
  if (!response.ok) throw new Error(`The word lists answered ${response.status}.`);
  const lists = loadLists(new Uint8Array(await response.arrayBuffer()));
  return createDetector(lists, message.own);
}

function look(found: Detector, text: string): WorkerFinding[] {
  return found.find(text).map((finding) => {
    const words = text.slice(finding.start, finding.end);
    return {
      start: finding.start,
      end: finding.end,
      type: finding.type,
      level: level(finding),
      title: explain(finding, language, text),
      replacement: replacement(finding.type, words, language),
    };
  });
}

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  try {
    if (data.kind === 'start') {
      detector = start(data);
      await detector;
      answer({ kind: 'ready' });
    } else if (detector) {
      answer({ kind: 'found', id: data.id, findings: look(await detector, data.text) });
    }
  } catch (error) {
    answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});
