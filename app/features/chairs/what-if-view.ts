import { type Attribute, conditionWords, type Facts } from '@farled/eligibility';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { type Actor, associationOf, groupsOf } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { type PublishedRules, publishedRules } from '../catalogue/index.ts';
import { factsOf } from './case-facts.ts';
import type { NamedCase } from './gap-view.ts';
import { fileOf, livesIn, nameOf } from './read-group.ts';
import { type GroupName, smallestCountFor } from './reading.ts';
import {
  type AskedChange,
  type ChangeEffect,
  conditionsOf,
  effectOf,
  type ReadChange,
  readChange,
  withoutOpen,
} from './rule-change.ts';
import { type ToldCount, toldCount } from './shown.ts';
import { type CaseLine, casesOf, municipalitiesOf, tables } from './store.ts';

export interface ChangeChoice {
  asked: AskedChange;
  /** The chosen service's conditions. */
  conditions: { path: string; words: Text }[];
  /** What the chosen condition asks about, to draw the field for another value. */
  attribute: Attribute | null;
  fault: Text | null;
  result: ChangeResult | null;
}

export interface ChangeResult {
  words: Text;
  opened: NamedCase[];
  /** Of the opened: without any service that is certainly open now. */
  first: number;
  closed: NamedCase[];
  undecided: number;
  /** The answers that most of the undecided wait for. */
  asks: { attribute: Text; cases: number }[];
  /** How many of the opened each party asked about. */
  parties: { party: string; opened: number; cases: number }[];
}

export interface WhatIfView {
  groups: GroupName[];
  group: GroupName;
  cases: number;
  leftOut: number;
  services: { id: string; name: string }[];
  one: ChangeChoice;
  /** A change to compare with. */
  two: ChangeChoice;
  compared: { both: number; onlyOne: number; onlyTwo: number } | null;
  /** How many the first change opens to, for an obstacle's description, which others than the coordinators read. */
  told: ToldCount | null;
  /** The first change in each group that the reader coordinates. */
  everywhere: { group: GroupName; opened: number; cases: number }[];
  obstacles: { id: string; number: string; title: string }[];
  /** The obstacle that the reader came from. */
  obstacle: string | null;
}

const pick = { label: { sv: 'Val', en: 'Choice' } } as const;
const change = {
  service: field.optionalId(),
  path: field.optionalPick(pick),
  how: field.optionalPick(pick),
  value: field.optionalText({ ...pick, max: 40 }),
  values: field.pickMany(pick),
};

/** The cases of one group as the rules see them: the same ones as in its reading. */
export interface GroupCases {
  rows: CaseLine[];
  facts: Facts[];
  file: PublishedRules['file'];
}

export async function groupCases(
  tx: Tx,
  association: string,
  groupId: string,
  rules: PublishedRules,
): Promise<GroupCases> {
  const municipalities = await municipalitiesOf(tx, association, groupId);
  const cases = (await casesOf(tx, association, groupId))
    .map((row) => ({ row, facts: factsOf(row, rules.file.attributes) }))
    .filter(({ facts }) => livesIn(facts, municipalities));
  return {
    rows: cases.map(({ row }) => row),
    facts: cases.map(({ facts }) => facts),
    file: fileOf(rules.file, municipalities),
  };
}

/** Had this rule been different: which cases would have had the service (222). Only coordinators, who read the cases. */
export const whatIfView = query({
  name: 'chairs.whatIf',
  title: { sv: 'Pröva en annan regel', en: 'Try another rule' },
  audience: ['coordinator'],
  input: z.object({
    group: field.optionalId(),
    obstacle: field.optionalId(),
    ...change,
    service2: change.service,
    path2: change.path,
    how2: change.how,
    value2: change.value,
    values2: change.values,
  }),
  read: async (tx, input, { actor, today }): Promise<WhatIfView | null> => {
    const groups = await coordinatedGroups(tx, actor);
    const group = input.group ? groups.find(({ id }) => id === input.group) : groups[0];
    if (!group) return null;
    const association = associationOf(actor) ?? '';
    const rules = await publishedRules(tx, association, today);
    const here = await groupCases(tx, association, group.id, rules);
    const { service2, path2, how2, value2, values2 } = input;
    const one = choiceOf(input, here);
    const two = choiceOf({ service: service2, path: path2, how: how2, value: value2, values: values2 }, here);
    return {
      groups,
      group,
      cases: here.rows.length,
      leftOut: rules.leftOut,
      services: here.file.services
        .map(({ name: id }) => ({ id, name: rules.faces.get(id)?.name ?? '' }))
        .sort((a, b) => a.name.localeCompare(b.name, 'sv')),
      one: one.choice,
      two: two.choice,
      compared: one.effect && two.effect ? compared(one.effect, two.effect) : null,
      told: one.choice.result && toldCount(one.choice.result.opened.length, await smallestCountFor(tx, actor)),
      everywhere: one.read ? await inEveryGroup(tx, association, groups, rules, one.read, { group, here }) : [],
      obstacles: await openObstacles(tx, group.id),
      obstacle: input.obstacle ?? null,
    };
  },
});

