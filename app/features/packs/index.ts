import type { Feature, GroupOffer, Guide, PackSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { House } from '../../kernel/house.ts';
import { mayMake, readers } from './access.ts';
import { makeWaiting } from './job.ts';
import { makePack } from './make.ts';
import { packPages } from './pages.tsx';
import { keyOf, periodName } from './period.ts';
import { texts } from './texts.ts';
import { packFileView, packsView, packView } from './view.ts';

const guide: Guide = {
  topic: 'packs',
  title: { sv: '{group}-paket', en: '{group} packs' },
  audience: {
    sv: 'För samordnare, ordförande, ledamöter och kansli.',
    en: 'For coordinators, chairs, members and the office.',
  },
  body: [
    {
      sv: 'Ett paket är underlaget till gruppens möte. Välj en period och tryck på knappen. Efter några sekunder finns en sida och fem filer.',
      en: 'A pack is the basis for the group’s meeting. Choose a period and press the button. After a few seconds there is a page and five files.',
    },
    {
      sv: 'Alla filer har samma tal. Varje tal säger hur det är räknat, vilken period det gäller och hur många frågor det räknar.',
      en: 'All files have the same numbers. Each number says how it is counted, which period it is of and how many questions it counts.',
    },
    {
      sv: 'Paketet är en ögonblicksbild. Det ändras inte när nya frågor kommer. Gör ett nytt om du vill ha nyare tal.',
      en: 'The pack is a snapshot. It does not change when new questions come. Make a new one if you want newer numbers.',
    },
    {
      sv: 'Filer sprids. Därför är små tal skyddade för alla, också för ordföranden. Där ett tal saknas står det varför.',
      en: 'Files travel. So small numbers are protected for everybody, the chair too. Where a number is missing, it says why.',
    },
    {
      sv: 'Du kan ändra allt i bilderna och texten. Då är det dina egna tal: det gjorda paketet finns kvar som det var.',
      en: 'You can change everything in the slides and the text. Then they are your own numbers: the pack stays as it was made.',
    },
  ],
};

const offer: GroupOffer = {
  command: makePack,
  action: paths.packs({}),
  offer: (actor, groupId, today, days) => {
    if (!mayMake(actor, groupId)) return null;
    const period = keyOf(days, today);
    const name = periodName(period);
    return {
      bound: { groupId, period },
      verb: { sv: `Gör {group}-paket, ${name.sv}`, en: `Make a {group} pack, ${name.en}` },
    };
  },
};

/** The basis for a group's meeting in one click. `sources` are what other features have to say in it. */
export function packsFeature(house: () => House, sources: () => readonly PackSource[]): Feature {
  return {
    name: 'packs',
    commands: [makePack],
    queries: [packsView, packView, packFileView],
    // A pack that cannot be made is marked as failed; its page says so.
    pages: packPages(() => void makeWaiting(house(), sources).catch(() => {})),
    nav: [{ href: paths.packs({}), label: texts.nav, audience: readers, order: 35 }],
    jobs: [
      {
        name: 'make-packs',
        every: '* * * * *',
        atStart: true,
        run: async (at) => {
          await makeWaiting(at, sources);
        },
      },
    ],
    textPlaces: [
      {
        table: 'pack',
        objectType: 'pack',
        objectColumn: 'id',
        columns: [],
        jsonColumns: ['content'],
        composed: { columns: ['content'] },
      },
    ],
    guides: [guide],
    groupOffers: [offer],
  };
}

export { mayMake as mayMakePack } from './access.ts';
export { makeWaiting } from './job.ts';
export { makePack } from './make.ts';
export { latestPack } from './view.ts';
