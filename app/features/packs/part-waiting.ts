import type { ReportPart, Words } from '../../documents/report.ts';
import { figure, fill, list, partOf } from '../../documents/report-words.ts';
import { numberOf, safeCount, safeTable, whyProtected } from '../../http/leaving.ts';
import { slotKey, slotsOf } from './grain.ts';
import { type Making, sourceOf } from './maker.ts';

const texts = {
  topic: { sv: 'Vad som väntar', en: 'What waits' },
  none: { sv: 'Ingen fråga väntar på råd.', en: 'No question waits for advice.' },
  late: {
    sv: '{waiting} frågor väntar på råd, och {late} av dem är sena.',
    en: '{waiting} questions wait for advice, and {late} of them are late.',
  },
  waits: { sv: '{waiting} frågor väntar på råd.', en: '{waiting} questions wait for advice.' },
  few: { sv: 'Några få frågor eller inga väntar på råd.', en: 'A few questions or none wait for advice.' },
  definition: {
    sv: 'Räknar alla gruppens frågor den dag underlaget gjordes, vilken period de än kom in. En fråga är sen när den väntar på råd och sista dagen har gått.',
    en: 'Counts all the group’s questions on the day the pack was made, whichever period they came in. A question is late when it waits for advice and its last day has passed.',
  },
  waiting: { sv: 'Väntar på råd', en: 'Wait for advice' },
  lateLabel: { sv: 'Sena', en: 'Late' },
  followUp: { sv: 'Väntar på utfall', en: 'Wait for an outcome' },
  followUpDefinition: {
    sv: 'Har fått råd, har inget utfall, och dagen för uppföljning har kommit.',
    en: 'Advised, without an outcome, and the day of the follow-up has come.',
  },
  what: { sv: 'Vad', en: 'What' },
  count: { sv: 'Frågor', en: 'Questions' },
  low: {
    sv: 'Få frågor: {quarters} {year} låg under gruppens gräns på {minimum} frågor i kvartalet. Besök arbetsplatsmöten hos varje part, och ta med en fråga som fick ett bra svar.',
    en: 'Few questions: the {quarters} of {year} were below the group’s limit of {minimum} questions a quarter. Visit staff meetings at each party, and bring a question that got a good answer.',
  },
} as const;

/** What has not been answered yet, and the quarters in which so few asked that something keeps people from asking. */
export async function waitingPart(making: Making): Promise<ReportPart> {
  const { all, threshold, today } = making;
  const waiting = all.filter((fact) => fact.isWaiting);
  const late = waiting.filter((fact) => fact.isLate).length;
  const table = await safeTable(
    'volumes',
    { rows: ['all'], columns: ['late', 'inTime'], counts: [[late, waiting.length - late]] },
    threshold,
  );
  const [lateAmount = null] = table.cells[0] ?? [];
  const followUps = all.filter((fact) => fact.followUpDue).length;
  const followUpAmount = followUps === 0 ? 0 : safeCount('volumes', followUps, threshold);
  const total = all.length === 0 ? 0 : safeCount('volumes', all.length, threshold);
  const source = { ...sourceOf(making, texts.definition, total), from: today, to: today };
  const followUp = { ...source, definition: texts.followUpDefinition };
  const lines: [Words, typeof table.total][] = [
    [texts.waiting, table.total],
    [texts.lateLabel, lateAmount],
    [texts.followUp, followUpAmount],
  ];
  const low = lowQuarters(making);
  const hidden = lines.some(([, count]) => numberOf(count) === null);
  return partOf({
    key: 'waiting',
    topic: texts.topic,
    message: messageOf(numberOf(table.total), numberOf(lateAmount)),
    source,
    figures: lines.map(([label, count]) => figure(label, count, label === texts.followUp ? followUp : source)),
    table: {
      caption: texts.topic,
      columns: [
        { label: texts.what, kind: 'text', width: 2 },
        { label: texts.count, kind: 'number' },
      ],
      rows: lines.map(([label, count]) => [label, count]),
    },
    remarks: [...(low ? [low] : []), ...(hidden ? [whyProtected(threshold)] : [])],
  });
}

function messageOf(waiting: number | null, late: number | null): Words {
  if (waiting === null) return texts.few;
  if (waiting === 0) return texts.none;
  return late === null || late === 0 ? fill(texts.waits, { waiting }) : fill(texts.late, { waiting, late });
}

/** Feature 43. Only that the limit was not reached, never by how much. */
function lowQuarters({ facts, period, minimum }: Making): Words | null {
  const low = slotsOf(period, 'quarter').filter(
    ({ key }) => facts.filter(({ askedOn }) => slotKey(askedOn, 'quarter') === key).length < minimum,
  );
  if (low.length === 0) return null;
  return fill(texts.low, { quarters: list(low.map(({ name }) => name)), year: period.from.slice(0, 4), minimum });
}
