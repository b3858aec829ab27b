import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../database/database.ts';
import { holds } from '../../kernel/actor.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import { hasWords, matchesWords, municipalitiesOf, projectToLearnFrom, wantedWords } from '../catalogue/index.ts';
import { choicesOf, hasTag, writers } from './experience.ts';
import { type ExperienceTables, tables } from './store.ts';

export interface Experience {
  id: string;
  title: string;
  period: string;
  municipalities: string[] | null;
  methods: string[];
  targetGroups: string[];
  worked: string;
  hindered: string;
  lesson: string;
  remains: string;
  link: string;
  writtenAt: Date;
  writtenBy: string;
}

export interface LibraryView {
  lines: Experience[];
  hasMore: boolean;
  search: { words: string; method: string; group: string };
  /** What can be chosen: every method and target group that somebody has written. */
  methods: string[];
  groups: string[];
  isEmpty: boolean;
  mayWrite: boolean;
  municipalities: string[];
  /** A project of the catalogue's list that is being written down. */
  from: Partial<Experience> | null;
}

const mostLines = 100;

function experienceOf(row: Selectable<ExperienceTables['experience']>): Experience {
  const { id, title, period, municipalities, methods, worked, hindered, lesson, remains, link } = row;
  return {
    ...{ id, title, period, municipalities, methods, worked, hindered, lesson, remains, link },
    targetGroups: row.target_groups,
    writtenAt: row.written_at,
    writtenBy: row.written_by,
  };
}

const kept = (tx: Tx, association: string) =>
  tables(tx).selectFrom('experience').where('association_id', '=', association).where('removed_at', 'is', null);

export const library = query({
  name: 'experience.library',
  title: { sv: 'Erfarenheter', en: 'Experience' },
  audience: 'signedIn',
  input: z.object({
    words: field.optionalText({ label: { sv: 'Sök', en: 'Search' }, max: 200 }),
    method: field.optionalPick({ label: { sv: 'Metod', en: 'Method' } }),
    group: field.optionalPick({ label: { sv: 'Målgrupp', en: 'Target group' } }),
    project: field.optionalId(),
  }),
  read: async (tx, input, { actor }): Promise<LibraryView | null> => {
    if (actor.kind !== 'person') return null;
    const association = actor.associationId;
    const tags = await kept(tx, association).select(['methods', 'target_groups']).execute();
    const words = await wantedWords(tx, input.words);
    let rows = kept(tx, association).selectAll().where(matchesWords(words));
    if (words.length > 0) rows = rows.orderBy(hasWords(words), 'desc');
    const found = await rows.orderBy('written_at', 'desc').orderBy('id').execute();
    const fitting = found.filter((row) => hasTag(row.methods, input.method) && hasTag(row.target_groups, input.group));
    const mayWrite = holds(actor, ...writers);
    return {
      lines: fitting.slice(0, mostLines).map(experienceOf),
      hasMore: fitting.length > mostLines,
      search: { words: input.words ?? '', method: input.method ?? '', group: input.group ?? '' },
      methods: choicesOf(tags.map((row) => row.methods)),
      groups: choicesOf(tags.map((row) => row.target_groups)),
      isEmpty: tags.length === 0,
      mayWrite,
      municipalities: mayWrite ? await municipalitiesOf(tx, association) : [],
      from: mayWrite && input.project ? await projectToLearnFrom(tx, association, input.project) : null,
    };
  },
});

export interface ExperienceView {
  experience: Experience;
  mayWrite: boolean;
  municipalities: string[];
}

export const experienceView = query({
  name: 'experience.view',
  title: { sv: 'En erfarenhet', en: 'An experience' },
  audience: 'signedIn',
  input: z.object({ id: field.id() }),
  read: async (tx, { id }, { actor }): Promise<ExperienceView | null> => {
    if (actor.kind !== 'person') return null;
    const row = await kept(tx, actor.associationId).selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    const mayWrite = holds(actor, ...writers);
    return {
      experience: experienceOf(row),
      mayWrite,
      municipalities: mayWrite ? await municipalitiesOf(tx, actor.associationId) : [],
    };
  },
});