interface RawChange {
  service?: string | undefined;
  path?: string | undefined;
  how?: string | undefined;
  value?: string | undefined;
  values?: readonly string[] | undefined;
}

export function askedOf(raw: RawChange): AskedChange {
  return {
    service: raw.service ?? '',
    path: raw.path ?? '',
    how: raw.how === 'value' ? 'value' : 'remove',
    value: raw.value ?? '',
    values: raw.values ?? [],
  };
}

function choiceOf(
  raw: RawChange,
  here: GroupCases,
): { choice: ChangeChoice; effect: ChangeEffect | null; read: ReadChange | null } {
  const { file, facts } = here;
  const asked = askedOf(raw);
  const leaves = raw.service ? conditionsOf(file, raw.service) : [];
  const leaf = leaves.find(({ path }) => path === raw.path);
  const found = leaf && raw.how ? readChange(asked, file) : null;
  const read = found && 'change' in found ? found : null;
  const effect = read ? effectOf(file, facts, read) : null;
  return {
    read,
    effect,
    choice: {
      asked,
      conditions: leaves.map((one) => ({ path: one.path, words: conditionWords(one, file.attributes) })),
      attribute: file.attributes.find(({ id }) => id === leaf?.condition.attribute) ?? null,
      fault: found && 'fault' in found ? found.fault : null,
      result: read && effect ? resultOf(read, effect, here) : null,
    },
  };
}

const numberOf = (row: CaseLine): NamedCase => ({ id: row.id, number: row.number, askedOn: row.asked_on });

/** Where a question came from: a party, or a person or relative. */
const origin = (row: CaseLine): string => (row.source === 'personOrRelative' ? row.source : (row.party ?? 'unknown'));

const mostAsks = 3;

function resultOf(read: ReadChange, effect: ChangeEffect, { rows, facts, file }: GroupCases): ChangeResult {
  const at = (places: readonly number[]): CaseLine[] => places.flatMap((place) => rows[place] ?? []);
  const places = new Set(effect.opened);
  const opened = at(effect.opened);
  const parties = new Map<string, { party: string; opened: number; cases: number }>();
  for (const row of rows) {
    const line = parties.get(origin(row)) ?? { party: origin(row), opened: 0, cases: 0 };
    parties.set(origin(row), { ...line, cases: line.cases + 1, opened: line.opened + (opened.includes(row) ? 1 : 0) });
  }
  return {
    words: read.words,
    opened: opened.map(numberOf),
    first: withoutOpen(
      file,
      facts.filter((_, at) => places.has(at)),
    ),
    closed: at(effect.closed).map(numberOf),
    undecided: effect.undecided.length,
    asks: effect.asks
      .slice(0, mostAsks)
      .map(({ attribute, cases }) => ({ attribute: nameOf(file.attributes, attribute), cases })),
    parties: [...parties.values()].sort((a, b) => b.opened - a.opened || b.cases - a.cases),
  };
}

function compared(one: ChangeEffect, two: ChangeEffect): NonNullable<WhatIfView['compared']> {
  const other = new Set(two.opened);
  const both = one.opened.filter((place) => other.has(place)).length;
  return { both, onlyOne: one.opened.length - both, onlyTwo: two.opened.length - both };
}

async function coordinatedGroups(tx: Tx, actor: Actor): Promise<GroupName[]> {
  const mine = groupsOf(actor, 'coordinator');
  if (mine.length === 0) return [];
  return tables(tx).selectFrom('local_group').select(['id', 'name']).where('id', 'in', mine).orderBy('name').execute();
}

async function inEveryGroup(
  tx: Tx,
  association: string,
  groups: readonly GroupName[],
  rules: PublishedRules,
  read: ReadChange,
  chosen: { group: GroupName; here: GroupCases },
): Promise<WhatIfView['everywhere']> {
  if (groups.length < 2) return [];
  const lines: WhatIfView['everywhere'] = [];
  for (const group of groups) {
    const { file, facts } =
      group.id === chosen.group.id ? chosen.here : await groupCases(tx, association, group.id, rules);
    const isHere = file.services.some(({ name }) => name === read.change.service);
    lines.push({ group, cases: facts.length, opened: isHere ? effectOf(file, facts, read).opened.length : 0 });
  }
  return lines;
}

async function openObstacles(tx: Tx, groupId: string): Promise<WhatIfView['obstacles']> {
  return tables(tx)
    .selectFrom('obstacle')
    .select(['id', 'number', 'title'])
    .where('group_id', '=', groupId)
    .where('merged_into', 'is', null)
    .where('rejected_at', 'is', null)
    .orderBy('observed_at', 'desc')
    .limit(100)
    .execute();
}
