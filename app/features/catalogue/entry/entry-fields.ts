import { z } from 'zod';
import { field } from '../../../kernel/fields.ts';
import { principalNames, principals, serviceKindNames, serviceKinds } from '../service.ts';

const line = (sv: string, en: string, hint?: { sv: string; en: string }, max = 200) =>
  field.optionalText({ label: { sv, en }, ...(hint && { hint }), max });
const passage = (sv: string, en: string, hint?: { sv: string; en: string }) =>
  field.optionalFreeText({ label: { sv, en }, ...(hint && { hint }), max: 2000 });

/** What the owner of an entry may say of it, also from outside. */
export const ownersFields = {
  unit: line('Enhet', 'Unit'),
  targetGroup: passage('Målgrupp', 'Target group'),
  ageFrom: field.optionalInteger({ label: { sv: 'Ålder från', en: 'Age from' }, min: 0, max: 120 }),
  ageTo: field.optionalInteger({ label: { sv: 'Ålder till och med', en: 'Age up to' }, min: 0, max: 120 }),
  purpose: passage('Syfte', 'Purpose'),
  content: passage('Innehåll och metod', 'Content and method'),
  howToRefer: passage('Så anmäler man', 'How to refer', {
    sv: 'Vem anmäler, hur, och behövs remiss?',
    en: 'Who refers, how, and is a referral needed?',
  }),
  consent: line('Samtycke', 'Consent', { sv: 'Behövs det, och vem tar in det?', en: 'Is it needed, and who gets it?' }),
  contactFunction: line('Kontakt: funktion', 'Contact: function', {
    sv: 'Funktionen först. Personer slutar, funktioner finns kvar.',
    en: 'The function first. People leave, functions remain.',
  }),
  contactPerson: line('Kontakt: person', 'Contact: person', undefined, 100),
  contactPhone: line('Telefon', 'Phone', undefined, 60),
  contactEmail: line('E-post', 'E-mail', undefined, 254),
  places: line('Platser', 'Places', { sv: 'Till exempel 12, varierar.', en: 'For example 12, varies.' }, 100),
  placesBy: line('Vem sa det om platserna?', 'Who said so about the places?', undefined, 100),
  waitingWeeks: field.optionalInteger({
    label: { sv: 'Väntetid i veckor', en: 'Waiting time in weeks' },
    hint: { sv: 'Den längre, om den varierar. 0 = ingen kö.', en: 'The longer one if it varies. 0 = no queue.' },
    min: 0,
    max: 260,
  }),
  waitingBy: line('Vem sa det om väntetiden?', 'Who said so about the waiting time?', undefined, 100),
  starts: line('Start', 'Start', { sv: 'Löpande, eller när grupper börjar.', en: 'Rolling, or when groups begin.' }),
  startDates: line('Startdagar', 'Start dates', {
    sv: 'Datum med mellanslag mellan, till exempel 2026-08-24 2027-01-11. Tomt: löpande.',
    en: 'Dates with a space between, for example 2026-08-24 2027-01-11. Empty: rolling.',
  }),
  lengthText: line('Längd', 'Length', undefined, 100),
  lengthWeeks: field.optionalInteger({ label: { sv: 'Längd i veckor', en: 'Length in weeks' }, min: 0, max: 520 }),
  followUp: passage('Så följs det upp', 'How it is followed up'),
  cost: line('Kostnad', 'Cost', {
    sv: 'För personen, eller för den som hänvisar.',
    en: 'To the person, or to who refers.',
  }),
  funder: line('Finansiär', 'Funder'),
  locations: line(
    'Var',
    'Where',
    { sv: 'Adress eller ställe, med semikolon mellan flera.', en: 'Address or place, a semicolon between several.' },
    600,
  ),
  periodFrom: field.optionalDate({ label: { sv: 'Finns från', en: 'Exists from' } }),
  periodTo: field.optionalDate({ label: { sv: 'Finns till och med', en: 'Exists until' } }),
  accessibility: passage('Tillgänglighet', 'Accessibility', {
    sv: 'Språk, kognitivt stöd, lokaler, resor.',
    en: 'Language, cognitive support, premises, travel.',
  }),
  combinations: passage('Går att kombinera med', 'Can be combined with'),
  links: line('Länkar', 'Links', { sv: 'Med mellanslag mellan.', en: 'With a space between.' }, 600),
};

/** What only those who keep the catalogue say. */
const keepersFields = {
  name: field.text({ label: { sv: 'Insatsens namn', en: 'Name of the service' }, max: 160 }),
  principal: field.choice({
    label: { sv: 'Huvudman', en: 'Principal' },
    values: principals,
    names: principalNames,
  }),
  principalName: line('Huvudmannens namn', 'Name of the principal', {
    sv: 'Till exempel Heby kommun, Stiftelsen Trädgården.',
    en: 'For example Heby kommun, Stiftelsen Trädgården.',
  }),
  municipalities: field.pickMany({
    label: { sv: 'Kommuner', en: 'Municipalities' },
    hint: { sv: 'Där personen ska bo. Ingen kryssad: hela länet.', en: 'Where one must live. None: the whole county.' },
  }),
  kind: field.choice({ label: { sv: 'Sort', en: 'Kind' }, values: serviceKinds, names: serviceKindNames }),
  isPublic: field.checkbox({
    label: { sv: 'Visa på den öppna webben när den är publicerad', en: 'Show on the open web when published' },
  }),
  intervalDays: field.integer({
    label: { sv: 'Dagar mellan kontrollerna', en: 'Days between verifications' },
    min: 30,
    max: 730,
  }),
  ownerName: line('Ansvarig för uppgifterna', 'Responsible for the entry', undefined, 100),
  ownerEmail: line('Den ansvarigas e-post', 'E-mail of the responsible', undefined, 254),
};

const { name, principal, principalName, municipalities, kind, ...settings } = keepersFields;

export const entryFields = { name, principal, principalName, kind, municipalities, ...ownersFields, ...settings };

const ownersInput = z.object(ownersFields);
export type OwnersInput = z.output<typeof ownersInput>;
const entryInput = z.object(entryFields);
export type EntryInput = z.output<typeof entryInput>;

/** Names of organisations and of colleagues at work: nothing that the identity gate is there for. */
export const ungatedOfOwner = [
  'unit',
  'contactFunction',
  'contactPerson',
  'contactPhone',
  'contactEmail',
  'placesBy',
  'waitingBy',
  'startDates',
  'funder',
  'locations',
  'links',
] as const;
export const ungatedOfEntry = [...ungatedOfOwner, 'name', 'principalName', 'ownerName', 'ownerEmail'] as const;
