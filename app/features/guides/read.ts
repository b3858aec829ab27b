import { z } from 'zod';
import type { Guide } from '../../http/feature.ts';
import { query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import { fromContribution, type GuideText } from './guide.ts';
import { ownGuides } from './guides.ts';

export interface GuideView {
  readonly guide: GuideText;
  readonly related: readonly GuideText[];
}

/** The guides of this folder and those that other features contribute. They are public: nothing in them is anybody's. */
export function guideQueries(contributed: () => readonly Guide[]) {
  const all = (): GuideText[] => [...ownGuides, ...contributed().map(fromContribution)];
  const list = query({
    name: 'guides.list',
    title: { sv: 'Guider', en: 'Guides' },
    audience: 'everybody',
    input: z.object({}),
    read: async (): Promise<readonly GuideText[]> => all(),
  });
  const one = query({
    name: 'guides.guide',
    title: { sv: 'En guide', en: 'A guide' },
    audience: 'everybody',
    input: z.object({ topic: field.key({ label: { sv: 'Ämne', en: 'Topic' } }, 40) }),
    read: async (_tx, { topic }): Promise<GuideView | null> => {
      const guides = all();
      const guide = guides.find((candidate) => candidate.topic === topic);
      return guide
        ? {
            guide,
            related: guide.related.flatMap((next) => guides.find((candidate) => candidate.topic === next) ?? []),
          }
        : null;
    },
  });
  return { list, one };
}
