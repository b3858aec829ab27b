import type { Person } from '../kernel/actor.ts';
import { addDays, dayOf, momentAt } from '../kernel/clock.ts';
import type { AnyCommand } from '../kernel/command.ts';
import type { RawInput } from '../kernel/form.ts';
import type { House } from '../kernel/house.ts';
import type { DemoCounty } from './build-county.ts';
import type { Runner } from './runner.ts';

const day = 86_400_000;

/** Who coordinates, chairs and sits in each group. */
const circles: readonly { group: string; coordinator: string; chair?: string; members: readonly string[] }[] = [
  { group: 'heby', coordinator: 'karin', chair: 'anders', members: ['anders', 'elin', 'samira', 'paula', 'tor'] },
  { group: 'tierp', coordinator: 'jonas', chair: 'maria', members: ['maria', 'samira', 'paula'] },
  { group: 'alvkarleby', coordinator: 'jonas', members: ['samira'] },
  { group: 'uppsala', coordinator: 'ylva', members: ['samira'] },
  { group: 'enkopingHabo', coordinator: 'emil', members: ['samira'] },
  { group: 'knivsta', coordinator: 'emil', members: ['samira'] },
  { group: 'osthammar', coordinator: 'emil', members: ['samira'] },
];

const budgets = [
  'Utfallet ligger på 48 procent efter halva året. Vi håller budgeten.',
  'Utfallet är lägre än planerat. Två utbildningar är flyttade till hösten.',
  'Budgeten håller. Kansliet följer upp övriga kostnader till nästa möte.',
  'Utfallet är som planerat. Inga avvikelser.',
];
const analyses: readonly { minutes: string; conclusion: string }[] = [
  {
    minutes: 'Vi gick igenom frågorna sedan sist. Flera gäller samma kö.',
    conclusion: 'Kön till vuxenpsykiatrin är det som oftast stoppar. Vi tar upp den som hinder.',
  },
  {
    minutes: 'Frågor om arbetsträning för unga kommer tillbaka.',
    conclusion: 'Insatser kräver ersättningar som unga inte har. Parterna ser över sina egna villkor.',
  },
  {
    minutes: 'Färre frågor än förra gången. Två parter har inte ställt någon fråga alls.',
    conclusion: 'Funktionen behöver bli mer känd hos de två parterna. Ledamöterna tar det hem.',
  },
  {
    minutes: 'Kontaktvägarna fungerar bättre, men svaren tar tid.',
    conclusion: 'Vi mäter svarstiden till nästa möte och jämför.',
  },
];
const questions = ['Vad har förändrats hos er sedan förra mötet?'];
const answers = [
  'Vi har fått en ny kontaktväg in, och den används.',
  'Handläggarna frågar mer sällan än vi trodde. Vi tar upp det på ett arbetsplatsmöte.',
];

interface Line {
  id: string;
  startsAt: Date;
}

interface Stage {
  runner: Runner;
  house: House;
  now: Date;
  run: (who: string, name: string, input: RawInput) => Promise<{ id: string }>;
}

/**
 * A year of meetings in each of these groups, each step by the person who would take it, and one to come. The board meets
 * where Heby does: one of Heby's obstacles has come to its table.
 */
export async function buildMeetings(
  runner: Runner,
  county: DemoCounty,
  now: Date,
  which: (group: string) => boolean,
): Promise<number> {
  const { house } = runner;
  const person = (key: string): Promise<Person> => runner.person(county.accounts.get(key) ?? '', county.associationId);
  let steps = 0;
  const run: Stage['run'] = async (who, name, input) => {
    const command = house.commands.get(name) as AnyCommand | undefined;
    if (!command) throw new Error(`The demo knows no ${name}.`);
    steps += 1;
    return (await runner.do(await person(who), command, input)) as { id: string };
  };
  const stage: Stage = { runner, house, now, run };
  for (const [index, circle] of circles.entries()) {
    if (!which(circle.group)) continue;
    const groupId = county.groups.get(circle.group) ?? '';
    // The last but one of the series comes in about a week. Heby's year began with the meetings of build-loop.ts.
    const coming = workday(addDays(dayOf(now), 8 + index));
    const months = circle.group === 'heby' ? 4 : 8;
    runner.clock.set(new Date(now.getTime() - (months * 31 + 10) * day));
    await run(circle.coordinator, 'meeting.plan', {
      who: `group:${groupId}`,
      day: monthsBefore(coming, months),
      starts: index % 2 === 0 ? '13.00' : '09.30',
      minutesLong: 120,
      place: 'Kommunhuset',
      rhythm: 'everySecondMonth',
      isConvenorRotating: circle.chair ? 'on' : '',
    });
    const lines = await meetingsOf(stage, groupId);
    for (const [number, line] of lines.filter(({ startsAt }) => startsAt < now).entries())
      await holdMeeting(stage, circle, line, number + index, county);
    const next = lines.find(({ startsAt }) => startsAt >= now);
    if (next && circle.group === 'heby') await callMeeting(stage, circle, next);
  }
  if (which('knivsta')) await buildSyncs(stage, county);
  if (which('heby')) await buildBoard(stage, county);
  return steps;
}

