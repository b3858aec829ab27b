import {
  advise,
  answer,
  ask,
  askBack,
  type Outcome,
  recordOutcome,
  registerCall,
  remindOfOutcomes,
  returnForBasics,
  type SmallStep,
  withdraw,
} from '../features/cases/index.ts';
import type { Person } from '../kernel/actor.ts';
import type { DemoCounty } from './build-county.ts';
import { pastOf } from './past.ts';
import type { Runner } from './runner.ts';
import { type Situation, situations } from './situations.ts';

const day = 86_400_000;
const hour = 3_600_000;

/** Who asks for which party, and who coordinates where. */
const askers = {
  socialInsuranceAgency: 'mikaela',
  employmentService: 'olle',
  region: 'farah',
  municipality: 'stina',
} as const;
const coordinators: Readonly<Record<string, string>> = {
  Heby: 'karin',
  Tierp: 'jonas',
  Älvkarleby: 'jonas',
  Uppsala: 'ylva',
  Enköping: 'emil',
  Håbo: 'emil',
  Knivsta: 'emil',
  Östhammar: 'emil',
};
const municipalAskers: Readonly<Record<string, string>> = { Heby: 'stina', Tierp: 'joel', Uppsala: 'ranim' };

const endings: readonly { outcome: Outcome; steps: SmallStep[] }[] = [
  { outcome: 'rightServiceStarted', steps: ['internship'] },
  { outcome: 'contactEstablished', steps: [] },
  { outcome: 'existsButNotAccessible', steps: [] },
  { outcome: 'jointPlanHeld', steps: ['careInvestigationBegun'] },
  { outcome: 'rightServiceStarted', steps: ['travelsAlone', 'keepsAppointments'] },
  { outcome: 'serviceMissing', steps: [] },
  { outcome: 'referralMade', steps: ['newCareContact'] },
  { outcome: 'unknown', steps: [] },
];

type Ending = 'waiting' | 'late' | 'askedBack' | 'answered' | 'returned' | 'advised' | 'closed' | 'withdrawn';

interface Story {
  situation: Situation;
  municipality: string;
  /** Days before today when it was asked. */
  asked: number;
  ending: Ending;
  number: number;
}

/** A year of questions: the old ones closed, the young ones in every state. The same every time. */
function stories(): Story[] {
  const places = [
    'Heby',
    'Tierp',
    'Uppsala',
    'Enköping',
    'Heby',
    'Knivsta',
    'Uppsala',
    'Håbo',
    'Heby',
    'Älvkarleby',
    'Tierp',
    'Uppsala',
  ];
  const list: Story[] = [];
  for (let number = 0; number < 64; number += 1) {
    const situation = situations[(number * 5) % situations.length] as Situation;
    list.push({
      situation,
      municipality: places[number % places.length] as string,
      asked: 360 - number * 5,
      ending: 'closed',
      number,
    });
  }
  const young: [string, number, Ending][] = [
    ['Heby', 44, 'advised'],
    ['Tierp', 43, 'advised'],
    ['Uppsala', 30, 'advised'],
    ['Heby', 20, 'advised'],
    ['Enköping', 18, 'withdrawn'],
    ['Heby', 16, 'late'],
    ['Uppsala', 12, 'late'],
    ['Heby', 6, 'askedBack'],
    ['Tierp', 5, 'answered'],
    ['Heby', 5, 'returned'],
    ['Heby', 3, 'waiting'],
    ['Heby', 1, 'waiting'],
    ['Tierp', 2, 'waiting'],
    ['Uppsala', 1, 'waiting'],
    ['Älvkarleby', 4, 'waiting'],
  ];
  for (const [index, [municipality, asked, ending]] of young.entries()) {
    list.push({
      situation: situations[(index * 7 + 3) % situations.length] as Situation,
      municipality,
      asked,
      ending,
      number: 100 + index,
    });
  }
  return list;
}

