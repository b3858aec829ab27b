import type { Feature, Guide } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { readers } from './access.ts';
import { begin, finish, handOver, reportDeepening } from './actions/act.ts';
import { actionsView, myTurn } from './actions/actions.ts';
import { actionsPage } from './actions/actions-page.tsx';
import { agendaSources } from './decision/agenda.ts';
import { confirm } from './decision/confirm.ts';
import { decide } from './decision/decide.ts';
import { decisionPage } from './decision/decision-page.tsx';
import { deepen, escalate, refuse } from './decision/other-decisions.ts';
import { checkEffect, close } from './effect/check-effect.ts';
import { countFairways } from './fairway/fairway-count.ts';
import { fairwayPages } from './fairway/fairway-pages.tsx';
import { fairwayTexts } from './fairway/fairway-texts.ts';
import { countyFairway, fairwayRows, groupFairway } from './fairway/fairway-view.ts';
import { handOverLeft } from './leaving.ts';
import { leftActions } from './left-behind.ts';
import { decisionPack } from './pack.ts';
import { loopTasks } from './tasks.ts';
import { decisionView } from './view.ts';
import { lateObstacles } from './waiting.ts';

export { countFairways } from './fairway/fairway-count.ts';

const guide: Guide = {
  topic: 'decisions',
  title: { sv: 'Beslut, åtgärd och svar', en: 'Decision, action and answer' },
  audience: {
    sv: 'För {group}, samordnare, kansli och styrelse.',
    en: 'For {group}, coordinators, the office and the board.',
  },
  body: [
    {
      sv: 'Varje hinder som gruppen har fått ska få ett svar: en åtgärd, ett avslag med skäl, en fördjupning eller ett lyft till styrelsen. Styrelsen kan i sin tur skriva till Nationella rådet.',
      en: 'Every obstacle that the group has got shall have an answer: an action, a refusal with a reason, a deepening, or to the board. The board can in turn write to the national council.',
    },
    {
      sv: 'Ett beslut har en person som ansvarar, en dag och ett mandat. Har ingen av dem som var med rätt mandat sägs det, och beslutet gäller först när parten bekräftat hemma.',
      en: 'A decision has a person responsible, a day and a mandate. When none of those present has the mandate it is said, and it holds only when that party has confirmed at home.',
    },
    {
      sv: 'Varje organisation som berörs svarar ja eller nej hemifrån. Ett nej öppnar hindret igen, med skälet.',
      en: 'Each organisation concerned answers yes or no from home. A no opens the obstacle again, with the reason.',
    },
    {
      sv: 'När åtgärden är klar prövas vad den gav. Farled jämför lika lång tid före och efter, på det sätt som bestämdes med beslutet. Är det för få frågor sägs det.',
      en: 'When the action is done it is checked what it gave. Farled compares as long a time before as after, as settled with the decision. When there are too few questions it says so.',
    },
    {
      sv: 'Alla som rapporterade eller frågade får svaren med e-post, eller med handtaget. Vilka de är ser bara samordnaren.',
      en: 'Everybody who reported or asked gets the answers by e-mail, or by the handle. Only the coordinator sees who they are.',
    },
  ],
};

/** From the group's table to the answer: what was decided on an obstacle, who does it, what it gave. */
export const decisionsFeature: Feature = {
  name: 'decisions',
  commands: [decide, refuse, deepen, escalate, confirm, begin, finish, reportDeepening, handOver, checkEffect, close],
  queries: [decisionView, actionsView, myTurn, countyFairway, groupFairway, fairwayRows],
  pages: [decisionPage, actionsPage, ...fairwayPages],
  nav: [{ href: paths.fairway({}), label: fairwayTexts.nav, audience: readers, order: 33 }],
  taskSources: [loopTasks],
  leftSources: [leftActions],
  agendaSources,
  jobs: [
    {
      name: 'count-fairways',
      every: '* * * * *',
      run: async (house) => {
        await countFairways(house);
      },
    },
    {
      name: 'hand-over-left-actions',
      every: '*/10 * * * *',
      run: async (house) => {
        await handOverLeft(house);
      },
    },
  ],
  textPlaces: [
    { table: 'decision', objectType: 'obstacle', objectColumn: 'obstacle_id', columns: ['text'] },
    { table: 'decided_action', objectType: 'obstacle', objectColumn: 'obstacle_id', columns: ['result'] },
    { table: 'home_confirmation', objectType: 'homeConfirmation', objectColumn: 'id', columns: ['reason'] },
    {
      table: 'effect_check',
      objectType: 'obstacle',
      objectColumn: 'obstacle_id',
      columns: ['note', 'why_estimated'],
    },
  ],
  guides: [guide],
  packSources: [decisionPack],
  groupAlerts: [lateObstacles],
};