async function meetingsOf({ house }: Stage, groupId: string): Promise<Line[]> {
  const { rows } = await house.database.executeAsService(
    `select id, starts_at as "startsAt" from meeting
     where group_id = $1 and body = 'group' and closed_at is null and cancelled_at is null order by starts_at`,
    [groupId],
  );
  return rows as Line[];
}

async function holdMeeting(
  { runner, house, run }: Stage,
  circle: (typeof circles)[number],
  { id, startsAt }: Line,
  number: number,
  county: DemoCounty,
): Promise<void> {
  const at = (days: number): void => runner.clock.set(new Date(startsAt.getTime() + days * day));
  const { coordinator, chair } = circle;
  at(-12);
  await run(coordinator, 'meeting.summon', { id });
  at(0);
  await run(coordinator, 'meeting.open', { id });
  const absent = number % circle.members.length;
  const there = circle.members.filter((_, index) => circle.members.length < 3 || index !== absent);
  await run(coordinator, 'meeting.attend', {
    id,
    present: [coordinator, ...there].map((key) => county.accounts.get(key) ?? ''),
  });
  for (const item of await itemsOf(house, id)) {
    const at0 = { id, itemId: item.id, version: 0 };
    if (item.standing === 'budgetOutcome')
      await run(coordinator, 'meeting.writeItem', { ...at0, minutes: budgets[number % 4], result: 'noted' });
    if (item.standing !== 'caseAnalysis') continue;
    await run(coordinator, 'meeting.writeItem', { ...at0, ...analyses[number % 4], result: 'concluded' });
    if (circle.group !== 'heby') continue;
    await run(coordinator, 'meeting.addNote', {
      id,
      itemId: item.id,
      role: 'teamWorker',
      text: 'Berätta vid nästa möte hur kontaktvägarna fungerar för dem du möter.',
      dueOn: dayOf(new Date(startsAt.getTime() + 60 * day)),
    });
  }
  await run(coordinator, 'meeting.carryRest', { id });
  await run(coordinator, 'meeting.close', { id });
  at(3);
  if (chair) await run(chair, 'meeting.approve', { id });
}

async function itemsOf(house: House, id: string): Promise<{ id: string; standing: string | null }[]> {
  const { rows } = await house.database.executeAsService(
    'select id, standing from agenda_item where meeting_id = $1 and removed_at is null order by position',
    [id],
  );
  return rows as { id: string; standing: string | null }[];
}

/** The one to come: called, with material, and answered by some. */
async function callMeeting(
  { runner, house, now, run }: Stage,
  circle: (typeof circles)[number],
  { id, startsAt }: Line,
): Promise<void> {
  const at = (days: number): void => runner.clock.set(new Date(now.getTime() - days * day));
  at(4);
  await run(circle.coordinator, 'meeting.setPreread', {
    id,
    preread: 'Läs siffrorna och hindren nedan. Vi använder halva mötet till analysen.',
    answerBy: dayOf(new Date(startsAt.getTime() - 2 * day)),
  });
  for (const text of questions) await run(circle.coordinator, 'meeting.addQuestion', { id, text });
  await run(circle.coordinator, 'meeting.fill', { id });
  await run(circle.coordinator, 'meeting.summon', { id });
  at(2);
  const { rows } = await house.database.executeAsService(
    'select id from preread_question where meeting_id = $1 order by position desc limit 1',
    [id],
  );
  const [question] = rows as { id: string }[];
  for (const [index, member] of ['elin', 'paula'].entries()) {
    await run(member, 'meeting.answer', { id, answer: 'comes' });
    await run(member, 'meeting.answerQuestions', {
      id,
      answers: [{ questionId: question?.id, text: answers[index] }],
    });
  }
  await run('tor', 'meeting.answer', { id, answer: 'cannot' });
}

