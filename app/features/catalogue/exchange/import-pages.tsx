import { EmptyState, Fact, Head, Remark, Section, Tag } from '../../../design/parts.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords, momentWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import { ProposedParts } from '../rules/proposal.tsx';
import { keepers } from '../service.ts';
import { texts } from '../texts.ts';
import { importHsds } from './hsds-import.tsx';
import { applyCatalogue, discardCatalogueImport } from './import.ts';
import { uploadCatalogue } from './import-upload.ts';
import { catalogueImport, catalogueImports, type ImportLine, type ImportView } from './import-view.ts';

const words = {
  title: { sv: 'Importera insatser', en: 'Import services' },
  lead: {
    sv: 'Läs in en katalog. Du ser vad den säger innan något gäller.',
    en: 'Read a catalogue. You see what it says before anything applies.',
  },
  earlier: { sv: 'Inlästa filer', en: 'Files read' },
  none: { sv: 'Här kommer filerna du läser in.', en: 'The files that you read will be here.' },
  file: { sv: 'Fil', en: 'File' },
  when: { sv: 'Inläst', en: 'Read' },
  by: { sv: 'Av', en: 'By' },
  waits: { sv: 'väntar', en: 'waits' },
  done: { sv: 'importerad {day}', en: 'imported {day}' },
  counts: {
    sv: '{added} nya insatser och {known} som redan finns.',
    en: '{added} new services and {known} already there.',
  },
  result: {
    sv: '{added} nya insatser, {changed} ändrade, {rules} med villkor ur filen.',
    en: '{added} new services, {changed} changed, {rules} with conditions of the file.',
  },
  agree: {
    sv: 'Jämfört med villkoren i katalogen: {right} lika, {wrong} bara i filen, {left} bara i katalogen.',
    en: 'Compared with the conditions in the catalogue: {right} alike, {wrong} in the file only, {left} in the catalogue only.',
  },
  proposed: {
    sv: 'Förslagen jämförda med katalogens villkor: {right} rätt ({share} %), {wrong} fel, {left} kvar att skriva.',
    en: 'Proposals compared with the catalogue’s conditions: {right} right ({share}%), {wrong} wrong, {left} left to write.',
  },
  remarks: { sv: 'Att tänka på', en: 'To consider' },
  services: { sv: 'Insatserna', en: 'The services' },
  rule: { sv: 'Villkor', en: 'Conditions' },
  isNew: { sv: 'ny', en: 'new' },
  same: { sv: 'samma villkor', en: 'same conditions' },
  different: { sv: 'andra villkor', en: 'other conditions' },
  onlyHere: { sv: 'Finns i katalogen men inte i filen', en: 'In the catalogue but not in the file' },
  apply: { sv: 'Importera', en: 'Import' },
  sheetNote: {
    sv: 'Förslagen är gjorda ur fritext. Ett förslag gäller bara om du kryssar det.',
    en: 'The proposals are made from free text. A proposal applies only if you tick it.',
  },
  discarded: { sv: 'Filen är borttagen.', en: 'The file has been thrown away.' },
} satisfies Record<string, Text>;

export const catalogueImportsPage = page({
  path: paths.catalogueImports.pattern,
  audience: keepers,
  query: catalogueImports,
  forms: [{ command: uploadCatalogue }],
  title: (_, ui) => ui.say(words.title),
  render: (view, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title)}
        lead={ui.say(words.lead)}
        crumbs={[{ label: ui.say(texts.title), href: paths.services({}) }]}
      />
      <div class="narrow">
        <CommandForm ui={ui} command={uploadCatalogue} files>
          <CommandField ui={ui} command={uploadCatalogue} name="file" accept=".json,.xlsx,.csv" />
        </CommandForm>
        <p>
          <a href={paths.hsdsImport({})}>{ui.say(importHsds.title)}</a>
        </p>
      </div>
      <Section title={ui.say(words.earlier)}>
        <Table
          language={ui.language}
          caption={ui.say(words.earlier)}
          captionHidden
          rows={view.imports}
          columns={[
            {
              key: 'file',
              head: ui.say(words.file),
              rowHead: true,
              cell: (row) => <a href={paths.catalogueImport({ id: row.id })}>{row.fileName}</a>,
            },
            { key: 'when', head: ui.say(words.when), cell: (row) => momentWords(ui, row.uploadedAt) },
            { key: 'by', head: ui.say(words.by), cell: (row) => row.by ?? '' },
            {
              key: 'state',
              head: ui.say(texts.state),
              cell: (row) =>
                row.carriedOutAt ? ui.say(words.done, { day: dayWords(ui, row.carriedOutAt) }) : ui.say(words.waits),
            },
          ]}
          empty={<EmptyState title={ui.say(words.none)} />}
        />
      </Section>
    </>
  ),
});

