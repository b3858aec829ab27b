import { z } from 'zod';
import { paths } from '../../../http/paths.ts';
import { command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { homeOf, mayAdministrate } from '../administration.ts';
import type { Party } from '../organisation.ts';
import { isId } from '../people/function-target.ts';
import { tables } from '../store.ts';

const why = {
  form: {
    sv: 'Skriv domänen som den står efter @, till exempel heby.se.',
    en: 'Write the domain as it stands after @, for example heby.se.',
  },
  public: {
    sv: 'Det är en allmän e-posttjänst. Vem som helst kan skaffa en sådan adress, så den kan inte släppa in handläggare.',
    en: 'That is a public e-mail service. Anybody can get such an address, so it cannot let case officers in.',
  },
  taken: { sv: 'Domänen är redan tillåten.', en: 'The domain is allowed already.' },
  member: { sv: 'Välj en av förbundets medlemmar.', en: 'Choose one of the members of the association.' },
} satisfies Record<string, Text>;

/** Where anybody can get an address: a domain here would open Farled to the whole world. */
const publicMail = new Set(
  `gmail.com googlemail.com hotmail.com hotmail.se outlook.com outlook.se live.com live.se msn.com yahoo.com yahoo.se
  icloud.com me.com mac.com proton.me protonmail.com gmx.com gmx.se gmx.net aol.com mail.com mail.ru yandex.com zoho.com
  telia.com telia.se home.se spray.se passagen.se bredband.net bredband2.com comhem.se tele2.se bahnhof.se tutanota.com
  tuta.io hey.com fastmail.com swipnet.se glocalnet.net ownit.nu`.split(/\s+/),
);

/** The domain as mail uses it, in ASCII; null when it is none. */
export function readDomain(typed: string): string | null {
  const bare = typed.trim().toLowerCase().replace(/^.*@/, '');
  if (!/^[\p{L}\p{N}.-]{4,253}$/u.test(bare) || !bare.includes('.')) return null;
  try {
    const host = new URL(`http://${bare}`).hostname;
    return /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host) ? host : null;
  } catch {
    return null;
  }
}

export function domainRefusal(domain: string | null, taken: readonly string[]): Text | null {
  if (domain === null) return why.form;
  if (publicMail.has(domain)) return why.public;
  return taken.includes(domain) ? why.taken : null;
}

export const allowDomain = command({
  name: 'organisation.allowDomain',
  title: { sv: 'Tillåt en e-postdomän', en: 'Allow an e-mail domain' },
  verb: { sv: 'Tillåt domänen', en: 'Allow the domain' },
  audience: ['administrator'],
  input: z.object({
    domain: field.text({
      label: { sv: 'Domän', en: 'Domain' },
      hint: {
        sv: 'Det som står efter @. Alla med en adress där kan börja som handläggare hos medlemmen.',
        en: 'What stands after @. Everybody with an address there can begin as a case officer of the member.',
      },
      max: 253,
    }),
    memberId: field.pick({ label: { sv: 'Medlem', en: 'Member' } }),
  }),
  ungated: ['domain'],
  read: async (tx, { memberId }, { actor }) => {
    const association = homeOf(actor);
    const member = isId(memberId)
      ? await tables(tx)
          .selectFrom('member')
          .select(['id', 'name'])
          .where('association_id', '=', association)
          .where('id', '=', memberId)
          .where('ended_on', 'is', null)
          .executeTakeFirst()
      : undefined;
    const taken = await tables(tx)
      .selectFrom('allowed_domain')
      .select('domain')
      .where('association_id', '=', association)
      .execute();
    return { association, member: member ?? null, taken: taken.map((row) => row.domain) };
  },
  may: (actor) => mayAdministrate(actor),
  decide: ({ association, member, taken }, input) => {
    const domain = readDomain(input.domain);
    const refusal = domainRefusal(domain, taken);
    if (refusal || domain === null) return no(refusal ?? why.form, 'domain');
    if (!member) return no(why.member, 'memberId');
    return yes({ association, domain, memberId: member.id }, { history: { domain: { from: null, to: domain } } });
  },
  write: async (tx, { association, domain, memberId }) => {
    await tables(tx)
      .insertInto('allowed_domain')
      .values({ association_id: association, domain, member_id: memberId })
      .execute();
    return { memberId, domain };
  },
  object: (result) => ({ type: 'member', id: result.memberId }),
  next: () => paths.domains({}),
  done: (result) => ({ sv: `${result.domain} är tillåten.`, en: `${result.domain} is allowed.` }),
});

export const removeDomain = command({
  name: 'organisation.removeDomain',
  title: { sv: 'Ta bort en e-postdomän', en: 'Remove an e-mail domain' },
  verb: { sv: 'Ta bort', en: 'Remove' },
  audience: ['administrator'],
  input: z.object({ domain: field.key({ label: { sv: 'Domän', en: 'Domain' } }, 253) }),
  ungated: ['domain'],
  read: async (tx, { domain }, { actor }) => {
    const row = await tables(tx)
      .selectFrom('allowed_domain')
      .select(['association_id as association', 'domain', 'member_id as memberId'])
      .where('association_id', '=', homeOf(actor))
      .where('domain', '=', domain)
      .executeTakeFirst();
    return row ?? null;
  },
  may: (actor) => mayAdministrate(actor),
  decide: (row) => yes(row, { history: { domain: { from: row.domain, to: null } } }),
  write: async (tx, row) => {
    await tables(tx)
      .deleteFrom('allowed_domain')
      .where('association_id', '=', row.association)
      .where('domain', '=', row.domain)
      .execute();
    return { memberId: row.memberId, domain: row.domain };
  },
  object: (result) => ({ type: 'member', id: result.memberId }),
  next: () => paths.domains({}),
  done: (result) => ({
    sv: `${result.domain} är borttagen. De som redan har börjat har kvar sina funktioner.`,
    en: `${result.domain} is removed. Those who have begun keep their functions.`,
  }),
});

export interface DomainsView {
  domains: { domain: string; memberName: string; party: Party }[];
  members: { id: string; name: string }[];
}

export const domainsView = query({
  name: 'organisation.domains',
  title: { sv: 'Tillåtna e-postdomäner', en: 'Allowed e-mail domains' },
  audience: ['administrator'],
  input: z.object({}),
  read: async (tx, _, { actor }): Promise<DomainsView> => {
    const association = homeOf(actor);
    const db = tables(tx);
    return {
      domains: await db
        .selectFrom('allowed_domain as d')
        .innerJoin('member as m', (join) =>
          join.onRef('m.association_id', '=', 'd.association_id').onRef('m.id', '=', 'd.member_id'),
        )
        .select(['d.domain', 'm.name as memberName', 'm.party'])
        .where('d.association_id', '=', association)
        .orderBy('m.name')
        .orderBy('d.domain')
        .execute(),
      members: await db
        .selectFrom('member')
        .select(['id', 'name'])
        .where('association_id', '=', association)
        .where('ended_on', 'is', null)
        .orderBy('name')
        .execute(),
    };
  },
});
