import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import { paths } from '../../../http/paths.ts';
import { holds, holdsInGroup, type Person } from '../../../kernel/actor.ts';
import { type Circumstances, command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { MailDraft } from '../../../kernel/outbox.ts';
import type { Text } from '../../../kernel/text.ts';
import { addWorkingDays } from '../../../kernel/working-days.ts';
import { basicNames, basics, incomeSourceNames, incomeSources } from '../case.ts';
import { newHandle } from '../handle-code.ts';
import { letterAboutNewQuestion } from '../letters.ts';
import { nextNumber, searchTextOf, tables } from '../store.ts';
import { type AskTarget, type Place, readAskTarget } from './ask-target.ts';

const situation = {
  municipalityId: field.pick({ label: { sv: 'Kommun', en: 'Municipality' } }),
  age: field.optionalInteger({
    label: { sv: 'Ålder', en: 'Age' },
    hint: { sv: 'Ungefär räcker.', en: 'About is enough.' },
    min: 13,
    max: 99,
  }),
  need: field.pick({ label: { sv: 'Vad behöver personen?', en: 'What does the person need?' } }),
  obstacle: field.pick({ label: { sv: 'Vad hindrar?', en: 'What stands in the way?' } }),
  incomeSources: field.choices({
    label: { sv: 'Ersättning', en: 'Income source' },
    hint: { sv: 'Kryssa alla som gäller.', en: 'Tick all that apply.' },
    values: incomeSources,
    names: incomeSourceNames,
  }),
  registeredAtEmploymentService: field.yesNoUnknown({
    label: { sv: 'Inskriven på Arbetsförmedlingen', en: 'Registered at the employment service' },
  }),
  workCapacityAssessed: field.yesNoUnknown({
    label: { sv: 'Är arbetsförmågan bedömd?', en: 'Has work capacity been assessed?' },
  }),
  facts: field.answers({ label: { sv: 'Det som avgör mest', en: 'What decides most' } }),
  basics: field.choices({
    label: { sv: 'Vad har ni redan prövat?', en: 'What have you already tried?' },
    hint: { sv: 'Kryssa det som är gjort.', en: 'Tick what has been done.' },
    values: basics,
    names: basicNames,
  }),
  basicsReason: field.optionalFreeText({
    label: { sv: 'Varför är inte allt prövat?', en: 'Why has not everything been tried?' },
    hint: { sv: 'Behövs bara om något ovan inte är kryssat.', en: 'Only needed if something above is not ticked.' },
    max: 500,
  }),
  question: field.freeText({
    label: { sv: 'Vad vill du ha hjälp med?', en: 'What do you want help with?' },
    hint: { sv: 'Beskriv situationen, inte personen.', en: 'Describe the situation, not the person.' },
    max: 4000,
  }),
};

const askInput = z.object(situation);

const why = {
  municipality: {
    sv: 'Välj en av länets kommuner som har en lokal grupp.',
    en: 'Choose a municipality of the county that has a local group.',
  },
  code: { sv: 'Välj ett av alternativen i listan.', en: 'Choose one of the options in the list.' },
  basics: {
    sv: 'Skriv varför allt inte är prövat, eller kryssa det som är gjort.',
    en: 'Write why not everything has been tried, or tick what has been done.',
  },
  notOfficer: { sv: 'Bara handläggare hos en part ställer frågor.', en: 'Only officers of a party ask questions.' },
} satisfies Record<string, Text>;

type AskInput = z.output<typeof askInput>;

function refusalOf(target: AskTarget, input: AskInput): { why: Text; field: string } | null {
  if (!target.place) return { why: why.municipality, field: 'municipalityId' };
  if (!target.codes.need.has(input.need)) return { why: why.code, field: 'need' };
  if (!target.codes.obstacle.has(input.obstacle)) return { why: why.code, field: 'obstacle' };
  if (input.basics.length < basics.length && !input.basicsReason) return { why: why.basics, field: 'basicsReason' };
  const { fault } = target.further;
  if (fault) return { why: fault.why, field: `facts.${fault.attribute}` };
  return null;
}

interface NewCase {
  id: string;
  place: Place;
  handle: string;
  handleHash: string;
  input: AskInput;
  target: AskTarget;
  source: 'officer' | 'personOrRelative';
}

function newCase(
  target: AskTarget,
  input: AskInput,
  source: NewCase['source'],
  circumstances: Circumstances,
): { change: NewCase; mails: MailDraft[] } {
  const place = target.place as Place;
  const handle = newHandle(circumstances.newSecret(10));
  const change: NewCase = {
    id: circumstances.newId(),
    place,
    handle,
    handleHash: circumstances.keyedHash(handle),
    input,
    target,
    source,
  };
  const mails =
    source === 'officer'
      ? target.coordinators.map((to) => letterAboutNewQuestion(to, place.group.name, change.id, circumstances))
      : [];
  return { change, mails };
}

interface Asked {
  id: string;
  number: string;
  /** Only for a person or a relative, to whom it is handed over; an officer reads it on the case's own page. */
  handle: string | null;
}

async function writeCase(tx: Tx, change: NewCase, circumstances: Circumstances): Promise<Asked> {
  const { actor, now, today } = circumstances;
  const { input, target, place } = change;
  const person = actor as Person;
  const number = await nextNumber(tx, person.associationId, place.group.id, today);
  const isOfficers = change.source === 'officer';
  const db = tables(tx);
  await db
    .insertInto('guidance_case')
    .values({
      association_id: person.associationId,
      id: change.id,
      number,
      group_id: place.group.id,
      municipality_id: place.municipality.id,
      place: null,
      source: change.source,
      party: isOfficers ? (target.member?.party ?? null) : null,
      member_id: isOfficers ? (target.member?.id ?? null) : null,
      unit: isOfficers ? target.unit : null,
      asker_account: isOfficers ? person.accountId : null,
      registered_by: isOfficers ? null : person.accountId,
      age_from: input.age ?? null,
      age_to: input.age ?? null,
      sex: null,
      need: input.need,
      obstacle: input.obstacle,
      target_group: null,
      list_version: target.listVersion,
      income_sources: input.incomeSources,
      answers: JSON.stringify({
        ...target.further.facts,
        registeredAtEmploymentService: input.registeredAtEmploymentService,
        workCapacityAssessed: input.workCapacityAssessed,
      }),
      basics: input.basics,
      basics_reason: input.basicsReason ?? null,
      question: input.question,
      tried: null,
      noted_obstacle: null,
      asked_at: now,
      asked_on: today,
      awaiting_asker_since: null,
      returned_at: null,
      advised_at: null,
      advised_by: null,
      answer_due: addWorkingDays(today, target.settings.answerWorkingDays),
      follow_up_on: null,
      reminded_at: null,
      outcome: null,
      outcome_at: null,
      outcome_via: null,
      outcome_note: null,
      withdrawn_at: null,
      merged_into: null,
      reopened_at: null,
      import_id: null,
      import_fingerprint: null,
      search_text: searchTextOf(number, input.question, input.basicsReason),
    })
    .execute();
  await db
    .insertInto('case_handle')
    .values({
      association_id: person.associationId,
      case_id: change.id,
      asker_account: isOfficers ? person.accountId : null,
      // A person's or relative's handle is handed over once and then known only by its hash.
      handle: isOfficers ? change.handle : null,
      handle_hash: change.handleHash,
    })
    .execute();
  return { id: change.id, number, handle: isOfficers ? null : change.handle };
}

export const ask = command({
  name: 'case.ask',
  title: { sv: 'Ställ en fråga', en: 'Ask a question' },
  past: { sv: 'Ställde frågan', en: 'Asked the question' },
  verb: { sv: 'Skicka frågan', en: 'Send the question' },
  audience: ['caseOfficer'],
  input: askInput,
  read: (tx, input, circumstances) => readAskTarget(tx, input, circumstances),
  may: (actor) => holds(actor, 'caseOfficer'),
  decide: (target, input, circumstances) => {
    if (!target.member) return no(why.notOfficer);
    const refusal = refusalOf(target, input);
    if (refusal) return no(refusal.why, refusal.field);
    const { change, mails } = newCase(target, input, 'officer', circumstances);
    return yes(change, { mails, audit: { group: change.place.group.id }, history: { step: 'ask' } });
  },
  write: writeCase,
  object: (asked) => ({ type: 'guidanceCase', id: asked.id }),
  next: (asked) => paths.case({ id: asked.id }),
  done: (asked) => ({
    sv: `Frågan är skickad. Den heter ${asked.number}.`,
    en: `The question is sent. It is called ${asked.number}.`,
  }),
});

/** A person or a relative called: the coordinator registers the question, no identity, and hands over the handle. */
export const registerCall = command({
  name: 'case.registerCall',
  title: {
    sv: 'Registrera en fråga från en person eller anhörig',
    en: 'Register a question from a person or relative',
  },
  past: { sv: 'Skrev in en fråga från en person eller anhörig', en: 'Noted a question from a person or relative' },
  verb: { sv: 'Registrera', en: 'Register' },
  audience: ['coordinator'],
  input: askInput,
  read: (tx, input, circumstances) => readAskTarget(tx, input, circumstances),
  may: (actor, target) => target.place === null || holdsInGroup(actor, target.place.group.id, 'coordinator'),
  decide: (target, input, circumstances) => {
    const refusal = refusalOf(target, input);
    if (refusal) return no(refusal.why, refusal.field);
    const { change } = newCase(target, input, 'personOrRelative', circumstances);
    return yes(change, { audit: { group: change.place.group.id }, history: { step: 'registerCall' } });
  },
  write: writeCase,
  object: (asked) => ({ type: 'guidanceCase', id: asked.id }),
  next: (asked) => paths.case({ id: asked.id }),
  done: (asked) => ({
    sv: `Registrerad som ${asked.number}. Ge personen handtaget ${asked.handle}. Det visas bara nu.`,
    en: `Registered as ${asked.number}. Give the person the handle ${asked.handle}. It is shown only now.`,
  }),
});