interface Event {
  at: number;
  run: () => Promise<unknown>;
}

/** Everything that happened, in the order of time, each step done by the person who would. */
export async function buildCases(runner: Runner, county: DemoCounty, now: Date): Promise<number> {
  const who = async (key: string): Promise<Person> =>
    runner.person(county.accounts.get(key) ?? '', county.associationId);
  const persons = new Map<string, Person>();
  for (const key of county.accounts.keys()) persons.set(key, await who(key));
  const person = (key: string): Person => persons.get(key) as Person;
  const events: Event[] = [];
  const past = pastOf(now);

  for (const story of stories()) {
    const { situation, municipality, number } = story;
    const asker = person(
      situation.asks === 'municipality' ? (municipalAskers[municipality] ?? 'stina') : askers[situation.asks],
    );
    const coordinator = person(coordinators[municipality] ?? 'karin');
    const start = Math.min(past.at(story.asked, 8 + (number % 8)).getTime(), now.getTime() - hour);
    const add = (days: number, run: () => Promise<unknown>): void => {
      const at = start + days * day;
      if (at < now.getTime()) events.push({ at, run });
    };
    const subject = { id: '' };
    const isCall = number % 17 === 9;
    add(0, async () => {
      subject.id = (
        await runner.do(
          isCall ? coordinator : asker,
          isCall ? registerCall : ask,
          inputOf(situation, county.municipalities.get(municipality) ?? '', number),
        )
      ).id;
    });
    const id = (): { id: string } => ({ id: subject.id });
    const advice = (): Promise<unknown> =>
      runner.do(coordinator, advise, { ...id(), items: situation.items, text: situation.advice });
    const talks = !isCall && (story.ending === 'askedBack' || story.ending === 'answered' || number % 5 === 2);
    if (talks && story.ending !== 'returned') {
      add(1, () =>
        runner.do(coordinator, askBack, {
          ...id(),
          text: 'Vad har ni kommit fram till hittills, och vad vill personen själv?',
        }),
      );
      if (story.ending !== 'askedBack')
        add(2, () =>
          runner.do(asker, answer, {
            ...id(),
            text: 'Personen vill börja i liten skala. Vi har inte kommit längre än så.',
          }),
        );
    }
    if (story.ending === 'returned') {
      add(1, () =>
        runner.do(coordinator, returnForBasics, {
          ...id(),
          text: 'Pröva gemensam kartläggning först. Kontaktvägen finns i listan.',
        }),
      );
    }
    if (story.ending === 'advised' || story.ending === 'closed') add(2.5 + (number % 4), advice);
    if (story.ending === 'closed' && number % 6 !== 5) {
      const ending = endings[number % endings.length] as (typeof endings)[number];
      add(48 + (number % 9) * 3, () =>
        runner.do(isCall ? coordinator : asker, recordOutcome, {
          ...id(),
          outcome: ending.outcome,
          steps: ending.steps,
        }),
      );
    }
    if (story.ending === 'withdrawn') add(1, () => runner.do(asker, withdraw, id()));
  }
  for (let days = 320; days >= 0; days -= 7)
    events.push({ at: now.getTime() - days * day - 1, run: () => remindOfOutcomes(runner.house) });

  events.sort((a, b) => a.at - b.at);
  for (const event of events) {
    runner.clock.set(new Date(event.at));
    await event.run();
  }
  return events.length;
}

function inputOf(situation: Situation, municipalityId: string, number: number): Record<string, unknown> {
  return {
    municipalityId,
    age: situation.age + (number % 4),
    need: situation.need,
    obstacle: situation.obstacle,
    incomeSources: situation.income,
    registeredAtEmploymentService: situation.asks === 'employmentService' ? 'yes' : 'unknown',
    workCapacityAssessed: number % 3 === 0 ? 'no' : 'unknown',
    basics: situation.basics,
    basicsReason: situation.reason,
    question: situation.question,
  };
}
