import { z } from 'zod';
import { ownAddress } from '../../../http/built-ins.ts';
import { appendHistory } from '../../../kernel/audit.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import { insertAccount, insertFunction } from '../../organisation/index.ts';
import { type Workplace, workplaceKey } from '../admission.ts';
import { keepIdentity } from '../identity-of-account.ts';
import { languageField } from '../language-field.ts';
import { linkRefusals, lockLink, type OpenedLink, tillField, useUp } from '../login-link.ts';
import { type LoggedIn, openSession } from '../opened-session.ts';
import { browserField } from '../own-browser.ts';

const why = {
  noWorkplace: {
    sv: 'Adressen kan inte börja här. Be den som administrerar Farled hos er om en inbjudan.',
    en: 'This address cannot begin here. Ask whoever administrates Farled with you for an invitation.',
  },
  choose: { sv: 'Välj en av arbetsplatserna i listan.', en: 'Choose one of the workplaces in the list.' },
} satisfies Record<string, Text>;

interface Joining {
  link: OpenedLink;
  place: Workplace;
  accountId: string;
  isNewAccount: boolean;
  name: string;
  functionId: string;
  language: Language;
  next: string;
}

/** An officer whose employer's domain is allowed begins by themselves: an account and the case officer's function. */
export const join = command({
  name: 'access.join',
  title: { sv: 'Börja som handläggare', en: 'Begin as a case officer' },
  verb: { sv: 'Börja använda Farled', en: 'Begin to use Farled' },
  audience: 'everybody',
  as: 'service',
  input: z.object({
    token: field.key({ label: { sv: 'Länk', en: 'Link' } }),
    name: field.text({
      label: { sv: 'Ditt namn', en: 'Your name' },
      hint: { sv: 'Så att samordnaren vet vem som frågar.', en: 'So that the coordinator knows who asks.' },
      max: 100,
    }),
    workplace: field.pick({ label: { sv: 'Var arbetar du?', en: 'Where do you work?' } }),
    till: tillField(),
    language: languageField(),
    browser: browserField(),
  }),
  ungated: ['token', 'name', 'till', 'browser'],
  read: lockLink,
  may: () => true,
  decide: (link, input, { newId }) => {
    if (link.state !== 'ready') return no(linkRefusals[link.state]);
    if (link.admission.kind !== 'newOfficer') return no(why.noWorkplace);
    const place = link.admission.workplaces.find((one) => workplaceKey(one) === input.workplace);
    if (!place) return no(why.choose, 'workplace');
    const { account } = link.admission;
    const change: Joining = {
      link,
      place,
      accountId: account?.id ?? newId(),
      isNewAccount: account === null,
      name: account?.name ?? input.name,
      functionId: newId(),
      language: input.language ?? 'sv',
      next: ownAddress(input.till),
    };
    return yes(change, { audit: { association: place.associationId, member: place.memberId } });
  },
  write: async (tx, change, circumstances): Promise<LoggedIn> => {
    const { place, accountId, name } = change;
    await useUp(tx, change.link, circumstances.now);
    if (change.isNewAccount) {
      await insertAccount(
        tx,
        { id: accountId, email: change.link.email, name, language: change.language },
        circumstances,
      );
    }
    await keepIdentity(tx, accountId, change.link.identity, circumstances);
    await insertFunction(tx, {
      association_id: place.associationId,
      id: change.functionId,
      account_id: accountId,
      role: 'caseOfficer',
      member_id: place.memberId,
      unit_id: place.unitId,
      starts_on: circumstances.today,
    });
    const actor = {
      kind: 'person',
      accountId,
      associationId: place.associationId,
      name,
      language: 'sv',
      functions: [],
    } as const;
    await appendHistory(
      tx,
      'access.join',
      { type: 'heldFunction', id: change.functionId },
      { role: { to: 'caseOfficer' }, memberId: { to: place.memberName }, unitId: { to: place.unitName } },
      { ...circumstances, actor },
    );
    const who = { accountId, associationId: place.associationId };
    return { ...who, name, next: change.next, token: await openSession(tx, who, change.link.proof, circumstances) };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: (result) => result.next,
  done: (result) => ({ sv: `Välkommen, ${result.name}.`, en: `Welcome, ${result.name}.` }),
});
