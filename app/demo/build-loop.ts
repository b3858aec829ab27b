import { countFairways } from '../features/decisions/index.ts';
import { answerReporters, carryOutRuns } from '../features/obstacles/index.ts';
import type { Actor, Person } from '../kernel/actor.ts';
import { dayOf } from '../kernel/clock.ts';
import type { RawInput } from '../kernel/form.ts';
import type { House } from '../kernel/house.ts';
import { runQuery } from '../kernel/run.ts';
import type { DemoCounty } from './build-county.ts';
import { type RecurringKey, type RecurringObstacle, recurringObstacles } from './obstacles-2016.ts';
import { pastOf } from './past.ts';
import type { Runner } from './runner.ts';
import { tellOfSuccess } from './tell-of-success.ts';

interface Suggestions {
  suggestions: { key: string; name: { sv: string }; fresh: number }[];
  shown: { cases: { id: string }[] } | null;
}

/** Days before today: when the list was read, the first meeting, the second, and the board's decision. */
const ago = { read: 240, submitted: 236, first: 220, second: 150, board: 120, today: 0 } as const;
export const importedDaysAgo = 245;

/**
 * The six obstacles that stood in Heby's list of 2016 and that nobody decided on then, now on their way: each is found in the
 * questions, taken to the group's table and answered in its own way.
 */
