import type { FindingType } from '@farled/deidentify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { field } from '../kernel/fields.ts';
import { passGate, secondPersonTypes } from '../kernel/identity.ts';
import { confirmedTypes, findingWords } from './finding-words.ts';
import { Findings } from './findings.tsx';

const drawn = (type: FindingType, reason?: string, wrong?: string): string =>
  String(
    <Findings
      language="sv"
      name="question"
      findings={[{ hash: 'aaaaaaaaaaaaaaaa', text: 'x', title: 'x', replacement: 'y', type, wrong }]}
      kept={reason ? { aaaaaaaaaaaaaaaa: reason } : {}}
    />,
  );

test('only a name is asked whether it is one; of anything else one says that it points out nobody', () => {
  const asked = 'Det är inget namn. Varför kan det stå kvar?';
  const said = 'Det pekar inte ut någon. Varför kan det stå kvar?';
  expect(drawn('name')).toContain(asked);
  for (const type of ['address', 'workplace', 'birthDate', 'rareCombination', 'phone'] as const) {
    expect(drawn(type), type).toContain(said);
    expect(drawn(type), type).not.toContain(asked);
  }
});

test('a colleague confirms what the gate holds for one, and nothing else', () => {
  expect(confirmedTypes).toEqual(secondPersonTypes);
  for (const type of confirmedTypes) expect(drawn(type), type).toContain('En kollega bekräftar');
  for (const type of ['name', 'address', 'plate', 'workplace'] as const)
    expect(drawn(type), type).not.toContain('En kollega');
});

test('a reason that names somebody itself is refused beside it, in the words of the gate, and settles nothing', () => {
  const detect = () => [{ start: 0, end: 4, type: 'name' as const, score: 1, why: '' }];
  const schema = z.object({ question: field.freeText({ label: { sv: 'Fråga', en: 'Question' } }) });
  const { findings } = passGate(detect, schema, { question: 'Elin' }, {});
  const keep = { question: { [findings[0]?.hash ?? '']: 'Elin igen' } };
  const { errors } = passGate(detect, schema, { question: 'Elin' }, keep);
  expect(Object.values(errors)).toContainEqual(findingWords.reasonNames);
  const wrong = drawn('name', 'Elin igen', findingWords.reasonNames.sv);
  expect(wrong).toMatch(/<input[^>]*value="Elin igen"[^>]*aria-describedby="([^"]*) ([^"]*)"[^>]*aria-invalid="true"/);
  expect(wrong).toContain(findingWords.reasonNames.sv);
  expect(wrong).not.toContain(findingWords.kept.sv);
  expect(drawn('name', 'En båt')).toContain(findingWords.kept.sv);
});
