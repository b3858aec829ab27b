import type { Generated } from 'kysely';
import type { Tx } from '../../database/database.ts';

export type ExperienceTables = {
  experience: {
    association_id: string;
    id: string;
    title: string;
    period: string;
    municipalities: string[] | null;
    methods: string[];
    target_groups: string[];
    worked: string;
    hindered: string;
    lesson: string;
    remains: string;
    link: string;
    written_at: Date;
    written_by: string;
    removed_at: Date | null;
    search_text: Generated<string>;
    search_words: Generated<string>;
  };
};

export const tables = (tx: Tx) => tx.withTables<ExperienceTables>();
