import { z } from 'zod';
import { ownAddress } from '../../../http/built-ins.ts';
import { tokenHash } from '../../../http/session.ts';
import { appendAudit } from '../../../kernel/audit.ts';
import { type Circumstances, command, no, yes } from '../../../kernel/command.ts';
import type { Text } from '../../../kernel/text.ts';
import { addressOfLink, lockLetter, nobodyAnyMore, type OpenedLink, tillField, useUp } from '../login-link.ts';
import { type LoggedIn, openSession } from '../opened-session.ts';
import { browserField } from '../own-browser.ts';
import { tables } from '../store.ts';
import { codeField, codeTries, isCode } from './login-code.ts';

const noLetter: Text = {
  sv: 'Den här webbläsaren väntar inte på något brev. Be om ett nytt här, så gäller den kod som kommer då.',
  en: 'This browser waits for no letter. Ask for a new one here, and the code that comes then is valid.',
};

const tooOld: Text = {
  sv: 'Brevet är för gammalt. Be om ett nytt.',
  en: 'The letter is too old. Ask for a new one.',
};

const tooMany: Text = {
  sv: `Koden har skrivits fel ${codeTries} gånger, och brevet gäller inte längre. Be om ett nytt.`,
  en: `The code has been written wrong ${codeTries} times, and the letter is no longer valid. Ask for a new one.`,
};

const wrong: Text = {
  sv: 'Koden stämmer inte. Se efter i det senaste brevet, eller be om ett nytt.',
  en: 'The code is not right. Look in the last letter, or ask for a new one.',
};

interface Tried {
  /** What the browser waits for; null when it waits for nothing. */
  letter: OpenedLink | null;
  isRight: boolean;
}

/** Why the letter lets nobody in, whoever it was sent to: the same words for every address. */
function refusalOf({ letter, isRight }: Tried): Text | null {
  if (!letter) return noLetter;
  if (letter.state === 'expired') return tooOld;
  if (letter.state === 'guessed') return tooMany;
  if (isRight) return null;
  return letter.wrongCodes + 1 < codeTries ? wrong : tooMany;
}

type ByCode =
  | { kind: 'logIn'; letter: OpenedLink; accountId: string; associationId: string; name: string; next: string }
  /** The rest of what a new officer has to say is asked for on the link's page: the link anew, in the browser that asked. */
  | { kind: 'goOn'; letter: OpenedLink; token: string; next: string };

/** The letter was read elsewhere. Whoever asked for it writes its code, in the browser that asked and in no other. */
export const logInByCode = command({
  name: 'access.logInByCode',
  title: { sv: 'Logga in med koden', en: 'Log in by the code' },
  verb: { sv: 'Logga in med koden', en: 'Log in by the code' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ code: codeField(), till: tillField(), browser: browserField() }),
  ungated: ['code', 'till', 'browser'],
  read: async (tx, { code, browser }, circumstances): Promise<Tried> => {
    const letter = browser === undefined ? null : await lockLetter(tx, browser, circumstances);
    return { letter, isRight: isCode(code, browser ?? '', letter?.codeHash ?? null, circumstances) };
  },
  may: () => true,
  decide: (tried, { till }, { newSecret }) => {
    const { letter } = tried;
    const refusal = refusalOf(tried);
    if (refusal || !letter) return no(refusal ?? noLetter, 'code');
    const next = ownAddress(till);
    const { admission } = letter;
    if (admission.kind === 'newOfficer') {
      const token = newSecret(32);
      return yes<ByCode>({ kind: 'goOn', letter, token, next: addressOfLink(token, next) });
    }
    if (admission.kind !== 'known') return no(nobodyAnyMore, 'code');
    const { account, lastAssociation } = admission;
    return yes<ByCode>(
      { kind: 'logIn', letter, accountId: account.id, associationId: lastAssociation, name: account.name, next },
      { audit: { association: lastAssociation, account: account.id } },
    );
  },
  refused: async (tx, { letter, isRight }, circumstances) => {
    if (letter?.state === 'ready' && !isRight) await countWrong(tx, letter, circumstances);
  },
  write: async (tx, change, circumstances): Promise<LoggedIn> => {
    const { letter, next } = change;
    if (change.kind === 'goOn') {
      await tables(tx)
        .updateTable('login_link')
        .set({ token_hash: tokenHash(change.token), code_hash: null })
        .where('token_hash', '=', letter.hash)
        .execute();
      return { accountId: 'unknown', associationId: '', name: '', token: null, next };
    }
    await useUp(tx, letter, circumstances.now);
    const { accountId, associationId, name } = change;
    const token = await openSession(tx, change, letter.proof, circumstances);
    return { accountId, associationId, name, token, next };
  },
  object: (result) => ({ type: 'account', id: result.accountId }),
  next: (result) => result.next,
  done: ({ name }) =>
    name === ''
      ? { sv: 'Koden stämmer.', en: 'The code is right.' }
      : { sv: `Välkommen, ${name}.`, en: `Welcome, ${name}.` },
});

async function countWrong(
  tx: Parameters<typeof useUp>[0],
  { hash }: OpenedLink,
  circumstances: Circumstances,
): Promise<void> {
  await tables(tx)
    .updateTable('login_link')
    .set((row) => ({ wrong_codes: row('wrong_codes', '+', 1) }))
    .where('token_hash', '=', hash)
    .execute();
  const reason = { reason: 'wrongCode' };
  await appendAudit(tx, 'access.failedLogin', { type: 'login', id: 'emailCode' }, reason, circumstances);
}
