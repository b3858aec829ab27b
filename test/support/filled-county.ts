import { advise, correctAdvice } from '../../app/features/cases/advise.ts';
import { ask, registerCall } from '../../app/features/cases/asking/ask.ts';
import { caseView } from '../../app/features/cases/case-page/case-view.ts';
import { answer, askBack } from '../../app/features/cases/dialogue.ts';
import { remindOfOutcomes } from '../../app/features/cases/follow-up.ts';
import { openByHandle } from '../../app/features/cases/keys/key.ts';
import { recordOutcome } from '../../app/features/cases/outcome.ts';
import type { RawInput } from '../../app/kernel/form.ts';
import { ids, type Persona } from './county.ts';
import type { TestHouse } from './house.ts';

/** Where something happens: the own group, a sister group, another association. */
export const units = {
  heby: { officer: 'officer', coordinator: 'coordinator', municipality: ids.heby, group: ids.groupHeby },
  tierp: {
    officer: 'sisterOfficer',
    coordinator: 'sisterCoordinator',
    municipality: ids.tierp,
    group: ids.groupTierp,
  },
  elsewhere: {
    officer: 'otherOfficer',
    coordinator: 'otherCoordinator',
    municipality: ids.elsewhere,
    group: ids.groupElsewhere,
  },
} as const satisfies Record<string, { officer: Persona; coordinator: Persona; municipality: string; group: string }>;
export type Unit = keyof typeof units;

/** A word that stands in every text of one unit and nowhere else: where it turns up, that unit's texts turned up. */
export const marks: Record<Unit, string> = {
  heby: 'gransvamp',
  tierp: 'tallbagge',
  elsewhere: 'enbuskmal',
};

export function questionIn(unit: Unit, more: RawInput = {}): RawInput {
  return {
    municipalityId: units[unit].municipality,
    age: '24',
    need: 'workTraining',
    obstacle: 'refused',
    incomeSources: ['activityCompensation'],
    basics: ['ownOffers', 'contact', 'jointAssessment'],
    basicsReason: `En samordnad plan hölls aldrig, ${marks[unit]}.`,
    question: `Vill börja arbetsträna men får nej, ${marks[unit]}. Vart kan vi vända oss?`,
    ...more,
  };
}

export function adviceIn(unit: Unit): RawInput {
  const item = { kind: 'service', label: `Insatsen ${marks[unit]}`, why: `Den tar emot nu, ${marks[unit]}.` };
  return {
    items: [{ ...item, link: 'https://example.se/insats', nextStep: 'asker' }],
    text: `Ansök nu, kön är lång, ${marks[unit]}.`,
  };
}

export interface UnitObjects {
  /** Asked and not yet answered. */
  asked: string;
  /** Gone the whole way, with every kind of row that a case can have. */
  closed: string;
  /** The officer's handle of the closed case. */
  handle: string;
  /** A person's or relative's question, and the token of its opened answer. */
  call: string;
  handleToken: string;
  /** A command that waits for a second person's word. */
  held: string;
}

/** One case in each unit that went the whole way, one that waits, one call, one text that a second person decides on. */
export async function fillCounty(house: TestHouse): Promise<Record<Unit, UnitObjects>> {
  return {
    heby: await fillUnit(house, 'heby'),
    tierp: await fillUnit(house, 'tierp'),
    elsewhere: await fillUnit(house, 'elsewhere'),
  };
}

async function fillUnit(house: TestHouse, unit: Unit): Promise<UnitObjects> {
  const { officer, coordinator } = units[unit];
  const begun = house.clock.now();
  const { id: closed } = await house.do(officer, ask, questionIn(unit), { key: `asked-in-${unit}` });
  await house.do(coordinator, askBack, { id: closed, text: `Är arbetsförmågan bedömd, ${marks[unit]}?` });
  await house.do(officer, answer, { id: closed, text: `Nej, inte än, ${marks[unit]}.` });
  await house.do(coordinator, advise, { id: closed, ...adviceIn(unit) });
  await house.do(coordinator, correctAdvice, { id: closed, ...adviceIn(unit) });
  house.clock.advance(60 * 24 * 3_600_000);
  await remindOfOutcomes(house.house);
  house.clock.set(begun);
  await house.do(officer, recordOutcome, { id: closed, outcome: 'rightServiceStarted', steps: ['internship'] });
  const { id: asked } = await house.do(officer, ask, questionIn(unit));
  const { id: call, handle } = await house.do(coordinator, registerCall, questionIn(unit));
  const { token } = await house.do({ kind: 'visitor' }, openByHandle, { handle });
  return {
    asked,
    closed,
    handle: (await house.ask(officer, caseView, { id: closed }))?.handle ?? '',
    call,
    handleToken: token,
    held: await holdText(house, unit),
  };
}

/** A number of the tax agency's test series, kept with a reason: it waits for a colleague. */
export async function holdText(house: TestHouse, unit: Unit): Promise<string> {
  const { officer } = units[unit];
  const before = (await house.sql<{ id: string }>('select id from held_command')).map((row) => row.id);
  const input = questionIn(unit, { question: `Står i beslutet 880214-2383 som diarienummer, ${marks[unit]}.` });
  const first = await house.run(officer, ask, input);
  if (first.kind !== 'invalid') throw new Error('The number was not found.');
  const reasons = first.findings.map(({ hash }) => [hash, 'Det är ett diarienummer.']);
  const outcome = await house.run(officer, ask, input, { keep: { question: Object.fromEntries(reasons) } });
  if (outcome.kind !== 'held') throw new Error(`The command does not wait: ${JSON.stringify(outcome)}`);
  const [row] = await house.sql<{ id: string }>('select id from held_command where not id = any($1)', [before]);
  return row?.id ?? '';
}
