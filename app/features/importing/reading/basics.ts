import type { Basic } from './case-row.ts';
import { fold } from './folding.ts';

/** What a text about earlier attempts says of the basics: joint assessment (GK), coordinated plan (SIP), contact. */

export type BasicState = 'done' | 'requested' | 'notDone' | 'mentioned';

const words: readonly { basic: Basic; pattern: RegExp }[] = [
  { basic: 'jointAssessment', pattern: /\bgk\b|gemensam(?:ma)? kartl\p{L}*|joint (?:assessment|mapping)/u },
  { basic: 'coordinatedPlan', pattern: /\b(?:sam)?sip\b|samordnad individuell plan|coordinated (?:individual )?plan/u },
  {
    basic: 'contact',
    pattern:
      /\bringt\b|\bmejla\p{L}*|\bmaila\p{L}*|\bkontakta\p{L}*|\bkontakt\b|\bfrågat\b|\btillfrågad\b|\bsökt tid\b|\bcalled\b|\bphoned\b|\bemailed\b|\bcontact(?:ed)?\b|\basked\b/u,
  },
];

const notDone = /^[ ,:]*(?:\?\s*)?(?:nej|ej|inte|no|not|saknas|never|aldrig)\b/;
const notBefore = /(?:\bej|\binte|\bingen|\binget|\bno|\bnot|\butan|\baldrig)\s+$/;
const requested = /^[^.;]{0,12}\b(?:begärd|begärt|sökt|väntar|kö|bokad|planerad|requested|waiting|booked|planned)\b/;
const question = /^\s*\?/;

export function readBasics(text: string): Partial<Record<Basic, BasicState>> {
  const folded = fold(text);
  const states: Partial<Record<Basic, BasicState>> = {};
  for (const { basic, pattern } of words) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const after = folded.slice(match.index + match[0].length);
    const before = folded.slice(0, match.index);
    if (notBefore.test(before) || notDone.test(after)) states[basic] = 'notDone';
    else if (requested.test(after)) states[basic] = 'requested';
    else if (/^[ ,:?]*(?:ja|yes|gjord|finns|hölls|hållen|done|held|exists)\b/.test(after)) states[basic] = 'done';
    else if (question.test(after)) states[basic] = 'mentioned';
    else states[basic] = basic === 'contact' ? 'done' : 'mentioned';
  }
  return states;
}
