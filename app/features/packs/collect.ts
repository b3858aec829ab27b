import type { Tx } from '../../database/database.ts';
import type { Report, ReportPart, Words } from '../../documents/report.ts';
import { fill, partOf } from '../../documents/report-words.ts';
import type { PackSource, PackWanted } from '../../http/feature.ts';
import { safeCount } from '../../http/leaving.ts';
import { dayOf } from '../../kernel/clock.ts';
import { categoriesOf } from '../cases/index.ts';
import { associationSettings } from '../organisation/index.ts';
import { caseFacts, inPeriod } from './facts.ts';
import { type Making, sourceOf } from './maker.ts';
import { coursePart } from './part-course.ts';
import { hindrancePart, incomePart, needPart } from './part-kinds.ts';
import { outcomeParts } from './part-outcomes.ts';
import { volumeParts } from './part-volumes.ts';
import { waitingPart } from './part-waiting.ts';
import { periodName, periodOf } from './period.ts';
import { tables } from './store.ts';

/** A pack that somebody asked for. */
export interface Asked {
  readonly association_id: string;
  readonly id: string;
  readonly group_id: string;
  readonly period: string;
  readonly asked_by: string;
}

/** Everything that the pack says, counted now and protected: what is kept, and what files are made from. */
export async function reportOf(tx: Tx, asked: Asked, sources: readonly PackSource[], now: Date): Promise<Report> {
  const period = periodOf(asked.period);
  if (!period) throw new Error(`${asked.period} is no period.`);
  const today = dayOf(now);
  const { group, association, maker } = await namesOf(tx, asked);
  const settings = associationSettings.parse(association.settings);
  const wanted: PackWanted = {
    associationId: asked.association_id,
    groupId: asked.group_id,
    ...period,
    today,
    threshold: settings.smallestCount,
  };
  const all = await caseFacts(tx, wanted);
  const facts = inPeriod(all, period);
  const making: Making = {
    key: asked.period,
    period,
    name: periodName(asked.period),
    facts,
    all,
    today,
    threshold: wanted.threshold,
    total: facts.length === 0 ? 0 : safeCount('volumes', facts.length, wanted.threshold),
    minimum: group.quarterly_minimum ?? settings.quarterlyMinimum,
  };
  const names = await categoriesOf(tx, asked.association_id);
  const inOrder = sources.toSorted((a, b) => a.order - b.order);
  const steps = [];
  const contributed = [];
  for (const source of inOrder) {
    steps.push(...((await source.steps?.(tx, wanted)) ?? []));
    contributed.push(...(await source.parts(tx, wanted)));
  }
  const ofQuestions =
    facts.length === 0
      ? []
      : [
          ...(await volumeParts(making)),
          incomePart(making),
          await needPart(making, names.need),
          await hindrancePart(making, names.obstacle),
          ...(await outcomeParts(making, asked.group_id)),
        ];
  return {
    title: titleOf(group.name, making.name),
    author: association.name,
    date: today,
    lead: leadOf(maker, making),
    parts: withoutEmpty(
      [await coursePart(making, steps), ...ofQuestions, ...contributed, await waitingPart(making)],
      making,
    ),
  };
}

/** Parts with a conclusion and no numbers share a page at the end. */
function withoutEmpty(parts: readonly ReportPart[], making: Making): ReportPart[] {
  const isEmpty = ({ chart, table, figures, steps }: ReportPart): boolean =>
    !chart && !table && figures.length === 0 && steps.length === 0;
  const empty = parts.filter(isEmpty);
  if (empty.length === 0) return [...parts];
  const rest = partOf({
    key: 'nothing',
    topic: { sv: 'Utan tal', en: 'Without numbers' },
    message: fill(empty.length === 1 ? nothing.one : nothing.some, { count: empty.length }),
    paragraphs: empty.map(({ topic, message }) => fill(nothing.line, { topic, message })),
    remarks: [...new Map(empty.flatMap(({ remarks }) => remarks).map((words) => [words.sv, words])).values()],
    source: sourceOf(making, nothing.definition),
  });
  return [...parts.filter((part) => !isEmpty(part)), rest];
}

const nothing = {
  one: { sv: 'En del av paketet har inga tal att visa.', en: 'One part of the pack has no numbers to show.' },
  some: {
    sv: '{count} delar av paketet har inga tal att visa.',
    en: '{count} parts of the pack have no numbers to show.',
  },
  line: { sv: '{topic}: {message}', en: '{topic}: {message}' },
  definition: {
    sv: 'Inget är registrerat i perioden, eller så är det så lite att det är skyddat.',
    en: 'Nothing is registered in the period, or so little that it is protected.',
  },
} as const;

function titleOf(group: string, period: Words): Words {
  return { sv: `${group}, ${period.sv}`, en: `${group}, ${period.en}` };
}

function leadOf(maker: string, { threshold }: Making): Words[] {
  return [
    { sv: `Gjort av ${maker}.`, en: `Made by ${maker}.` },
    {
      sv: `Alla tal räknas ur det som är registrerat; ingen skriver in dem. Paketet får lämna gruppen: antal under ${threshold} är skyddade.`,
      en: `All numbers are counted from what is registered; nobody types them in. The pack may leave the group: counts below ${threshold} are protected.`,
    },
  ];
}

async function namesOf(tx: Tx, asked: Asked) {
  const group = await tables(tx)
    .selectFrom('local_group')
    .select(['name', 'quarterly_minimum'])
    .where('association_id', '=', asked.association_id)
    .where('id', '=', asked.group_id)
    .executeTakeFirstOrThrow();
  const association = await tables(tx)
    .selectFrom('association')
    .select(['name', 'settings'])
    .where('id', '=', asked.association_id)
    .executeTakeFirstOrThrow();
  const maker = await tables(tx)
    .selectFrom('account')
    .select('name')
    .where('id', '=', asked.asked_by)
    .executeTakeFirstOrThrow();
  return { group, association, maker: maker.name };
}
