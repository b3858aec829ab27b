import type { Tx } from '../../database/database.ts';
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
  };
  login_link: {
    token_hash: string;
    email: string;
    association_id: string | null;
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
