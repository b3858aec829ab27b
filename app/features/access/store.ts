import type { Generated } from 'kysely';
import type { Tx } from '../../database/database.ts';
import type { LoginWay } from '../../kernel/logins.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Mandate, OrganisationTables } from '../organisation/index.ts';

type AccessTables = OrganisationTables & {
  session: {
    token_hash: string;
    account_id: string;
    association_id: string;
    created_at: Date;
    seen_at: Date;
    expires_at: Date;
    authenticated_at: Date | null;
    way: LoginWay;
    provider: string | null;
    acr: string | null;
    device: Generated<string | null>;
  };
  login_link: {
    token_hash: string;
    email: string;
    association_id: string | null;
    created_at: Date;
    expires_at: Date;
    used_at: Date | null;
    provider: Generated<string | null>;
    identity_hash: Generated<string | null>;
    name: Generated<string | null>;
    email_is_proven: Generated<boolean>;
    invitation_hash: Generated<string | null>;
    acr: Generated<string | null>;
    authenticated_at: Generated<Date | null>;
    browser_hash: string;
    code_hash: Generated<string | null>;
    wrong_codes: Generated<number>;
    replaced_at: Generated<Date | null>;
  };
  provider_login: {
    state_hash: string;
    browser_hash: string;
    provider: string;
    nonce: string;
    verifier: string;
    till: string;
    invitation_hash: string | null;
    is_renewal: boolean;
    created_at: Date;
    expires_at: Date;
  };
  login_identity: {
    identity_hash: string;
    account_id: string;
    provider: string;
    created_at: Date;
    used_at: Date;
  };
  passkey: {
    id: string;
    account_id: string;
    public_key: Buffer;
    counter: number;
    transports: string[];
    name: string;
    created_at: Date;
    used_at: Date | null;
  };
  used_challenge: { hash: string; expires_at: Date };
  email_change: {
    token_hash: string;
    account_id: string;
    email: string;
    created_at: Date;
    expires_at: Date;
    used_at: Date | null;
  };
  invitation: {
    association_id: string;
    id: string;
    token_hash: string;
    email: string;
    name: string;
    role: Role;
    title: string;
    group_id: string | null;
    member_id: string | null;
    unit_id: string | null;
    mandate: Mandate | null;
    invited_by: string;
    invited_at: Date;
    expires_at: Date;
    accepted_at: Date | null;
    withdrawn_at: Date | null;
  };
};

export const tables = (tx: Tx) => tx.withTables<AccessTables>();
