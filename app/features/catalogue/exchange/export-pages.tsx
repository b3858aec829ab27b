import { ButtonLink } from '../../../design/buttons.tsx';
import { EmptyState, Facts, Head, Section } from '../../../design/parts.tsx';
import { renderExcel } from '../../../documents/excel.ts';
import { renderPdf } from '../../../documents/pdf.ts';
import { renderWord } from '../../../documents/word.ts';
import { type PageFile, page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { factsOf, readingDocument, tableDocument } from './export-document.ts';
import { type ExportView, exportServices } from './export-read.ts';
import { exportTexts as texts } from './export-texts.ts';

interface Format {
  path: (typeof paths)['servicesPdf' | 'servicesWord' | 'servicesExcel']['pattern'];
  ending: string;
  type: string;
  body: (ui: Ui, view: ExportView) => Promise<Uint8Array>;
}

const formats: readonly Format[] = [
  {
    path: paths.servicesPdf.pattern,
    ending: 'pdf',
    type: 'application/pdf',
    body: (ui, view) => renderPdf(readingDocument(ui, view), { standard: 'ua-1' }),
  },
  {
    path: paths.servicesWord.pattern,
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    body: (ui, view) => renderWord(readingDocument(ui, view)),
  },
  {
    path: paths.servicesExcel.pattern,
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: (ui, view) => renderExcel(tableDocument(ui, view)),
  },
];

/** What the search shows, as files with today's date. */
const filePages = formats.map(({ path, ending, type, body }) =>
  page({
    path,
    audience: 'signedIn',
    query: exportServices,
    title: (_: ExportView, ui) => ui.say(texts.title),
    render: () => null,
    file: async (view, ui): Promise<PageFile> => ({
      body: await body(ui, view),
      type,
      name: `${ui.say(texts.fileName, { day: ui.today })}.${ending}`,
    }),
  }),
);

const printPage = page({
  path: paths.servicesPrint.pattern,
  audience: 'signedIn',
  query: exportServices,
  title: (_: ExportView, ui) => ui.say(texts.title),
  render: (view, ui) => {
    const { title, lead } = readingDocument(ui, view);
    return (
      <>
        <Head
          language={ui.language}
          title={title}
          lead={lead.join(' ')}
          crumbs={[{ label: ui.say(texts.back), href: withSearch(paths.services({}), ui) }]}
        />
        <p class="note exports">{ui.say(texts.printHow)}</p>
        {view.services.length === 0 ? (
          <EmptyState title={ui.say(texts.none)} />
        ) : (
          view.services.map((service, at) => (
            <Section title={service.facts.name} first={at === 0}>
              <Facts language={ui.language} items={factsOf(ui, service).map(([term, value]) => ({ term, value }))} />
            </Section>
          ))
        )}
      </>
    );
  },
});

export const exportPages = [printPage, ...filePages];

function withSearch(address: string, ui: Ui): string {
  const search = new URLSearchParams(ui.search);
  search.delete('page');
  const text = search.toString();
  return text === '' ? address : `${address}?${text}`;
}

/** Ways out of a search, for the page that shows it. */
export function ExportLinks({ ui }: { ui: Ui }) {
  const ways = [
    { href: paths.servicesPrint({}), label: texts.print },
    { href: paths.servicesPdf({}), label: texts.pdf },
    { href: paths.servicesWord({}), label: texts.word },
    { href: paths.servicesExcel({}), label: texts.excel },
  ];
  return (
    <nav class="row exports" aria-label={ui.say(texts.take)}>
      {ways.map(({ href, label }) => (
        <ButtonLink href={withSearch(href, ui)}>{ui.say(label)}</ButtonLink>
      ))}
    </nav>
  );
}
