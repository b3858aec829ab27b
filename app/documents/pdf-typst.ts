import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfStandard } from './pdf.ts';

/** Only for the thread of render-worker.ts: the compiler is synchronous native code. */
const folder = import.meta.dirname;
// Nothing of the disk but this empty place is within the compiler's reach: all it reads is handed to it.
const workspace = join(folder, 'fonts', 'none');
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [join(folder, 'fonts')] }] });
for (const name of ['pdf-template.typ', 'pdf-parts.typ'])
  compiler.addSource(join(workspace, name), readFileSync(join(folder, name), 'utf8'));

/** How many compilations a result may stay remembered without being used. */
const remembered = 8;

/** `json` is what the template reads; throws what Typst has against it. */
export function compilePdf(json: string, standard: PdfStandard): Uint8Array {
  compiler.mapShadow(join(workspace, 'document.json'), Buffer.from(json));
  try {
    const compiled = compiler.compile({ mainFilePath: join(workspace, 'pdf-template.typ'), resetRead: true });
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
