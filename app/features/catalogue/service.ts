import { addDays } from '../../kernel/clock.ts';
import type { Text } from '../../kernel/text.ts';
import type { Workflow } from '../../kernel/workflow.ts';

export { type Principal, principalNames, principals } from './principals.ts';

export const serviceKinds = [
  'preparatory',
  'health',
  'social',
  'workTraining',
  'education',
  'job',
  'coordination',
  'other',
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export const serviceKindNames: Record<ServiceKind, Text> = {
  preparatory: { sv: 'Förberedande', en: 'Preparatory' },
  health: { sv: 'Hälsa och vård', en: 'Health and care' },
  social: { sv: 'Socialt stöd', en: 'Social support' },
  workTraining: { sv: 'Arbetsträning och praktik', en: 'Work training' },
  education: { sv: 'Utbildning', en: 'Education' },
  job: { sv: 'Arbete', en: 'Work' },
  coordination: { sv: 'Samordning och kartläggning', en: 'Coordination and assessment' },
  other: { sv: 'Annat', en: 'Other' },
};

export const serviceStates = [
  'draft',
  'awaitingVerification',
  'published',
  'verificationDue',
  'stale',
  'archived',
] as const;
export type ServiceState = (typeof serviceStates)[number];

export const serviceStateNames: Record<ServiceState, Text> = {
  draft: { sv: 'Utkast', en: 'Draft' },
  awaitingVerification: { sv: 'Väntar på kontroll', en: 'Awaits verification' },
  published: { sv: 'Kontrollerad', en: 'Verified' },
  verificationDue: { sv: 'Ska kontrolleras snart', en: 'To be verified soon' },
  stale: { sv: 'Inaktuell', en: 'Out of date' },
  archived: { sv: 'Arkiverad', en: 'Archived' },
};

/** All that the state follows from. */
export interface Freshness {
  submittedAt: Date | null;
  publishedAt: Date | null;
  verifiedOn: string | null;
  intervalDays: number;
  archivedAt: Date | null;
}

/** The owner is asked this many days before the entry goes stale, or a third of a short interval before. */
function noticeDays(intervalDays: number): number {
  return Math.min(30, Math.floor(intervalDays / 3));
}

export function staleOn(freshness: Freshness): string | null {
  return freshness.verifiedOn === null ? null : addDays(freshness.verifiedOn, freshness.intervalDays);
}

export function stateOf(freshness: Freshness, today: string): ServiceState {
  if (freshness.archivedAt) return 'archived';
  if (!freshness.publishedAt) return freshness.submittedAt ? 'awaitingVerification' : 'draft';
  const stale = staleOn(freshness);
  if (stale === null || stale <= today) return 'stale';
  return addDays(stale, -noticeDays(freshness.intervalDays)) <= today ? 'verificationDue' : 'published';
}

/** One more interval after it went stale, an entry answers no questions any longer. */
export function isHidden(freshness: Freshness, today: string): boolean {
  const state = stateOf(freshness, today);
  if (state === 'draft' || state === 'awaitingVerification' || state === 'archived') return true;
  const stale = staleOn(freshness);
  return stale === null || addDays(stale, freshness.intervalDays) <= today;
}

export const serviceSteps = ['submit', 'publish', 'verify', 'archive', 'restore'] as const;
export type ServiceStep = (typeof serviceSteps)[number];

export const serviceStepNames: Record<ServiceStep, Text> = {
  submit: { sv: 'Skicka för kontroll', en: 'Send for verification' },
  publish: { sv: 'Publicera som kontrollerad', en: 'Publish as verified' },
  verify: { sv: 'Bekräfta att uppgifterna stämmer', en: 'Confirm that it is right' },
  archive: { sv: 'Arkivera', en: 'Archive' },
  restore: { sv: 'Ta tillbaka från arkivet', en: 'Take back from the archive' },
};

interface Steppable extends Freshness {
  mergedInto: string | null;
}

const merged: Text = {
  sv: 'Insatsen är sammanslagen med en annan. Ändra den i stället.',
  en: 'The service has been merged into another one. Change that one instead.',
};

export const serviceWorkflow: Workflow<ServiceState, ServiceStep, Steppable> = {
  submit: { from: ['draft'], to: 'awaitingVerification' },
  publish: { from: ['draft', 'awaitingVerification'], to: 'published' },
  verify: { from: ['published', 'verificationDue', 'stale'], to: 'published' },
  archive: { from: ['draft', 'awaitingVerification', 'published', 'verificationDue', 'stale'], to: 'archived' },
  restore: { from: ['archived'], to: 'draft', condition: ({ mergedInto }) => (mergedInto ? merged : null) },
};

/** Those who keep the catalogue. */
export const keepers = ['coordinator', 'office', 'administrator'] as const;
