import { EmptyState, Head, Section, Tag } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import { texts } from '../texts.ts';
import { type EvidenceLine, type EvidenceView, evidenceView, reportService } from './evidence.ts';

const words = {
  title: { sv: 'Underlag om insatser', en: 'Evidence about services' },
  lead: {
    sv: 'Insatser som finns men inte är öppna, och insatser som saknas. Det som nämns mest står först.',
    en: 'Services that exist but are not open, and services that are missing. Most mentioned first.',
  },
  notOpen: { sv: 'Finns, men är inte öppna', en: 'Exist, but are not open' },
  missing: { sv: 'Saknas', en: 'Missing' },
  own: { sv: 'Det du har rapporterat', en: 'What you have reported' },
  mentions: { sv: 'Gånger', en: 'Times' },
  why: { sv: 'Skäl', en: 'Reasons' },
  latest: { sv: 'Senast', en: 'Latest' },
  none: { sv: 'Inget är rapporterat än.', en: 'Nothing has been reported yet.' },
  noneHow: {
    sv: 'Den som frågar om en situation rapporterar med ett klick bredvid en stängd insats.',
    en: 'Whoever asks about a situation reports with one click beside a closed service.',
  },
  reportOne: { sv: 'Rapportera att en insats inte är öppen', en: 'Report that a service is not open' },
  reportMissing: { sv: 'Rapportera att en insats saknas', en: 'Report that a service is missing' },
} satisfies Record<string, Text>;

interface LinesProps {
  ui: Ui;
  name: string;
  lines: readonly EvidenceLine[];
  captionHidden?: boolean;
}

function Lines({ ui, name, lines, captionHidden }: LinesProps) {
  return (
    <Table
      language={ui.language}
      caption={name}
      captionHidden={captionHidden}
      dense
      rows={lines}
      columns={[
        {
          key: 'what',
          head: ui.say(texts.service),
          rowHead: true,
          width: 35,
          cell: (line) =>
            line.serviceId ? <a href={paths.service({ id: line.serviceId })}>{line.what}</a> : line.what,
        },
        {
          key: 'kind',
          head: ui.say(texts.state),
          cell: (line) => <Tag kind="port">{ui.say(line.kind === 'missing' ? words.missing : texts.closed)}</Tag>,
        },
        { key: 'mentions', head: ui.say(words.mentions), numeric: true, cell: (line) => line.mentions },
        {
          key: 'why',
          head: ui.say(words.why),
          cell: (line) => (
            <>
              {line.reasons
                .slice(0, 5)
                .map(({ reason, mentions }) => (mentions > 1 ? `${reason} (${mentions})` : reason))
                .join('; ')}
              {line.notes.slice(0, 3).map((note) => (
                <Said note>{note}</Said>
              ))}
            </>
          ),
        },
        { key: 'latest', head: ui.say(words.latest), cell: (line) => dayWords(ui, line.latest) },
      ]}
      empty={<p class="note">{ui.say(words.none)}</p>}
    />
  );
}

function ReportForms({ ui, view }: { ui: Ui; view: EvidenceView }) {
  const municipalities = view.municipalities.map((name) => ({ value: name, label: name }));
  const at = view.chosen.caseId ? { caseId: view.chosen.caseId } : {};
  const typed = ui.stateOf(reportService).raw.kind;
  const place = view.chosen.caseId ? null : (
    <CommandField
      ui={ui}
      command={reportService}
      name="municipality"
      required
      options={municipalities}
      value={view.chosen.municipality}
      width="m"
    />
  );
  const isMissing = typed === 'missing' || (typed === undefined && !view.chosen.service);
  // One form at a time, since both are of the same command and its fields have the same names.
  return isMissing ? (
    <Section title={ui.say(words.reportMissing)} id="saknas">
      <CommandForm ui={ui} command={reportService} bound={{ kind: 'missing', ...at }}>
        <CommandField ui={ui} command={reportService} name="wanted" required rows={2} />
        {place}
        <CommandField ui={ui} command={reportService} name="note" rows={2} />
      </CommandForm>
    </Section>
  ) : (
    <Section title={ui.say(words.reportOne)}>
      <CommandForm
        ui={ui}
        command={reportService}
        bound={{ kind: 'notAccessible', serviceIds: view.chosen.service?.id ?? '', ...at }}
      >
        <p class="fact">{view.chosen.service?.name}</p>
        {place}
        <CommandField ui={ui} command={reportService} name="reason" rows={2} />
        <CommandField ui={ui} command={reportService} name="note" rows={2} />
      </CommandForm>
    </Section>
  );
}

export const evidencePage = page({
  path: paths.serviceEvidence.pattern,
  audience: 'signedIn',
  query: evidenceView,
  forms: [{ command: reportService }],
  title: (_, ui) => ui.say(words.title),
  render: (view: EvidenceView, ui) => {
    const isEmpty = view.groups.every((group) => group.lines.length === 0) && view.own.length === 0;
    const form = view.mayReport && <ReportForms ui={ui} view={view} />;
    return (
      <>
        <Head
          language={ui.language}
          title={ui.say(words.title)}
          lead={ui.say(words.lead)}
          crumbs={[{ label: ui.say(texts.title), href: paths.services({}) }]}
        />
        {(view.chosen.service || view.chosen.municipality) && form}
        {isEmpty && <EmptyState title={ui.say(words.none)}>{ui.say(words.noneHow)}</EmptyState>}
        {!isEmpty &&
          view.groups.map((group) => (
            <Section title={group.name}>
              <Lines ui={ui} name={ui.say(words.notOpen)} lines={group.lines.filter((one) => one.serviceId)} />
              <Lines ui={ui} name={ui.say(words.missing)} lines={group.lines.filter((one) => !one.serviceId)} />
            </Section>
          ))}
        {view.own.length > 0 && (
          <Section title={ui.say(words.own)}>
            <Lines ui={ui} name={ui.say(words.own)} lines={view.own} captionHidden />
          </Section>
        )}
        {!view.chosen.service && !view.chosen.municipality && form}
      </>
    );
  },
});
