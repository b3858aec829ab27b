import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type ReportFormat, renderReport, reportFormats } from '../app/documents/report-files.ts';
import { sampleReport } from '../app/documents/report-testdata.ts';
import { kB, ms, quantile, table } from './figures.ts';

const names: Record<ReportFormat, string> = {
  archive: 'PDF/A-2a to archive',
  publish: 'PDF/UA-1 to publish',
  slides: 'PowerPoint',
  workbook: 'Excel',
  text: 'Word',
};
const rounds = 20;

/** Twelve parts, as a pack of a group has them: charts, tables, the fairway, texts that are too long. */
const report = {
  ...sampleReport,
  parts: [0, 1, 2].flatMap((turn) => sampleReport.parts.map((part) => ({ ...part, key: `${part.key}${turn}` }))),
};

/** Files of a pack, made in the thread beside the requests; how long a request would have waited meanwhile. */
export async function measurePack(): Promise<string> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  for (const format of reportFormats) await renderReport(report, 'sv', format);
  const first = performance.now() - begun;
  const all: number[] = [];
  const rows: string[][] = [];
  const times = new Map<ReportFormat, number[]>();
  let sizes = new Map<ReportFormat, number>();
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    for (const format of reportFormats) {
      const at = performance.now();
      // Another report each time: the same one would be remembered.
      const fresh = { ...report, title: { sv: `Underlag ${round}`, en: `Basis ${round}` } };
      const file = await renderReport(fresh, 'sv', format);
      times.set(format, [...(times.get(format) ?? []), performance.now() - at]);
      sizes = new Map(sizes).set(format, file.byteLength);
    }
    all.push(performance.now() - from);
  }
  delay.disable();
  for (const format of reportFormats) {
    const taken = times.get(format) ?? [];
    rows.push([names[format], ms(quantile(taken, 0.5)), ms(Math.max(...taken)), kB(sizes.get(format) ?? 0)]);
  }
  rows.push(['all five', ms(quantile(all, 0.5)), ms(Math.max(...all)), '']);
  return [
    `A pack of ${report.parts.length} parts as five files. Wanted: all of them within 3 s, a PDF alone within 300 ms when the ` +
      `process has made one before. The first five in a new process, which reads the libraries: ${ms(first)}.`,
    table(['file', `median of ${rounds}`, 'longest', 'size'], rows),
    `The longest that a request waited meanwhile (event loop): ${ms(delay.max / 1e6)}.`,
  ].join('\n\n');
}
