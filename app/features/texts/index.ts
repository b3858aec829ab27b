import type { Feature, TextPlace } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { House } from '../../kernel/house.ts';
import { runQuery } from '../../kernel/run.ts';
import { scanTexts } from './scan.ts';
import { qualityReaders, settleFinding, textQualityWith } from './text-quality.ts';
import { textQualityPage } from './text-quality-page.tsx';

/** How the checking of texts does: finds that somebody kept, and finds in texts saved before the word lists knew better. */
export function textsFeature(house: () => House, places: () => readonly TextPlace[], lists: () => Uint8Array): Feature {
  const quality = textQualityWith(house);
  return {
    name: 'texts',
    commands: [settleFinding],
    queries: [quality],
    pages: [textQualityPage(quality)],
    nav: [
      {
        href: paths.textQuality({}),
        label: { sv: 'Textgranskning', en: 'Checking of texts' },
        audience: ['administrator'],
        order: 85,
      },
    ],
    taskSources: [
      {
        audience: qualityReaders,
        tasks: async (asked, actor) => {
          const answer = await runQuery(asked, actor, quality, {});
          const waiting = answer.kind === 'found' ? answer.view.findings.length : 0;
          return waiting === 0
            ? []
            : [
                {
                  title: {
                    sv: 'Något i sparade texter kan peka ut en person',
                    en: 'Something in saved texts may point out a person',
                  },
                  href: paths.textQuality({}),
                  count: waiting,
                },
              ];
        },
      },
    ],
    jobs: [
      {
        name: 'scan-texts',
        every: '40 * * * *',
        run: async (at) => {
          await scanTexts(at, places(), lists);
        },
      },
    ],
  };
}
