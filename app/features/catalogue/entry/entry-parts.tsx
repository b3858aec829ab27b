import type { Leaf, Rule } from '@farled/eligibility';
import { conditionWords } from '@farled/eligibility';
import { type FactItem, Facts, Section } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { type CommandNamed, History } from '../../../http/history.tsx';
import type { Ui } from '../../../http/ui.tsx';
import type { ChangeLine } from '../../../kernel/history.ts';
import type { Text } from '../../../kernel/text.ts';
import { serviceKindNames, serviceStateNames, serviceStepNames } from '../service.ts';
import type { ServiceFacts } from '../store.ts';
import { columnNames, texts } from '../texts.ts';
import { principalWords, waitingWords, whereWords } from '../words.tsx';
import type { ServiceView } from './entry-view.ts';

type Shown = Omit<
  ServiceFacts,
  'contact_person' | 'contact_email' | 'places_by' | 'waiting_by' | 'owner_name' | 'owner_email'
> &
  Partial<Pick<ServiceFacts, 'contact_person' | 'contact_email' | 'places_by' | 'waiting_by'>>;

function said(ui: Ui, what: string, on: string | null, by: string | undefined): string {
  if (on === null) return what;
  return ui.say(texts.saidBy, {
    what,
    day: dayWords(ui, on),
    by: by ? ui.say(texts.saidByWho, { name: by }) : '',
  });
}

function ages(facts: Shown): string {
  if (facts.age_from === null && facts.age_to === null) return '';
  return `${facts.age_from ?? ''}–${facts.age_to ?? ''}`;
}

/** Everything an entry says, in the order in which one asks. What is empty is not shown. */
export function EntryFacts({ ui, facts }: { ui: Ui; facts: Shown }) {
  const term = (column: keyof typeof columnNames, value: unknown): FactItem[] => {
    const label = columnNames[column];
    return value && label ? [{ term: ui.say(label), value: value as string }] : [];
  };
  const told = (column: keyof typeof columnNames, value: string): FactItem[] =>
    term(column, value).map((item) => ({ ...item, value: <Said>{value}</Said> }));
  const links = facts.links.map((link) => (
    <>
      <a href={link} rel="noopener nofollow">
        {link}
      </a>{' '}
    </>
  ));
  return (
    <>
      <Section title={ui.say(texts.about)}>
        <Facts
          language={ui.language}
          items={[
            ...told('target_group', facts.target_group),
            ...term('age_from', ages(facts)).map((item) => ({ ...item, term: ui.say({ sv: 'Ålder', en: 'Age' }) })),
            ...told('purpose', facts.purpose),
            ...told('content', facts.content),
            ...term('kind', ui.say(serviceKindNames[facts.kind])),
            ...term('municipalities', whereWords(ui, facts.municipalities)),
            ...told('accessibility', facts.accessibility),
            ...told('combinations', facts.combinations),
            ...told('follow_up', facts.follow_up),
            ...told('cost', facts.cost),
            ...term('funder', facts.funder),
            ...(links.length > 0 ? [{ term: ui.say(columnNames.links as Text), value: <>{links}</> }] : []),
          ]}
        />
      </Section>
      <Section title={ui.say(texts.getIn)}>
        <Facts
          language={ui.language}
          items={[
            ...told('how_to_refer', facts.how_to_refer),
            ...told('consent', facts.consent),
            ...term('contact_function', facts.contact_function),
            ...term('contact_person', facts.contact_person),
            ...term('contact_phone', facts.contact_phone),
            ...term('contact_email', facts.contact_email),
            {
              term: ui.say(texts.waiting),
              value: said(ui, waitingWords(ui, facts.waiting_weeks), facts.waiting_on, facts.waiting_by),
            },
            ...term('locations', facts.locations.join('; ')),
            ...term('places', facts.places && said(ui, facts.places, facts.places_on, facts.places_by)),
            ...told('starts', facts.starts),
            ...term('start_dates', facts.start_dates.map((day) => dayWords(ui, day)).join(', ')),
            ...told('length_text', facts.length_text),
            ...term('period_from', facts.period_from && dayWords(ui, facts.period_from)),
            ...term('period_to', facts.period_to && dayWords(ui, facts.period_to)),
          ]}
        />
      </Section>
    </>
  );
}

export function principalOf(ui: Ui, facts: Pick<ServiceFacts, 'principal' | 'principal_name' | 'unit'>): string {
  return principalWords(ui, { principal: facts.principal, principalName: facts.principal_name, unit: facts.unit });
}

interface Noted {
  words: Text;
  owner: string;
  source: string;
  reason: string;
}

function notesOf(rule: Rule, attributes: ServiceView['attributes'], must = true): Noted[] {
  if ('not' in rule) return notesOf(rule.not, attributes, !must);
  if ('attribute' in rule) {
    const leaf: Leaf = { kind: 'leaf', must, path: '', condition: rule };
    const { owner = '', source, reason = '' } = rule;
    const from = source ? [source.text, source.link].filter(Boolean).join(' ') : '';
    return owner || from || reason ? [{ words: conditionWords(leaf, attributes), owner, source: from, reason }] : [];
  }
  return ('all' in rule ? rule.all : rule.any).flatMap((part) => notesOf(part, attributes, must));
}

/** Conditions that say who stands behind them, on what ground and why. */
export function RuleNotes({ ui, rule, attributes }: { ui: Ui; rule: Rule; attributes: ServiceView['attributes'] }) {
  const notes = notesOf(rule, attributes);
  if (notes.length === 0) return null;
  return (
    <Table
      language={ui.language}
      caption={ui.say(texts.notes)}
      dense
      rows={notes}
      columns={[
        { key: 'words', head: ui.say(texts.condition), rowHead: true, cell: (note) => ui.say(note.words) },
        { key: 'owner', head: ui.say(texts.owner), cell: (note) => note.owner },
        { key: 'source', head: ui.say(texts.source), cell: (note) => note.source },
        { key: 'reason', head: ui.say(texts.reason), cell: (note) => note.reason },
      ]}
    />
  );
}

function shown(ui: Ui, column: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return ui.say(value ? { sv: 'ja', en: 'yes' } : { sv: 'nej', en: 'no' });
  if (column === 'step')
    return ui.say((serviceStepNames as Record<string, Text>)[String(value)] ?? serviceStateNames.draft);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function detail(ui: Ui, line: ChangeLine): string {
  return Object.entries(line.changes)
    .flatMap(([column, value]) => {
      const change = value as { from?: unknown; to?: unknown } | null;
      const name = columnNames[column];
      const from = shown(ui, column, change?.from);
      const to = shown(ui, column, change?.to);
      if (!name || (from === '' && to === '')) return [];
      const label = ui.say(name);
      if (to === '') return [ui.say(texts.emptied, { label })];
      return [from === '' ? ui.say(texts.became, { label, to }) : ui.say(texts.becameFrom, { label, from, to })];
    })
    .join('. ');
}

export function Changes({
  ui,
  lines,
  commandNamed,
}: {
  ui: Ui;
  lines: readonly ChangeLine[];
  commandNamed: CommandNamed;
}) {
  return (
    <Section title={ui.say(texts.history)}>
      {lines.length === 0 ? (
        <p class="note">{ui.say(texts.noHistory)}</p>
      ) : (
        <History
          ui={ui}
          label={ui.say(texts.history)}
          lines={lines}
          commandNamed={commandNamed}
          itself={ui.say(texts.farled)}
          detail={(line) => detail(ui, line) || undefined}
        />
      )}
    </Section>
  );
}
