import { contactPathRegister, horizonRegister, projectRegister } from '../features/catalogue/index.ts';
import { logContactTime } from '../features/contact-time/index.ts';
import { saveExperience } from '../features/experience/index.ts';
import { answerPeer, askPeers, settlePeer } from '../features/peers/index.ts';
import { addDays, dayOf } from '../kernel/clock.ts';
import type { RawInput } from '../kernel/form.ts';
import type { DemoCounty } from './build-county.ts';
import type { Runner } from './runner.ts';

const day = 86_400_000;

const contactPaths: readonly RawInput[] = [
  {
    title: 'Aktivitetsersättning, unga',
    party: 'socialInsuranceAgency',
    functionName: 'Samverkansansvarig',
    phone: '08-465 004 10',
    note: 'Vardagar 9–15. Säg att det gäller samverkan.',
  },
  {
    title: 'Arbetsträning och anpassat arbete',
    party: 'employmentService',
    functionName: 'Arbetslivsinriktad rehabilitering',
    phone: '08-465 004 20',
  },
  {
    title: 'SIP, kallelse till vuxenpsykiatrin',
    party: 'region',
    functionName: 'Vårdsamordnaren',
    phone: '08-465 004 30',
    email: 'sip@region.example.se',
  },
  {
    title: 'Försörjningsstöd, första kontakt',
    party: 'municipality',
    municipalities: ['Heby'],
    functionName: 'Mottagningen på ekonomiskt bistånd',
    phone: '08-465 004 40',
    note: 'Telefontid 8.30–10.',
  },
];

const projects = (today: string): readonly RawInput[] => [
  {
    title: 'Kugghjulet',
    owner: 'Heby kommun',
    municipalities: ['Heby'],
    targetGroup: 'Unga som varken arbetar eller studerar',
    methods: 'Arbetsträning i små steg',
    funder: 'ESF',
    startsOn: addDays(today, -500),
    endsOn: addDays(today, 90),
  },
  {
    title: 'Vägen vidare',
    owner: 'Region Uppsala',
    targetGroup: 'Unga med psykisk ohälsa',
    methods: 'Case manager',
    startsOn: addDays(today, -120),
  },
];

const horizon = (today: string): RawInput => ({
  title: 'Nya regler för vem som kallar till SIP',
  effect: 'Arbetsförmedlingen och Försäkringskassan får föreslå en plan. Bestäm vem som tar emot förslagen.',
  effectiveOn: addDays(today, 21),
  audience: ['coordinator', 'groupMember'],
});

const experiences: readonly RawInput[] = [
  {
    title: 'Långsiktig samverkan i Uppsala län',
    period: '2015–2017',
    targetGroups: 'Alla som behöver flera parter',
    methods: 'Samverkanskoordinator, lotsärenden, lokal utvecklingsgrupp',
    worked: 'Samordnarna gjorde det lättare att hitta rätt hos de andra parterna.',
    hindered:
      'Det som kom fram i lotsärendena samlades in men blev sällan beslut. Den som rapporterade fick inget svar.',
    lesson: 'Bestäm från början vem som beslutar om ett hinder, och när den som rapporterade får svar.',
    remains: 'Samordnarna och de lokala grupperna finns kvar.',
  },
  {
    title: 'Unga på väg',
    period: '2021–2023',
    municipalities: ['Tierp'],
    targetGroups: 'Unga med aktivitetsersättning',
    methods: 'Arbetsträning, supported employment',
    worked: 'Arbetsgivaren hade samma kontaktperson hela tiden. Starten fick ta den tid som behövdes.',
    hindered: 'Vården kom med först efter ett halvår.',
    lesson: 'Ha vården med när ni planerar, inte när ni behöver den.',
    remains: 'Kommunens arbetsmarknadsenhet driver arbetsträningen vidare.',
  },
  {
    title: 'Grön rehab',
    period: '2018–2019',
    municipalities: ['Enköping', 'Håbo'],
    targetGroups: 'Långtidssjukskrivna',
    methods: 'Arbetsträning, naturbaserad rehabilitering',
    worked: 'Lugnt tempo och en fast grupp.',
    hindered: 'Platserna stod tomma: reglerna krävde att arbetsförmågan var bedömd, och det tog fyra månader.',
    lesson: 'Pröva villkoren mot verkliga situationer innan platserna köps.',
  },
];

/** What is shared in the county: contacts, projects, what is coming, lessons, questions between peers, time to find the right person. */
export async function buildShared(runner: Runner, county: DemoCounty, now: Date): Promise<void> {
  const person = (key: string) => runner.person(county.accounts.get(key) ?? '', county.associationId);
  const [gunilla, karin, jonas, ylva, emil] = await Promise.all(
    ['gunilla', 'karin', 'jonas', 'ylva', 'emil'].map(person),
  );
  if (!gunilla || !karin || !jonas || !ylva || !emil) throw new Error('A person of the demo is missing.');
  const today = dayOf(now);
  const daysAgo = (days: number): void => runner.clock.set(new Date(now.getTime() - days * day));
  const officers = await Promise.all(['mikaela', 'farah', 'stina', 'olle', 'petter'].map(person));
  const groupId = county.groups.get('heby') ?? '';
  // A year, a month after the other: it becomes quicker.
  for (let month = 12; month >= 1; month -= 1)
    for (const [at, officer] of officers.entries()) {
      daysAgo(month * 30.4 - at);
      const minutes = Math.round((10 + month * 3) * (0.6 + at * 0.2));
      await runner.do(officer, logContactTime, { other: String(minutes), groupId });
    }
  daysAgo(200);
  for (const [at, path] of contactPaths.entries()) {
    daysAgo(at === 1 ? 200 : 40);
    await runner.do(karin, contactPathRegister.save, path);
  }
  daysAgo(30);
  for (const project of projects(today)) await runner.do(gunilla, projectRegister.save, project);
  await runner.do(gunilla, horizonRegister.save, horizon(today));
  for (const experience of experiences) await runner.do(gunilla, saveExperience, experience);
  daysAgo(60);
  const settled = await runner.do(karin, askPeers, {
    title: 'Hur får ni vården att komma till mötena?',
    text: 'Vi bjuder in vårdcentralerna till varje möte, men sällan kommer någon. Hur gör ni?',
  });
  daysAgo(58);
  await runner.do(jonas, answerPeer, {
    id: settled.id,
    text: 'Vi håller vartannat möte på vårdcentralen, över lunch. Då kommer två eller tre.',
  });
  await runner.do(ylva, answerPeer, { id: settled.id, text: 'Vi ringer verksamhetschefen före kallelsen.' });
  const [helped] = await runner.house.database
    .executeAsService('select id from peer_answer where question_id = $1 order by at, id limit 1', [settled.id])
    .then(({ rows }) => rows as { id: string }[]);
  daysAgo(50);
  await runner.do(karin, settlePeer, { id: settled.id, ...(helped && { answer: helped.id }) });
  daysAgo(3);
  await runner.do(emil, askPeers, {
    title: 'Har någon en mall för uppföljning av arbetsträning?',
    text: 'Vi vill följa upp var tredje månad utan att handläggarna får mer att skriva.',
  });
}
