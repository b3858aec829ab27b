import type { Child } from 'hono/jsx';
import { EmptyState, Fact, Facts, Head, Section } from '../../design/parts.tsx';
import { SaidIn } from '../../design/said.tsx';
import { Table } from '../../design/table.tsx';
import { dayWords } from '../../http/dates.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import { holds } from '../../kernel/actor.ts';
import { decideDisposal } from './decide.ts';
import { setPeriod } from './period.ts';
import { proposeDisposal } from './propose.ts';
import { kindWords } from './retention.ts';
import { texts } from './texts.ts';
import {
  type DisposalLine,
  type KindLine,
  type KindView,
  kindView,
  type RetentionView,
  retentionView,
} from './view.ts';

const keepers = ['administrator', 'office'] as const;
const shown = 20;

const ageWords = (ui: Ui, months: number): string => ui.say(months === 1 ? texts.oneMonth : texts.months, { months });

function Kinds({ ui, kinds }: { ui: Ui; kinds: KindLine[] }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(texts.kinds)}
      rows={kinds}
      columns={[
        {
          key: 'what',
          head: ui.say(texts.what),
          rowHead: true,
          cell: ({ kind }) => <a href={paths.retentionKind({ kind })}>{ui.say(kindWords[kind].name)}</a>,
        },
        {
          key: 'kept',
          head: ui.say(texts.kept),
          cell: ({ period }) => (period ? ageWords(ui, period.months) : ui.say(texts.forever)),
        },
        {
          key: 'by',
          head: ui.say(texts.by),
          cell: ({ period }) => (period ? `${period.source}, ${dayWords(ui, period.decidedOn)}` : '–'),
        },
        { key: 'due', head: ui.say(texts.due), numeric: true, cell: ({ period, due }) => (period ? due : '–') },
      ]}
    />
  );
}

function Numbers({ ui, numbers }: { ui: Ui; numbers: string[] }) {
  if (numbers.length === 0) return null;
  const first = numbers.slice(0, shown).join(', ');
  const more = numbers.length - shown;
  return (
    <p class="note">
      {more > 0 ? ui.say(texts.more, { numbers: first, more }) : ui.say(texts.numbers, { numbers: first })}
    </p>
  );
}

function Proposal({ ui, line }: { ui: Ui; line: DisposalLine }) {
  const words = kindWords[line.kind];
  return (
    <Section
      title={ui.say(texts.waitingFor, { kind: ui.say(words.name) })}
      note={ui.say(texts.proposal, { due: line.due, day: dayWords(ui, line.before) })}
    >
      <p>
        {ui.say(texts.proposedBy, { name: line.proposedBy, day: dayWords(ui, line.proposedAt), source: line.source })}
      </p>
      <p>{ui.say(words.what)}</p>
      <Numbers ui={ui} numbers={line.numbers} />
      {line.isMine ? (
        <Fact>{ui.say(texts.mine)}</Fact>
      ) : (
        <CommandForm ui={ui} command={decideDisposal} bound={{ id: line.id }}>
          <CommandField ui={ui} command={decideDisposal} name="decision" stacked />
          <CommandField ui={ui} command={decideDisposal} name="reason" rows={2} />
        </CommandForm>
      )}
    </Section>
  );
}

function outcomeOf(ui: Ui, line: DisposalLine): Child {
  if (line.decision === 'returned')
    return <SaidIn words={line.reason} sentence={(put) => ui.say(texts.returned, { reason: put })} />;
  if (!line.carriedOutAt) return ui.say(texts.soon);
  return ui.say(texts.erased, { erased: line.erased ?? 0, day: dayWords(ui, line.carriedOutAt) });
}

