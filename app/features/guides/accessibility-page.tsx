import { z } from 'zod';
import { Head, Section } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { dayWords } from '../../http/dates.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { query } from '../../kernel/command.ts';
import {
  assessedOn,
  type Shortcoming,
  shortcomings,
  supervisorAddress,
  tests,
  statementTexts as texts,
  updatedOn,
} from './texts/accessibility.ts';

interface StatementView {
  /** The public bodies that run this installation. */
  readonly responsible: readonly string[];
  /** Where shortcomings are reported; null when nobody has stated it. */
  readonly address: string | null;
}

type Tables = { association: { name: string } };

export const statement = query({
  name: 'accessibility.statement',
  title: texts.title,
  audience: 'everybody',
  // Names of public bodies, for visitors too, whom row-level security shows no association.
  as: 'service',
  input: z.object({}),
  read: async (tx): Promise<StatementView> => {
    const rows = await tx.withTables<Tables>().selectFrom('association').select('name').orderBy('name').execute();
    return { responsible: rows.map((row) => row.name), address: process.env.FARLED_CONTACT || null };
  },
});

function Shortcomings({ ui }: { ui: Ui }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(texts.shortcomings)}
      captionHidden
      rows={shortcomings}
      columns={[
        {
          key: 'use',
          head: ui.say({ sv: 'När du använder Farled', en: 'When you use Farled' }),
          rowHead: true,
          width: 30,
          cell: (one: Shortcoming) => ui.say(one.use),
        },
        { key: 'what', head: ui.say({ sv: 'Brist', en: 'Shortcoming' }), cell: (one) => ui.say(one.what) },
        { key: 'criterion', head: 'WCAG 2.1', cell: (one) => one.criterion },
      ]}
    />
  );
}

function Report({ ui, address }: { ui: Ui; address: string | null }) {
  if (address === null) return <p class="text">{ui.say(texts.reportUnknown)}</p>;
  const [before, after] = ui.say(texts.reportHow, { address: '\n' }).split('\n');
  return (
    <p class="text">
      {before}
      <a href={`mailto:${address}`}>{address}</a>
      {after}
    </p>
  );
}

function Statement({ ui, view }: { ui: Ui; view: StatementView }) {
  const names = view.responsible.join(', ');
  const reader = { ...ui, today: '' };
  return (
    <>
      <Head language={ui.language} title={ui.say(texts.title)} lead={ui.say(texts.lead)} />
      <Section title={ui.say(texts.status)} first>
        <p class="text">{names === '' ? ui.say(texts.responsibleUnknown) : ui.say(texts.responsible, { names })}</p>
        <p class="text">{ui.say(texts.conformity)}</p>
        <p class="text">{ui.say(texts.why)}</p>
      </Section>
      <Section title={ui.say(texts.shortcomings)}>
        <Shortcomings ui={ui} />
        <p class="text">{ui.say(texts.burden)}</p>
      </Section>
      <Section title={ui.say(texts.report)}>
        <Report ui={ui} address={view.address} />
      </Section>
      <Section title={ui.say(texts.supervision)}>
        <p class="text">
          {ui.say(texts.supervisor)} <a href={supervisorAddress}>{ui.say(texts.supervisorLink)}</a>
        </p>
      </Section>
      <Section title={ui.say(texts.tested)}>
        <p class="text">{ui.say(texts.method)}</p>
        <ul class="stack text">
          {tests.map((test) => (
            <li>{ui.say(test)}</li>
          ))}
        </ul>
        <p class="text">
          {ui.say(texts.dates, { assessed: dayWords(reader, assessedOn), updated: dayWords(reader, updatedOn) })}
        </p>
      </Section>
    </>
  );
}

/** The statement that the act (2018:1937) and Digg's regulation (MDFFS 2019:2) require, reached from every page's foot. */
export const accessibilityPage = page({
  path: paths.accessibility.pattern,
  audience: 'everybody',
  query: statement,
  indexable: true,
  title: (_, ui) => ui.say(texts.title),
  render: (view, ui) => <Statement ui={ui} view={view} />,
});
