import type { Generated } from 'kysely';
import type { Party } from '../../organisation/index.ts';
import type { Classification, ObstacleKind } from '../obstacle.ts';

export type ObstacleRow = {
  association_id: string;
  id: string;
  group_id: string;
  number: string;
  kind: ObstacleKind;
  title: string;
  description: string;
  classification: Classification | null;
  parties: Party[] | string;
  income_sources: string[];
  target_group: string;
  owner_account: string | null;
  observed_at: Date;
  observed_by: string | null;
  described_at: Date | null;
  described_by: string | null;
  evidenced_at: Date | null;
  submitted_at: Date | null;
  submitted_by: string | null;
  rejected_at: Date | null;
  rejected_by: string | null;
  reject_reason: string | null;
  merged_into: string | null;
  merged_at: Date | null;
  split_from: string | null;
  search_text: string;
  /** Of a success: what made it, the obstacle it came after, and how those who might recognise themselves are protected. */
  factors: Generated<string>;
  after_obstacle: Generated<string | null>;
  recognised: Generated<Recognised | null>;
};

export const recognised = ['nobody', 'agreed'] as const;
export type Recognised = (typeof recognised)[number];