export async function buildLoop(runner: Runner, county: DemoCounty, now: Date): Promise<void> {
  const { house } = runner;
  const persons = new Map<string, Person>();
  const groupId = county.groups.get('heby') ?? '';
  const past = pastOf(now);
  const at = (daysAgo: number, hour?: number): void => runner.clock.set(past.at(daysAgo, hour));
  const who = async (key: string): Promise<Person> => {
    const person = persons.get(key) ?? (await runner.person(county.accounts.get(key) ?? '', county.associationId));
    persons.set(key, person);
    return person;
  };
  const act = async (key: string, command: string, input: RawInput): Promise<{ id: string }> => {
    const known = house.commands.get(command);
    if (!known) throw new Error(`There is no command ${command}.`);
    return (await runner.do(await who(key), known, input)) as { id: string };
  };
  const functionOf = async (key: string): Promise<string> =>
    (await who(key)).functions.find((held) => held.groupId === groupId)?.id ?? '';

  at(ago.read);
  const ids = await findObstacles(house, await who('karin'), groupId, act);
  const { id: report } = await act('mikaela', 'deviation.report', {
    groupId,
    kind: 'obstacle',
    text: 'Jag har tre personer som väntar på gemensam kartläggning. Ingen kan säga när det blir av.',
    parties: ['employmentService'],
    hideName: 'on',
  });
  await act('karin', 'obstacle.attachDeviation', { id: ids.jointAssessment, deviationId: report });
  at(ago.submitted);
  for (const id of Object.values(ids)) await act('karin', 'obstacle.submit', { id });

  const meet = async (daysAgo: number, decideThere: (meetingId: string) => Promise<void>): Promise<void> => {
    at(daysAgo + 14);
    const { id } = await act('karin', 'meeting.plan', {
      who: `group:${groupId}`,
      day: past.day(daysAgo),
      starts: '13.00',
      minutesLong: '120',
      place: 'Kommunhuset i Heby',
    });
    await act('karin', 'meeting.summon', { id });
    at(daysAgo, 13);
    await act('anders', 'meeting.open', { id });
    const present = ['anders', 'elin', 'samira', 'paula', 'karin'].map((key) => county.accounts.get(key) ?? '');
    await act('anders', 'meeting.attend', { id, present });
    await decideThere(id);
    await act('karin', 'meeting.carryRest', { id });
    await act('anders', 'meeting.close', { id });
    await answerReporters(house);
  };
  const confirmAll = async (id: string, answers: Readonly<Record<string, string | null>>): Promise<void> => {
    const view = await viewOf(house, await who('anders'), id);
    for (const asked of view.standing?.confirmations ?? []) {
      const [key, refusal] =
        Object.entries(answers).find(([name]) => speaksFor(persons.get(name), asked.memberId)) ?? [];
      if (key === undefined) continue;
      await act(key, 'decision.confirm', {
        id,
        confirmationId: asked.id,
        answer: refusal === null ? 'confirmed' : 'declined',
        answeredOn: dayOf(runner.clock.now()),
        reason: refusal ?? undefined,
      });
    }
  };
  for (const key of ['anders', 'elin', 'samira', 'paula', 'tor']) await who(key);
  const decide = async (id: string, meetingId: string, owner: string, due: number, text: string, mandate: string) =>
    act('anders', 'decision.decide', {
      id,
      meetingId,
      ownerId: await functionOf(owner),
      dueOn: past.day(due),
      text,
      mandate,
      windowDays: '180',
    });
  const estimated = (note: string, whyEstimated: string) => ({
    basis: 'estimated',
    result: 'solved',
    note,
    whyEstimated,
  });

  await meet(ago.first, async (meetingId) => {
    await decide(
      ids.assistance,
      meetingId,
      'elin',
      180,
      'Arbetsmarknadsenheten tar emot unga med aktivitetsersättning utan krav på försörjningsstöd.',
      'changesRoutines',
    );
    await decide(
      ids.jointAssessment,
      meetingId,
      'samira',
      160,
      'Gemensam kartläggning görs i förtur när utredningen redan finns och bara underskriften saknas.',
      'changesRoutines',
    );
    await decide(
      ids.noAnswer,
      meetingId,
      'samira',
      170,
      'Arbetsförmedlingen ger gruppen ett direktnummer som besvaras varje vardag.',
      'changesRoutines',
    );
    await act('anders', 'decision.deepen', {
      id: ids.certificate,
      meetingId,
      question: 'Vad saknas i utlåtandena? Gå igenom de fyra ärendena tillsammans med vårdcentralen.',
      ownerId: await functionOf('karin'),
      dueOn: past.day(160),
    });
    await act('anders', 'decision.escalate', {
      id: ids.gap,
      meetingId,
      level: 'board',
      wish: 'Vården och kommunerna behöver bestämma tillsammans vem som äger veckorna mellan programmet och arbetsträningen. Det gäller hela länet.',
    });
    await act('anders', 'decision.refuse', {
      id: ids.places,
      meetingId,
      reason:
        'Kommunens näringslivsenhet har redan börjat ett arbete med platserna. Gruppen följer det och tar upp frågan igen om ett år.',
    });
  });
  at(200, 10);
  await confirmAll(ids.assistance, { elin: null });
  await confirmAll(ids.jointAssessment, { samira: null, paula: null });
  await confirmAll(ids.noAnswer, { samira: 'Vi har inte personal att svara varje dag. Föreslå två tider i veckan.' });
  await answerReporters(house);
  at(190, 10);
  await act('elin', 'action.begin', { id: ids.assistance });
  at(182, 10);
  await act('elin', 'action.finish', {
    id: ids.assistance,
    result: 'Kravet är borttaget ur rutinen, och handläggarna har fått veta det.',
  });
  at(165, 10);
  await act('samira', 'action.begin', { id: ids.jointAssessment });
  await act('karin', 'action.report', {
    id: ids.certificate,
    result: 'I alla fyra saknas vad personen kan göra och hur länge. Vårdcentralen vill ha en mall med tre frågor.',
  });
  at(161, 10);
  await act('samira', 'action.finish', {
    id: ids.jointAssessment,
    result: 'Samordnarna skickar en förfrågan, och vi svarar inom två veckor.',
  });

  await meet(ago.second, async (meetingId) => {
    await decide(
      ids.noAnswer,
      meetingId,
      'samira',
      12,
      'Två fasta telefontider i veckan för parternas handläggare.',
      'takesHome',
    );
    await decide(
      ids.certificate,
      meetingId,
      'tor',
      -20,
      'Vårdcentralen använder en mall med tre frågor om vad personen kan göra.',
      'changesRoutines',
    );
  });
  at(ago.board, 10);
  await act('gunilla', 'decision.decide', {
    id: ids.gap,
    ownerId: await functionOf('tor'),
    dueOn: past.day(-60),
    text: 'Regionen kallar till SIP senast tre veckor innan ett program slutar, i hela länet.',
    mandate: 'decidesMoney',
    windowDays: '180',
  });
  await answerReporters(house);
  at(118, 10);
  await confirmAll(ids.noAnswer, { samira: null });
  await act('samira', 'action.begin', { id: ids.noAnswer });
  await confirmAll(ids.gap, { tor: null, elin: null });
  await act('tor', 'action.begin', { id: ids.gap });
  at(60, 10);
  await act('anders', 'effect.check', {
    id: ids.assistance,
    ...estimated(
      'Fyra unga med aktivitetsersättning har börjat arbetsträna. Ingen har fått nej av det skälet.',
      'Frågorna är för få för att visa en skillnad: bara ett tjugotal på båda sidor om åtgärden.',
    ),
  });
  await act('anders', 'effect.check', {
    id: ids.jointAssessment,
    ...estimated(
      'De som haft bråttom har fått svar inom två veckor. Kön för övriga är lika lång.',
      'Bara sex personer har berörts.',
    ),
  });
  await answerReporters(house);
  await act('anders', 'decision.close', { id: ids.assistance });
  at(20, 10);
  await tellOfSuccess(act, groupId, ids.assistance);
  at(ago.today, 9);
  await countFairways(house);
}