function Overview({ ui, view }: { ui: Ui; view: RetentionView }) {
  const waiting = view.disposals.filter(({ decision }) => decision === null);
  const decided = view.disposals.filter(({ decision }) => decision !== null);
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.title)}
        lead={ui.say(texts.lead)}
        crumbs={[
          { label: ui.say({ sv: 'Organisation', en: 'Organisation' }), href: paths.organisation({}) },
          { label: ui.say(texts.title) },
        ]}
      />
      <Kinds ui={ui} kinds={view.kinds} />
      <Section title={ui.say(texts.waiting)}>{waiting.length === 0 && <p>{ui.say(texts.nothingWaits)}</p>}</Section>
      {waiting.map((line) => (
        <Proposal ui={ui} line={line} />
      ))}
      <Section title={ui.say(texts.record)}>
        <Table
          language={ui.language}
          caption={ui.say(texts.record)}
          captionHidden
          rows={decided}
          columns={[
            { key: 'what', head: ui.say(texts.what), rowHead: true, cell: ({ kind }) => ui.say(kindWords[kind].name) },
            {
              key: 'due',
              head: ui.say(texts.due),
              cell: (line) => ui.say(texts.proposal, { due: line.due, day: dayWords(ui, line.before) }),
            },
            {
              key: 'by',
              head: ui.say(texts.decidedBy),
              cell: (line) =>
                `${line.proposedBy}, ${line.decidedBy ?? ''}${line.decidedAt ? `, ${dayWords(ui, line.decidedAt)}` : ''}`,
            },
            { key: 'outcome', head: ui.say(texts.outcome), cell: (line) => outcomeOf(ui, line) },
          ]}
          empty={<EmptyState title={ui.say(texts.recordEmpty)} />}
        />
      </Section>
    </>
  );
}

export const retentionPage = page({
  path: paths.retention.pattern,
  audience: keepers,
  query: retentionView,
  forms: [{ command: decideDisposal }],
  guide: 'administrator',
  title: (_, ui) => ui.say(texts.title),
  render: (view, ui) => <Overview ui={ui} view={view} />,
});

function Kind({ ui, view }: { ui: Ui; view: KindView }) {
  const words = kindWords[view.kind];
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.name)}
        crumbs={[{ label: ui.say(texts.title), href: paths.retention({}) }, { label: ui.say(words.name) }]}
      />
      <Section title={ui.say(texts.about)} first>
        <Facts
          language={ui.language}
          items={[
            { term: ui.say(texts.goes), value: ui.say(words.what) },
            { term: ui.say(texts.stays), value: ui.say(words.stays) },
          ]}
        />
      </Section>
      <Section title={ui.say(texts.dueNow)}>
        <p>
          {!view.period
            ? [
                ui.say(texts.noPeriod),
                holds(ui.actor, 'administrator') ? '' : ` ${ui.say(texts.whoWritesPeriod)}`,
              ].join('')
            : view.due === 0
              ? ui.say(texts.noneDue)
              : ui.say(texts.dueCount, { due: view.due, age: ageWords(ui, view.period.months) })}
        </p>
        <Numbers ui={ui} numbers={view.numbers} />
        {view.due > 0 && <CommandForm ui={ui} command={proposeDisposal} bound={{ kind: view.kind }} />}
      </Section>
      {holds(ui.actor, 'administrator') && (
        <Section title={ui.say(texts.period)}>
          <CommandForm
            ui={ui}
            command={setPeriod}
            bound={{ kind: view.kind }}
            kind={view.due > 0 ? 'secondary' : 'primary'}
          >
            <CommandField ui={ui} command={setPeriod} name="months" value={view.period?.months} />
            <CommandField ui={ui} command={setPeriod} name="source" width="l" value={view.period?.source} />
            <CommandField ui={ui} command={setPeriod} name="decidedOn" value={view.period?.decidedOn} />
          </CommandForm>
        </Section>
      )}
    </>
  );
}

export const retentionKindPage = page({
  path: paths.retentionKind.pattern,
  audience: keepers,
  query: kindView,
  forms: [
    { command: setPeriod, bind: ({ params }) => ({ kind: params.kind }) },
    { command: proposeDisposal, bind: ({ params }) => ({ kind: params.kind }) },
  ],
  guide: 'administrator',
  title: (view, ui) => ui.say(kindWords[view.kind].name),
  render: (view, ui) => <Kind ui={ui} view={view} />,
});
