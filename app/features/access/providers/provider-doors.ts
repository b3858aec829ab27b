import { ownAddress } from '../../../http/built-ins.ts';
import type { Door, Passage, Visit } from '../../../http/door.ts';
import { paths } from '../../../http/paths.ts';
import { tokenHash } from '../../../http/session.ts';
import type { House } from '../../../kernel/house.ts';
import type { Provider } from '../../../kernel/logins.ts';
import { runCommand } from '../../../kernel/run.ts';
import type { Text } from '../../../kernel/text.ts';
import { browserCookie, browserOf } from '../own-browser.ts';
import { providerTexts as texts } from '../provider-texts.ts';
import { tables } from '../store.ts';
import {
  addressAtProvider,
  answerOf,
  configurationOf,
  logoutAtProvider,
  newAway,
  ProviderDown,
  TooWeak,
  type Vouched,
} from './provider.ts';
import { arrive, noteFailure } from './provider-login.ts';

/** Minutes that a login at the provider may take. */
const minutesAway = 10;
/** An office's people often share one address on the net. */
const tries = 300;

const providerOf = ({ house, params }: Visit): Provider | undefined =>
  house.logins.providers.find((one) => one.id === params.provider);

const again = (label: Text = texts.again): { href: string; label: Text } => ({ href: paths.login({}), label });

const isDown = (): Passage => ({ status: 502, title: texts.downTitle, why: texts.down, onward: again() });

/** Leads to the provider. What it must answer with waits on the server; a cookie ties it to this browser. */
export const providerBegin: Door = {
  path: paths.providerBegin.pattern,
  tries,
  logsIn: true,
  open: async (visit) => {
    const provider = providerOf(visit);
    if (!provider) return 'notFound';
    const { house, search } = visit;
    const away = newAway(search.get('igen') === 'ja');
    let to: string;
    try {
      to = await addressAtProvider(provider, redirectUri(house, provider), away);
    } catch (error) {
      visit.report(error);
      return isDown();
    }
    const browser = browserOf(visit.kept(browserCookie), house.newSecret);
    const invitation = search.get('inbjudan');
    const now = house.clock.now();
    await house.database.asService((tx) =>
      tables(tx)
        .insertInto('provider_login')
        .values({
          state_hash: tokenHash(away.state),
          browser_hash: tokenHash(browser),
          provider: provider.id,
          nonce: away.nonce,
          verifier: away.verifier,
          till: ownAddress(search.get('till')),
          invitation_hash: invitation && /^[0-9a-f]{64}$/.test(invitation) ? tokenHash(invitation) : null,
          is_renewal: away.isRenewal,
          created_at: now,
          expires_at: new Date(now.getTime() + minutesAway * 60_000),
        })
        .execute(),
    );
    visit.keep(browserCookie, browser, minutesAway);
    return { to };
  },
};

function redirectUri(house: House, provider: Provider): string {
  return `${house.baseUrl}${paths.providerCallback({ provider: provider.id })}`;
}

/** Where the provider sends people back. An answer is taken once, in time, and only from the browser that went away. */
export const providerCallback: Door = {
  path: paths.providerCallback.pattern,
  tries,
  logsIn: true,
  open: async (visit) => {
    const provider = providerOf(visit);
    if (!provider) return 'notFound';
    const { house, search } = visit;
    const state = search.get('state') ?? '';
    const browser = visit.kept(browserCookie) ?? '';
    const begun = await takeBegun(house, provider, state, browser);
    if (!begun) {
      await noteFailure(house, provider.id, 'unknownState');
      return { status: 400, title: texts.lateTitle, why: texts.late, onward: again() };
    }
    if (search.has('error')) {
      await noteFailure(house, provider.id, 'refusedByProvider');
      return { status: 403, title: texts.stoppedTitle, why: texts.stopped, onward: again() };
    }
    let vouched: Vouched;
    try {
      const address = new URL(`${house.baseUrl}${visit.address}`);
      vouched = await answerOf(provider, address, { ...begun, state });
    } catch (error) {
      visit.report(error);
      const reason =
        error instanceof ProviderDown ? 'providerDown' : error instanceof TooWeak ? 'tooWeak' : 'wrongAnswer';
      await noteFailure(house, provider.id, reason);
      if (error instanceof TooWeak) return { status: 403, title: texts.weakTitle, why: texts.weak, onward: again() };
      if (error instanceof ProviderDown) return isDown();
      return { status: 400, title: texts.wrongTitle, why: texts.wrong, onward: again() };
    }
    const outcome = await runCommand(house, { kind: 'system', associationId: null }, arrive, {
      provider: provider.id,
      ...vouched,
      at: vouched.at?.toISOString(),
      till: begun.till,
      invitationHash: begun.invitationHash,
      browserHash: tokenHash(browser),
    });
    if (outcome.kind !== 'done') return { status: 409, title: texts.wrongTitle, why: texts.wrong, onward: again() };
    if (outcome.result.token) visit.reply.startSession(outcome.result.token.reveal());
    else visit.keep(browserCookie, browser, house.logins.linkMinutes);
    return { to: outcome.next };
  },
};

/** What was begun with this state, by this browser, for this provider, in time; afterwards it is gone. */
async function takeBegun(house: House, provider: Provider, state: string, browser: string) {
  const row = await house.database.asService((tx) =>
    tables(tx)
      .deleteFrom('provider_login')
      .where('state_hash', '=', tokenHash(state))
      .where('browser_hash', '=', tokenHash(browser))
      .where('provider', '=', provider.id)
      .returningAll()
      .executeTakeFirst(),
  );
  const now = house.clock.now();
  if (!row || row.expires_at <= now) return null;
  return {
    nonce: row.nonce,
    verifier: row.verifier,
    isRenewal: row.is_renewal,
    seconds: Math.ceil((now.getTime() - row.created_at.getTime()) / 1000),
    till: row.till,
    invitationHash: row.invitation_hash ?? undefined,
  };
}

/** Ends the login at the provider as well, for shared computers; back at the login page in the end. */
export const providerLogout: Door = {
  path: paths.providerLogout.pattern,
  tries,
  open: async (visit) => {
    const provider = providerOf(visit);
    if (!provider) return 'notFound';
    try {
      const to = await logoutAtProvider(provider, `${visit.house.baseUrl}${paths.login({})}`);
      if (to) return { to };
    } catch (error) {
      visit.report(error);
      return isDown();
    }
    return { status: 409, title: texts.noLogoutTitle, why: texts.noLogout, onward: again(texts.onward) };
  },
};

/** Asked once when Farled starts, so that a wrong setting is said then and not by the first person who logs in. */
export async function providerFaults(house: House): Promise<string[]> {
  const faults = await Promise.all(
    house.logins.providers.map((provider) =>
      configurationOf(provider).then(
        () => null,
        (error: unknown) => `${provider.name} (${provider.issuer}): ${error instanceof Error ? error.message : error}`,
      ),
    ),
  );
  return faults.filter((fault) => fault !== null);
}
