import { type Attribute, checkRule, type Rule } from '@farled/eligibility';
import { z } from 'zod';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { attributesOf } from '../matching/attributes.ts';
import { compareRules, type RuleComparison } from '../rules/compare-rules.ts';
import { saidRule } from '../rules/propose-rule.ts';
import { keepers } from '../service.ts';
import { homeOf, tables } from '../store.ts';
import { readImport } from './import.ts';
import type { ImportContent } from './import-content.ts';

export const catalogueImports = query({
  name: 'catalogue.imports',
  title: { sv: 'Inlästa kataloger', en: 'Catalogues read' },
  audience: keepers,
  input: z.object({}),
  read: async (tx, _, { actor }) => {
    const rows = await tables(tx)
      .selectFrom('catalogue_import as i')
      .leftJoin('account as a', 'a.id', 'i.uploaded_by')
      .select([
        'i.id',
        'i.file_name as fileName',
        'i.uploaded_at as uploadedAt',
        'i.carried_out_at as carriedOutAt',
        'a.name as by',
      ])
      .where('i.association_id', '=', homeOf(actor))
      .where('i.discarded_at', 'is', null)
      .orderBy('i.uploaded_at', 'desc')
      .limit(50)
      .execute();
    return { imports: rows };
  },
});

export interface ImportLine {
  index: number;
  name: string;
  serviceId: string | null;
  state: 'new' | 'known';
  /** Words of the file's own, of a sheet. */
  said: string;
  /** What the rule, or the proposal, says. */
  words: Text;
  hasRule: boolean;
  /** Each part of a proposal beside the words it came from. */
  parts: { words: string; rule: Text }[];
  unread: string[];
  /** Against the rule in the catalogue, when the service is there. */
  comparison: RuleComparison | null;
}

export interface ImportView {
  id: string;
  kind: 'rules' | 'sheet';
  fileName: string;
  uploadedAt: Date;
  carriedOutAt: Date | null;
  discarded: boolean;
  result: { added: number; changed: number; rules: number } | null;
  lines: ImportLine[];
  remarks: ImportContent['remarks'];
  /** In the catalogue, but not in the file. */
  onlyHere: { id: string; name: string }[];
  sum: RuleComparison;
}

const nothingRead: Text = { sv: 'Inget villkor gick att läsa.', en: 'No condition could be read.' };

function wordsFor(rule: Rule | null, attributes: readonly Attribute[]): Text {
  if (!rule || checkRule(rule, attributes).rule === undefined) return nothingRead;
  return saidRule(rule, attributes);
}

export const catalogueImport = query({
  name: 'catalogue.import',
  title: { sv: 'En inläst katalog', en: 'A catalogue that was read' },
  audience: keepers,
  input: z.object({ id: field.id() }),
  read: async (tx, input, { actor }): Promise<ImportView | null> => {
    const association = homeOf(actor);
    const found = await readImport(tx, association, input.id, false);
    if (!found) return null;
    const { row, content, present } = found;
    const attributes = content.attributes.length > 0 ? content.attributes : await attributesOf(tx, association);
    const lines = content.services.map((incoming, index): ImportLine => {
      const service = present.get(incoming.facts.name.toLowerCase());
      return {
        index,
        name: incoming.facts.name,
        serviceId: service?.id ?? null,
        state: service ? 'known' : 'new',
        said: incoming.facts.conditions_text ?? '',
        words: wordsFor(incoming.rule, attributes),
        hasRule: incoming.rule !== null,
        parts: incoming.parts.map((part) => ({ words: part.words, rule: wordsFor(part.rule, attributes) })),
        unread: incoming.unread,
        comparison: service ? compareRules(incoming.rule, service.rule as Rule, attributes) : null,
      };
    });
    const names = new Set(lines.map((line) => line.name.toLowerCase()));
    return {
      id: row.id,
      kind: row.kind,
      fileName: row.file_name,
      uploadedAt: row.uploaded_at,
      carriedOutAt: row.carried_out_at,
      discarded: row.discarded_at !== null,
      result: row.result as ImportView['result'],
      lines,
      remarks: content.remarks,
      onlyHere: [...present.values()]
        .filter((service) => !names.has(service.name.toLowerCase()))
        .map(({ id, name }) => ({ id, name })),
      sum: lines.reduce(
        (sum, { comparison }) => ({
          right: sum.right + (comparison?.right ?? 0),
          wrong: sum.wrong + (comparison?.wrong ?? 0),
          left: sum.left + (comparison?.left ?? 0),
        }),
        { right: 0, wrong: 0, left: 0 },
      ),
    };
  },
});
