import { OpenRedaction } from '@openredaction/core';
import nlp from 'compromise';
import { findPhoneNumbersInText } from 'libphonenumber-js';

interface Place {
  start: number;
  end: number;
}

/** What finds places in a text that could identify somebody. */
export interface Finder {
  name: string;
  find(text: string): readonly Place[] | Promise<readonly Place[]>;
}

/** Names, e-mail addresses and phone numbers by a grammar of English. */
function compromise(text: string): Place[] {
  const read = nlp(text);
  return [read.people(), read.emails(), read.phoneNumbers()].flatMap((found) =>
    (found.json({ offset: true }) as { offset: { start: number; length: number } }[]).map(({ offset }) => ({
      start: offset.start,
      end: offset.start + offset.length,
    })),
  );
}

const redaction = new OpenRedaction({ enableLearning: false });

async function openRedaction(text: string): Promise<Place[]> {
  const { detections } = await redaction.detect(text);
  return detections.map(({ position: [start, end] }) => ({ start, end }));
}

const phoneNumbers = (text: string): Place[] =>
  findPhoneNumbersInText(text, 'SE').map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }));

/** The best that npm has for a text in Swedish: none of it was made for Swedish names. */
export const peers: readonly Finder[] = [
  { name: 'compromise', find: compromise },
  { name: '@openredaction/core', find: openRedaction },
  { name: 'libphonenumber-js', find: phoneNumbers },
];
