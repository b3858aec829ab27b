import { level, replacement } from '@farled/deidentify';
import type { Detect } from '../../../kernel/identity.ts';
import type { Text } from '../../../kernel/text.ts';
import type { ServiceFacts } from '../store.ts';
import { columnNames } from '../texts.ts';

/** What somebody wrote freely. Who a service is reached through is meant to be named, so contacts are let be. */
const freeTexts = [
  'target_group',
  'purpose',
  'content',
  'conditions_text',
  'how_to_refer',
  'follow_up',
  'accessibility',
  'combinations',
] as const satisfies readonly (keyof ServiceFacts)[];

export interface Gated<Facts> {
  facts: Facts;
  /** One a text in which something was replaced. What it was is not said: it is not to be kept anywhere. */
  remarks: Text[];
}

/** What may point somebody out in a file's texts is replaced before anything of it is kept. */
export function gateFacts<Facts extends Partial<ServiceFacts>>(facts: Facts, detect: Detect): Gated<Facts> {
  const remarks: Text[] = [];
  const changed: Partial<ServiceFacts> = {};
  for (const column of freeTexts) {
    const text = facts[column];
    if (!text) continue;
    const findings = detect(text)
      .filter((finding) => level(finding) !== 'hint')
      .sort((a, b) => b.start - a.start);
    if (findings.length === 0) continue;
    let clean = text;
    for (const { start, end, type } of findings)
      clean = `${clean.slice(0, start)}${replacement(type, text.slice(start, end), 'sv')}${clean.slice(end)}`;
    changed[column] = clean;
    const label = columnNames[column] ?? { sv: 'Så stod det i listan', en: 'As the list said' };
    remarks.push({
      sv: `I ”${label.sv}” stod något som kan peka ut en person. Det är utbytt. Läs texten innan du importerar.`,
      en: `“${label.en}” held something that may point out a person. It has been replaced. Read it before you import.`,
    });
  }
  return { facts: { ...facts, ...changed }, remarks };
}
