import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Runs in a thread of its own: the compiler is synchronous native code and would stop every request meanwhile. */
export interface PdfOrder {
  readonly id: number;
  readonly json: string;
  readonly standard: 'a-2a' | 'ua-1';
}

export type PdfAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly refusal: string };

const folder = import.meta.dirname;
// Nothing of the disk but this empty place is within the compiler's reach: all it reads is handed to it.
const workspace = join(folder, 'fonts', 'none');
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [join(folder, 'fonts')] }] });
compiler.addSource(join(workspace, 'main.typ'), readFileSync(join(folder, 'pdf-template.typ'), 'utf8'));

/** How many compilations a result may stay remembered without being used. */
const remembered = 8;

function compile({ json, standard }: PdfOrder): Uint8Array {
  compiler.mapShadow(join(workspace, 'document.json'), Buffer.from(json));
  try {
    const compiled = compiler.compile({ mainFilePath: join(workspace, 'main.typ'), resetRead: true });
    const failure = compiled.takeError();
    if (failure) throw new Error(wordsOf(compiler.fetchDiagnostics(failure)));
    if (!compiled.result) throw new Error('Typst gave no document.');
    return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: standard }));
  } finally {
    compiler.unmapShadow(join(workspace, 'document.json'));
    compiler.evictCache(remembered);
  }
}

function wordsOf(diagnostics: readonly unknown[]): string {
  return diagnostics
    .map((one) => (typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : String(one)))
    .join('; ');
}

parentPort?.on('message', (order: PdfOrder) => {
  let answer: PdfAnswer;
  try {
    answer = { id: order.id, pdf: compile(order) };
  } catch (error) {
    answer = { id: order.id, refusal: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
