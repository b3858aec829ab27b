import { Fact, Remark, Section } from '../../../design/parts.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { numberWords } from '../../../http/numbers.ts';
import type { Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import type { Effect, Interval, Verdict, Warning } from './effect.ts';

const words = {
  effect: { sv: 'Effekt', en: 'Effect' },
  note: { sv: 'Lika lång tid före och efter åtgärden.', en: 'As long a time before as after the action.' },
  before: { sv: 'Före', en: 'Before' },
  after: { sv: 'Efter', en: 'After' },
  when: { sv: 'Tid', en: 'Time' },
  met: { sv: 'Mötte hindret', en: 'Met the obstacle' },
  of: { sv: '{met} av {questions} frågor', en: '{met} of {questions} questions' },
  per100: { sv: 'Av 100 frågor', en: 'Of 100 questions' },
  interval: { sv: '95 procents intervall', en: '95 per cent interval' },
  span: { sv: '{from} till {to}', en: '{from} to {to}' },
  uncertain: {
    sv: 'Med 95 procents säkerhet är kvoten mellan efter och före mellan {low} och {high}.',
    en: 'With 95 per cent confidence the ratio of after to before is between {low} and {high}.',
  },
  fewRule: {
    sv: 'Det är för få när inte ens det tydligaste utfallet vore säkert: att alla som mötte hindret gjorde det på ena sidan av åtgärden. Med lika många frågor före och efter betyder det färre än sex.',
    en: 'It is too few when not even the clearest outcome would be certain: that all who met the obstacle did so on one side of the action. With as many questions before as after that means fewer than six.',
  },
  unbounded: { sv: 'obegränsat', en: 'unbounded' },
  definition: {
    sv: 'Andel av gruppens frågor som är kopplade till hindret. Intervallet är exakt, för kvoten mellan två Poissontal (betingad binomialfördelning).',
    en: 'Share of the group’s questions that are linked to the obstacle. The interval is exact, for the ratio of two Poisson rates (conditional binomial).',
  },
} satisfies Record<string, Text>;

const verdicts: Record<Verdict, Text> = {
  tooFew: {
    sv: 'För få frågor för att säga något om effekten.',
    en: 'Too few questions to say anything of the effect.',
  },
  fewer: {
    sv: '{percent} procent färre av frågorna mötte hindret efter åtgärden.',
    en: '{percent} per cent fewer of the questions met the obstacle after the action.',
  },
  more: {
    sv: '{percent} procent fler av frågorna mötte hindret efter åtgärden.',
    en: '{percent} per cent more of the questions met the obstacle after the action.',
  },
  notShown: {
    sv: 'Det går inte att se någon säker skillnad före och efter åtgärden.',
    en: 'No certain difference between before and after the action can be seen.',
  },
};

const warnings: Record<Warning, Text> = {
  moreImported: {
    sv: 'Andelen importerade frågor är en annan efter än före. Skillnaden kan bero på hur frågorna har registrerats.',
    en: 'The share of imported questions differs. The difference may come from how the questions were recorded.',
  },
  otherCoordinators: {
    sv: 'Antalet samordnare har ändrats. Skillnaden kan bero på hur frågorna har registrerats.',
    en: 'The number of coordinators has changed. The difference may come from how the questions were recorded.',
  },
};

/** What the action did, in a sentence, then its table and how it is counted. */
export function EffectSection({ ui, effect }: { ui: Ui; effect: Effect | null }) {
  if (!effect) return null;
  const number = (value: number): string => (Number.isFinite(value) ? numberWords(ui, value) : ui.say(words.unbounded));
  const span = ({ low, high }: Interval): string => `${number(low)}–${number(high)}`;
  const percent = effect.ratio ? Math.round(Math.abs(100 * (1 - effect.ratio.ratio))) : 0;
  const rows = [
    { name: words.before, ...effect.before },
    { name: words.after, ...effect.after },
  ];
  return (
    <Section title={ui.say(words.effect)} note={ui.say(words.note)} id="effekt">
      <Fact>{ui.say(verdicts[effect.verdict], { percent: Number.isFinite(percent) ? percent : 100 })}</Fact>
      {effect.verdict === 'tooFew' && <p class="note">{ui.say(words.fewRule)}</p>}
      {effect.ratio && (
        <p class="note">
          {ui.say(words.uncertain, {
            low: number(effect.ratio.interval.low),
            high: number(effect.ratio.interval.high),
          })}
        </p>
      )}
      <Table
        language={ui.language}
        caption={ui.say(words.effect)}
        captionHidden
        rows={rows}
        note={ui.say(words.definition)}
        columns={[
          { key: 'name', head: ui.say(words.when), rowHead: true, cell: (row) => ui.say(row.name) },
          {
            key: 'span',
            head: ui.say(words.when),
            headHidden: true,
            cell: (row) => ui.say(words.span, { from: dayWords(ui, row.from), to: dayWords(ui, row.to) }),
          },
          {
            key: 'met',
            head: ui.say(words.met),
            cell: (row) => ui.say(words.of, { met: row.met, questions: row.questions }),
          },
          { key: 'rate', head: ui.say(words.per100), numeric: true, cell: (row) => number(row.per100) },
          { key: 'interval', head: ui.say(words.interval), numeric: true, cell: (row) => span(row.interval) },
        ]}
      />
      {effect.warnings.map((warning) => (
        <Remark>{ui.say(warnings[warning])}</Remark>
      ))}
    </Section>
  );
}
