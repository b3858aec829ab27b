import type { FindingType } from '@farled/deidentify';
import { expect, test } from 'vitest';
import { secondPersonTypes } from '../kernel/identity.ts';
import { confirmedTypes } from './finding-words.ts';
import { Findings } from './findings.tsx';

const drawn = (type: FindingType): string =>
  String(
    <Findings
      language="sv"
      name="question"
      findings={[{ hash: 'aaaaaaaaaaaaaaaa', text: 'x', title: 'x', replacement: 'y', type }]}
      kept={{}}
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
