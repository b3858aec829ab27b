import { renderExcel } from './excel.ts';
import { renderPdf } from './pdf.ts';
import type { Report } from './report.ts';
import { reportDocument, reportWorkbook } from './report-document.ts';
import { inLanguage, type Language } from './report-plain.ts';
import { renderSlides } from './slides.ts';
import { renderWord } from './word.ts';

/** The kinds of file that a report becomes: two PDFs, since Typst writes one standard into a file, never both. */
export const reportFormats = ['archive', 'publish', 'slides', 'workbook', 'text'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export function renderReport(report: Report, language: Language, format: ReportFormat): Promise<Uint8Array> {
  const plain = inLanguage(report, language);
  switch (format) {
    case 'archive':
      return renderPdf(reportDocument(plain), { standard: 'a-2a' });
    case 'publish':
      return renderPdf(reportDocument(plain), { standard: 'ua-1' });
    case 'slides':
      return renderSlides(plain);
    case 'workbook':
      return renderExcel(reportWorkbook(plain));
    case 'text':
      return renderWord(reportDocument(plain));
  }
}
