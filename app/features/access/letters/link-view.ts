import { z } from 'zod';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Admission } from '../admission.ts';
import { type InvitationView, openInvitation, readInvitation } from '../invitation-view.ts';
import { admissionByLink, type LinkState, linkRowOf, linkStateOf } from '../login-link.ts';
import { browserField } from '../own-browser.ts';

export interface LinkView {
  state: LinkState;
  email: string;
  admission: Admission;
  /** The provider's name when it is its word that stands behind the link. */
  provider: string | null;
  /** Who the provider says that somebody is. */
  vouchedName: string | null;
  /** The identity belongs to the account that is admitted. */
  isTied: boolean;
  invitation: InvitationView | null;
}

const nothing: Omit<LinkView, 'state'> = {
  email: '',
  admission: { kind: 'nobody' },
  provider: null,
  vouchedName: null,
  isTied: false,
  invitation: null,
};

/** Shows what the link opens and changes nothing: programs that look through letters open links too. */
export const linkView = query({
  name: 'access.link',
  title: { sv: 'En länk för att logga in', en: 'A link for logging in' },
  audience: 'everybody',
  as: 'service',
  input: z.object({ token: field.key({ label: { sv: 'Länk', en: 'Link' } }), browser: browserField() }),
  read: async (tx, { token, browser }, { now, today, logins }): Promise<LinkView> => {
    const row = await linkRowOf(tx, token);
    const state = linkStateOf(row, browser, now);
    if (row?.provider === null && !logins.emailLinks) return { ...nothing, state: 'unknown' };
    if (!row || state !== 'ready') return { ...nothing, state };
    const { admission, tied } = await admissionByLink(tx, row, today);
    const hash =
      row.provider === null
        ? null
        : await openInvitation(
            tx,
            { invitationHash: row.invitation_hash, email: row.email, emailIsProven: row.email_is_proven },
            now,
          );
    const invitation = hash === null ? null : await readInvitation(tx, hash, now);
    return {
      state,
      email: row.email,
      admission,
      provider: logins.providers.find(({ id }) => id === row.provider)?.name ?? row.provider,
      vouchedName: row.name ?? (row.email || null),
      isTied: tied !== null && admission.kind === 'known' && admission.account.id === tied.id,
      invitation: invitation?.state === 'open' ? invitation : null,
    };
  },
});
