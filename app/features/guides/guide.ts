import type { Guide } from '../../http/feature.ts';
import type { Text } from '../../kernel/text.ts';

/** One step of how something is done: what, and by whom or how. */
interface GuideStep {
  readonly what: Text;
  readonly how: Text;
}

interface GuideSection {
  readonly title: Text;
  readonly body: readonly Text[];
}

/** A short guide: to a role, or to the page that one stands on. */
export interface GuideText {
  readonly topic: string;
  readonly kind: 'role' | 'page';
  readonly title: Text;
  /** For whom, in a few words. */
  readonly audience: Text;
  readonly lead: Text;
  /** Numbered on the page. */
  readonly steps: readonly GuideStep[];
  readonly sections: readonly GuideSection[];
  /** Topics of guides that go on from here. */
  readonly related: readonly string[];
}

/** A guide that another feature contributes: plain paragraphs. */
export function fromContribution({ topic, title, audience, body }: Guide): GuideText {
  const [lead, ...rest] = body;
  const empty: Text = { sv: '', en: '' };
  return {
    topic,
    kind: 'page',
    title,
    audience,
    lead: lead ?? empty,
    steps: [],
    sections: rest.length > 0 ? [{ title: { sv: 'Mer', en: 'More' }, body: rest }] : [],
    related: [],
  };
}

/** Every text of a guide, in reading order. */
export function textsOf(guide: GuideText): Text[] {
  return [
    guide.title,
    guide.audience,
    guide.lead,
    ...guide.steps.flatMap(({ what, how }) => [what, how]),
    ...guide.sections.flatMap(({ title, body }) => [title, ...body]),
  ];
}