/** Knivsta's short ones (002): every month with all four, every week with the employment service. */
async function buildSyncs({ runner, house, now, run }: Stage, county: DemoCounty): Promise<void> {
  const groupId = county.groups.get('knivsta') ?? '';
  const series = [
    { title: 'Operativ avstämning', rhythm: 'monthly', starts: '08.30', minutesLong: 45 },
    { title: 'Veckoavstämning med Arbetsförmedlingen', rhythm: 'weekly', starts: '11.00', minutesLong: 20 },
  ];
  for (const one of series) {
    runner.clock.set(new Date(now.getTime() - 50 * day));
    const begins = workday(dayOf(new Date(now.getTime() - 45 * day)));
    await run('emil', 'meeting.plan', { ...one, who: `sync:${groupId}`, day: begins });
  }
  const { rows } = await house.database.executeAsService(
    `select id, starts_at as "startsAt" from meeting where group_id = $1 and body = 'sync' and starts_at < $2 order by starts_at`,
    [groupId, now],
  );
  for (const { id, startsAt } of rows as Line[]) {
    runner.clock.set(startsAt);
    await run('emil', 'meeting.open', { id });
    await run('emil', 'meeting.attend', {
      id,
      present: ['emil', 'samira'].map((key) => county.accounts.get(key) ?? ''),
    });
    await run('emil', 'meeting.close', { id });
    await run('emil', 'meeting.approve', { id });
  }
}

/** A meeting of the board with a decision, its minutes waiting for the second approval, and a direction sent out. */
async function buildBoard({ runner, house, now, run }: Stage, county: DemoCounty): Promise<void> {
  const at = (days: number): void => runner.clock.set(new Date(now.getTime() - days * day));
  const account = (key: string): string => county.accounts.get(key) ?? '';
  at(60);
  const held = workday(dayOf(new Date(now.getTime() - 35 * day)));
  const { id } = await run('gunilla', 'meeting.plan', { who: 'board', day: held, starts: '10.00', minutesLong: 180 });
  await run('gunilla', 'meeting.addItem', { id, title: 'Inriktning för nästa år' });
  await run('gunilla', 'meeting.nameOfficers', { id, chairId: account('lars'), adjusterId: account('harriet') });
  await run('gunilla', 'meeting.summon', { id });
  runner.clock.set(momentAt(held, '10:00'));
  await run('gunilla', 'meeting.open', { id });
  await run('gunilla', 'meeting.attend', { id, present: ['lars', 'harriet', 'sten', 'kjell'].map(account) });
  for (const item of await itemsOf(house, id)) {
    const place = { id, itemId: item.id };
    if (item.standing === 'budgetOutcome')
      await run('gunilla', 'meeting.writeItem', { ...place, version: 0, minutes: budgets[0], result: 'noted' });
    else {
      await run('gunilla', 'meeting.propose', {
        ...place,
        proposal: 'Styrelsen prioriterar unga med aktivitetsersättning och personer med långvarigt bidragsberoende.',
      });
      await run('gunilla', 'meeting.settle', { ...place, how: 'acclamation' });
    }
  }
  await run('gunilla', 'meeting.close', { id });
  at(32);
  await run('lars', 'meeting.approve', { id });
  at(30);
  const direction = await run('gunilla', 'direction.publish', {
    title: 'Inriktning för nästa år',
    text: 'Två grupper går först: unga med funktionsnedsättning eller aktivitetsersättning, och personer med långvarigt bidragsberoende. De lokala behoven är grunden.',
    decidedOn: held,
    appliesFrom: `${Number(held.slice(0, 4)) + 1}-01-01`,
  });
  at(28);
  for (const reader of ['karin', 'ylva', 'anders']) await run(reader, 'direction.acknowledge', { id: direction.id });
  at(20);
  const coming = workday(addDays(dayOf(now), 24));
  await run('gunilla', 'meeting.plan', { who: 'board', day: coming, starts: '10.00', minutesLong: 180 });
}

function workday(date: string): string {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday === 0 ? addDays(date, 1) : weekday === 6 ? addDays(date, 2) : date;
}

/** The same day of an earlier month, as near as its calendar allows. */
function monthsBefore(date: string, months: number): string {
  const first = new Date(`${date.slice(0, 7)}-01T12:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months);
  return workday(addDays(first.toISOString().slice(0, 10), Math.min(Number(date.slice(8)), 28) - 1));
}