function speaksFor(person: Person | undefined, memberId: string | null): boolean {
  return (
    memberId !== null &&
    (person?.functions.some((held) => held.memberId === memberId && held.groupId !== null) ?? false)
  );
}

async function viewOf(
  house: House,
  actor: Actor,
  id: string,
): Promise<{ standing: { confirmations: { id: string; memberId: string | null }[] } | null }> {
  const query = house.queries.get('decision.view');
  const answer = query && (await runQuery(house, actor, query, { id }));
  if (answer?.kind !== 'found') throw new Error('The demo does not find its decision.');
  return answer.view as Awaited<ReturnType<typeof viewOf>>;
}

/** From the suggestions that Farled makes of the texts, as the coordinator would take them. */
async function findObstacles(
  house: House,
  karin: Person,
  groupId: string,
  act: (key: string, command: string, input: RawInput) => Promise<{ id: string }>,
): Promise<Record<RecurringKey, string>> {
  await act('karin', 'suggestion.start', { groupId });
  await carryOutRuns(house);
  const ids: Partial<Record<RecurringKey, string>> = {};
  for (const [key, obstacle] of Object.entries(recurringObstacles) as [RecurringKey, RecurringObstacle][]) {
    const { suggestion, title, description, classification, parties } = obstacle;
    const caseIds = await askedBefore(house, await suggested(house, karin, groupId, suggestion));
    const { id } = await act('karin', 'suggestion.accept', { groupId, title, caseIds });
    const what = { title, description, classification, parties: [...parties], ownerId: karin.accountId };
    await act('karin', 'obstacle.describe', { id, ...what });
    ids[key] = id;
  }
  return ids as Record<RecurringKey, string>;
}

async function suggested(house: House, karin: Person, group: string, name: string): Promise<string[]> {
  const query = house.queries.get('suggestion.list');
  const listed = async (show?: string): Promise<Suggestions> => {
    const answer = query && (await runQuery(house, karin, query, { group, show }));
    if (answer?.kind !== 'found') throw new Error('The demo does not find its suggestions.');
    return answer.view as Suggestions;
  };
  const named = (await listed()).suggestions.filter((one) => one.name.sv.includes(name));
  const best = named.toSorted((a, b) => b.fresh - a.fresh)[0];
  if (!best) throw new Error(`Nothing recurs in the demo’s texts as ${name}.`);
  return ((await listed(best.key)).shown?.cases ?? []).map(({ id }) => id);
}

/** The year of questions is made before its obstacles are: none rests on a question that came later. */
async function askedBefore(house: House, ids: readonly string[]): Promise<string[]> {
  const { rows } = await house.database.executeAsService(
    'select id from guidance_case where id = any ($1) and asked_at <= $2 order by asked_at, id',
    [ids, house.clock.now()],
  );
  return (rows as { id: string }[]).map(({ id }) => id);
}
