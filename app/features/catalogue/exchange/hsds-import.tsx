import { z } from 'zod';
import { Head } from '../../../design/parts.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm } from '../../../http/ui.tsx';
import { holds } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { insertService } from '../entry/edit.ts';
import { keepers } from '../service.ts';
import { homeOf, municipalitiesOf, tables } from '../store.ts';
import { texts } from '../texts.ts';
import { type ReadHsds, type ReadService, readHsds } from './hsds-import-read.ts';
import { gateFacts } from './import-gate.ts';

const mostBytes = 10 * 1024 * 1024;

const words = {
  lead: {
    sv: 'Läs in insatser från ett annat register i Open Referral HSDS-form. Alla blir utkast som ni går igenom.',
    en: 'Read services of another register in the form of Open Referral HSDS. All become drafts that you look through.',
  },
  tooLarge: { sv: 'Filen är större än 10 MB. Dela upp den.', en: 'The file is larger than 10 MB. Split it.' },
  allKnown: {
    sv: 'Alla insatser i filen finns redan i katalogen, med samma namn.',
    en: 'All services of the file are in the catalogue already, by the same names.',
  },
} satisfies Record<string, Text>;

/** Services of somebody else's register become drafts; what the catalogue already has, by name, is left as it is. */
export const importHsds = command({
  name: 'catalogue.importHsds',
  title: { sv: 'Läs in insatser i HSDS-form', en: 'Read services in HSDS form' },
  verb: { sv: 'Lägg in som utkast', en: 'Add as drafts' },
  audience: keepers,
  input: z.object({
    file: field.file({
      label: { sv: 'HSDS-fil', en: 'HSDS file' },
      hint: {
        sv: 'En JSON-fil med insatser: en lista, eller ett svar från ett HSDS-API.',
        en: 'A JSON file with services: a list, or an answer of an HSDS API.',
      },
      accept: '.json',
    }),
  }),
  read: async (tx, { file }, { actor, detectorOf }) => {
    if (!holds(actor, ...keepers)) return null;
    const association = homeOf(actor);
    const content: ReadHsds =
      file.size > mostBytes
        ? { why: words.tooLarge }
        : readHsds(new TextDecoder().decode(await file.arrayBuffer()), await municipalitiesOf(tx, association));
    const rows = await tables(tx)
      .selectFrom('service')
      .select('name')
      .where('association_id', '=', association)
      .where('archived_at', 'is', null)
      .execute();
    const detect = await detectorOf(association);
    const clean: ReadHsds =
      'why' in content
        ? content
        : { ...content, services: content.services.map((facts) => gateFacts(facts, detect).facts) };
    return { association, content: clean, names: rows.map((row) => row.name) };
  },
  may: (actor) => holds(actor, ...keepers),
  decide: ({ association, content, names }, _, { newId }) => {
    if ('why' in content) return no(content.why, 'file');
    const known = new Set(names.map((name) => name.toLowerCase()));
    const fresh: ReadService[] = [];
    for (const facts of content.services) {
      const name = facts.name.toLowerCase();
      if (!known.has(name)) fresh.push(facts);
      known.add(name);
    }
    if (fresh.length === 0) return no(words.allKnown, 'file');
    const counts = {
      added: fresh.length,
      known: content.services.length - fresh.length,
      unreadable: content.unreadable,
    };
    return yes({ association, id: newId(), fresh, counts }, { audit: counts });
  },
  write: async (tx, { association, id, fresh, counts }, { now, newId }) => {
    for (const facts of fresh) await insertService(tx, association, newId(), { facts }, now);
    return { id, ...counts };
  },
  object: ({ id }) => ({ type: 'catalogueImport', id }),
  next: () => `${paths.services({})}?state=draft`,
  done: ({ added, known, unreadable }) => ({
    sv: `${added} utkast är inlagda. ${known} fanns redan och ${unreadable} gick inte att läsa.`,
    en: `${added} drafts are added. ${known} were there already and ${unreadable} could not be read.`,
  }),
});

export const hsdsImportPage = page({
  path: paths.hsdsImport.pattern,
  audience: keepers,
  forms: [{ command: importHsds }],
  title: (_, ui) => ui.say(importHsds.title),
  render: (_, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(importHsds.title)}
        lead={ui.say(words.lead)}
        crumbs={[
          { label: ui.say(texts.title), href: paths.services({}) },
          { label: ui.say(texts.import), href: paths.catalogueImports({}) },
        ]}
      />
      <div class="narrow">
        <CommandForm ui={ui} command={importHsds} files>
          <CommandField ui={ui} command={importHsds} name="file" accept=".json" />
        </CommandForm>
      </div>
    </>
  ),
});
