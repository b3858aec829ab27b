import type { Feature } from '../../http/feature.ts';
import { logContactTime, removeContactTime } from './log.ts';
import { contactTimePage } from './page.tsx';
import { contactTimeView } from './view.ts';

/** How long it takes to find the right contact, and whether that becomes shorter. */
export const contactTimeFeature: Feature = {
  name: 'contactTime',
  commands: [logContactTime, removeContactTime],
  queries: [contactTimeView],
  pages: [contactTimePage],
};

export { type ContactTimeChoice, contactTimeChoice, contactTimeOfCase } from './choice.ts';
export { readers as contactTimeReaders } from './contact-time.ts';
export { logContactTime } from './log.ts';
export { ContactTimeSection } from './section.tsx';