function Compared({ ui, line }: { ui: Ui; line: ImportLine }) {
  if (!line.comparison) return <Tag kind="calm">{ui.say(words.isNew)}</Tag>;
  const isSame = line.comparison.wrong === 0 && line.comparison.left === 0;
  return <Tag kind={isSame ? 'starboard' : 'teal'}>{ui.say(isSame ? words.same : words.different)}</Tag>;
}

function Lines({ ui, view }: { ui: Ui; view: ImportView }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.services)}
      captionHidden
      rows={view.lines}
      filter
      columns={[
        {
          key: 'name',
          head: ui.say(texts.service),
          rowHead: true,
          width: 30,
          cell: (line) =>
            line.serviceId ? <a href={paths.service({ id: line.serviceId })}>{line.name}</a> : line.name,
        },
        {
          key: 'rule',
          head: ui.say(words.rule),
          width: 50,
          cell: (line) => (
            <>
              {line.parts.length === 0 && ui.say(line.words)}
              <ProposedParts ui={ui} parts={line.parts} unread={line.unread} />
            </>
          ),
        },
        { key: 'state', head: ui.say(texts.state), cell: (line) => <Compared ui={ui} line={line} /> },
      ]}
    />
  );
}

/** Whoever reads a proposal ticks it; none is ticked beforehand. */
function Apply({ ui, view }: { ui: Ui; view: ImportView }) {
  const proposals = view.lines.filter((line) => line.hasRule);
  return (
    <>
      <CommandForm ui={ui} command={applyCatalogue} bound={{ id: view.id }}>
        <CommandField ui={ui} command={applyCatalogue} name="as" stacked />
        {view.kind === 'sheet' && (
          <CommandField
            ui={ui}
            command={applyCatalogue}
            name="rules"
            options={proposals.map((line) => ({
              value: String(line.index),
              label: line.name,
              hint: ui.say(line.words),
            }))}
          />
        )}
      </CommandForm>
      <CommandForm ui={ui} command={discardCatalogueImport} bound={{ id: view.id }} kind="link" />
    </>
  );
}

function shareOf({ right, wrong, left }: ImportView['sum']): number {
  return Math.round((100 * right) / Math.max(1, right + wrong + left));
}

export const catalogueImportPage = page({
  path: paths.catalogueImport.pattern,
  audience: keepers,
  query: catalogueImport,
  forms: [{ command: applyCatalogue }, { command: discardCatalogueImport }],
  title: (view: ImportView) => view.fileName,
  render: (view, ui) => {
    const known = view.lines.filter((line) => line.state === 'known').length;
    return (
      <>
        <Head
          language={ui.language}
          title={view.fileName}
          crumbs={[
            { label: ui.say(texts.title), href: paths.services({}) },
            { label: ui.say(words.title), href: paths.catalogueImports({}) },
          ]}
          meta={[{ value: momentWords(ui, view.uploadedAt) }]}
        />
        {view.discarded ? (
          <Remark title={ui.say(words.discarded)} />
        ) : (
          <Fact>
            {view.result
              ? ui.say(words.result, view.result)
              : ui.say(words.counts, { added: view.lines.length - known, known })}
          </Fact>
        )}
        {known > 0 && (
          <p class="text">
            {ui.say(view.kind === 'sheet' ? words.proposed : words.agree, { ...view.sum, share: shareOf(view.sum) })}
          </p>
        )}
        {view.remarks.length > 0 && (
          <Section title={ui.say(words.remarks)}>
            <ul>
              {view.remarks.slice(0, 50).map((remark) => (
                <li>{[remark.service, ui.say(remark.text)].filter(Boolean).join(': ')}</li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={ui.say(words.services)} note={view.kind === 'sheet' ? ui.say(words.sheetNote) : undefined}>
          <Lines ui={ui} view={view} />
        </Section>
        {!view.carriedOutAt && !view.discarded && (
          <Section title={ui.say(words.apply)}>
            <Apply ui={ui} view={view} />
          </Section>
        )}
        {view.onlyHere.length > 0 && (
          <Section title={ui.say(words.onlyHere)}>
            <ul>
              {view.onlyHere.slice(0, 100).map((one) => (
                <li>
                  <a href={paths.service({ id: one.id })}>{one.name}</a>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </>
    );
  },
});
