import type { Attribute } from '@farled/eligibility';
import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { readSpreadsheet } from '../../../documents/spreadsheet.ts';
import { paths } from '../../../http/paths.ts';
import { accountOf, holds } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Detect } from '../../../kernel/identity.ts';
import type { Text } from '../../../kernel/text.ts';
import { attributesOf } from '../matching/attributes.ts';
import { keepers } from '../service.ts';
import { homeOf, municipalitiesOf, tables } from '../store.ts';
import { type ImportContent, type ReadContent, readRuleContent, readSheetContent } from './import-content.ts';
import { gateFacts } from './import-gate.ts';

const mostBytes = 5 * 1024 * 1024;

type ReadFile = { kind: 'rules' | 'sheet'; name: string } & ReadContent;

async function readFile(tx: Tx, file: File, association: string): Promise<ReadFile> {
  const name = file.name.replace(/\p{Cc}/gu, '').slice(0, 120) || 'fil';
  if (file.size > mostBytes)
    return { kind: 'rules', name, problems: [{ sv: 'Filen är större än 5 MB.', en: 'The file is larger than 5 MB.' }] };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder()
    .decode(bytes.slice(0, 200))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text.startsWith('{') || text.startsWith('['))
    return { kind: 'rules', name, ...readRuleContent(new TextDecoder().decode(bytes)) };
  const grids = await readSpreadsheet(bytes, file.name);
  if ('problem' in grids) return { kind: 'sheet', name, problems: [grids.message] };
  const attributes = await attributesOf(tx, association);
  return { kind: 'sheet', name, ...readSheetContent(grids, attributes, await placesOf(tx, association, attributes)) };
}

/** Names of municipalities that a list may use: the association's, and those that rules know. */
async function placesOf(tx: Tx, association: string, attributes: readonly Attribute[]): Promise<string[]> {
  const known = attributes.find((attribute) => attribute.id === 'municipality');
  const ruled = known?.kind === 'choice' ? known.values.map((value) => value.id) : [];
  return [...new Set([...(await municipalitiesOf(tx, association)), ...ruled])];
}

/** Nothing that points somebody out is kept, also while the file waits to be confirmed. */
function gated(content: ImportContent, detect: Detect): ImportContent {
  const remarks = [...content.remarks];
  const services = content.services.map((incoming) => {
    const { facts, remarks: found } = gateFacts(incoming.facts, detect);
    remarks.unshift(...found.map((text) => ({ service: facts.name, text })));
    // A proposal shows the words that it was made of.
    return found.length === 0 ? incoming : { ...incoming, facts, parts: [], unread: [] };
  });
  return { ...content, services, remarks };
}

export const uploadCatalogue = command({
  name: 'catalogue.upload',
  title: { sv: 'Läs in en katalog', en: 'Read a catalogue' },
  verb: { sv: 'Läs filen', en: 'Read the file' },
  audience: keepers,
  input: z.object({
    file: field.file({
      label: { sv: 'Fil', en: 'File' },
      hint: {
        sv: 'En regelfil (.json) eller ett kalkylark (.xlsx, .csv) med en rad per insats.',
        en: 'A rule file (.json) or a spreadsheet (.xlsx, .csv) with a row per service.',
      },
      accept: '.json,.xlsx,.csv',
    }),
  }),
  read: async (tx, input, { actor, detectorOf }) => {
    if (!holds(actor, ...keepers)) return null;
    const association = homeOf(actor);
    const file = await readFile(tx, input.file, association);
    if ('problems' in file) return { association, file };
    return { association, file: { ...file, content: gated(file.content, await detectorOf(association)) } };
  },
  may: (actor) => holds(actor, ...keepers),
  decide: ({ association, file }, _, { newId }) => {
    if ('problems' in file) return no(joined(file.problems), 'file');
    const { kind, name, content } = file;
    return yes({ association, id: newId(), kind, name, content }, { audit: { services: content.services.length } });
  },
  write: async (tx, { association, id, kind, name, content }, { actor, now }) => {
    await tables(tx)
      .insertInto('catalogue_import')
      .values({
        association_id: association,
        id,
        file_name: name,
        kind,
        uploaded_by: accountOf(actor),
        uploaded_at: now,
        content: JSON.stringify(content),
        carried_out_at: null,
        result: null,
        discarded_at: null,
      })
      .execute();
    return { id, count: content.services.length };
  },
  object: ({ id }) => ({ type: 'catalogueImport', id }),
  next: ({ id }) => paths.catalogueImport({ id }),
  done: ({ count }) => ({
    sv: `Filen är läst: ${count} insatser. Inget gäller än.`,
    en: `The file is read: ${count} services. Nothing applies yet.`,
  }),
});

function joined(problems: readonly Text[]): Text {
  return { sv: problems.map(({ sv }) => sv).join(' '), en: problems.map(({ en }) => en).join(' ') };
}
