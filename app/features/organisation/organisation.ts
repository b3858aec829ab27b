import { z } from 'zod';
import type { Text } from '../../kernel/text.ts';

/** One of the four collaborating authorities (Finsam act § 5: several municipalities are one party). */
export const parties = ['municipality', 'employmentService', 'socialInsuranceAgency', 'region'] as const;
export type Party = (typeof parties)[number];

export const partyNames: Record<Party, Text> = {
  municipality: { sv: 'Kommun', en: 'Municipality' },
  employmentService: { sv: 'Arbetsförmedlingen', en: 'Employment service' },
  socialInsuranceAgency: { sv: 'Försäkringskassan', en: 'Social insurance agency' },
  region: { sv: 'Region', en: 'Region' },
};

/** What a group member may decide alone (003 §3.3.1): shown beside every decision. */
export const mandates = ['decidesMoney', 'changesRoutines', 'takesHome'] as const;
export type Mandate = (typeof mandates)[number];

export const mandateNames: Record<Mandate, Text> = {
  decidesMoney: { sv: 'Får besluta om pengar', en: 'May decide on money' },
  changesRoutines: { sv: 'Får ändra rutiner', en: 'May change routines' },
  takesHome: { sv: 'Tar hem frågan', en: 'Takes the matter home' },
};

/** Settings of an association. Legal figures carry their source in `docs/settings.md`. */
export const associationSettings = z.object({
  words: z
    .object({
      group: z.string().min(1).max(40),
      coordinator: z.string().min(1).max(40),
      teamWorker: z.string().min(1).max(40),
    })
    .default({ group: 'LOKUS', coordinator: 'SK', teamWorker: 'TR' }),
  /** Working days within which a question should have its advice. */
  answerWorkingDays: z.number().int().min(1).max(60).default(5),
  /** Days after the advice when the asker is asked how it went. */
  followUpDays: z.number().int().min(7).max(180).default(42),
  /** Fewer questions in a quarter than this is told the group. */
  quarterlyMinimum: z.number().int().min(0).max(500).default(5),
  /** Counts of people below this are hidden from those who may not read what is counted. */
  smallestCount: z.number().int().min(3).max(50).default(5),
  /** Meetings within which a group answers an obstacle; then it is late. A group may have its own number. */
  answerMeetings: z.number().int().min(1).max(12).default(2),
  /** Whom one asks about the open data of the catalogue; empty: nobody is named. */
  openDataEmail: z.union([z.literal(''), z.email().max(254)]).default(''),
  /** The language that people write in: what they wrote says so to screen readers on pages in another one. */
  writtenIn: z.enum(['sv', 'en']).default('sv'),
  /** Names that look like persons and are services or projects: the identity check lets them stand. */
  ownNames: z.array(z.string().min(1).max(80)).max(500).default([]),
});
export type AssociationSettings = z.output<typeof associationSettings>;
