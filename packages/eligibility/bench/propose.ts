/**
 * How well conditions in words are read: node bench/propose.ts RULES.json CONDITIONS.json, where CONDITIONS.json is
 * `[{"name": service, "text": conditions in words}]`. Prints JSON: every condition of the structured rules is right
 * (proposed with the same meaning), wrong (its words were read as something else) or left (said to be unread); and what
 * was proposed beyond them. Conditions that nobody can fail within min–max are not counted.
 */
import { readFileSync } from 'node:fs';
import { propose, readRuleFile, ruleWords } from '../src/index.ts';
import { compareWithRule } from '../src/propose/compare.ts';

const [rulesPath, textsPath] = process.argv.slice(2);
if (rulesPath === undefined || textsPath === undefined) {
  console.error('node bench/propose.ts RULES.json CONDITIONS.json');
  process.exit(2);
}
const file = readRuleFile(JSON.parse(readFileSync(rulesPath, 'utf8')));
const texts: readonly { name: string; text: string }[] = JSON.parse(readFileSync(textsPath, 'utf8'));
const total = { right: 0, wrong: 0, left: 0, beyond: 0, wholeRulesRight: 0, services: 0 };
const faults: unknown[] = [];
for (const { name, text } of texts) {
  const service = file.services.find((one) => one.name === name);
  if (!service) continue;
  const proposal = propose(text, file.attributes);
  const compared = compareWithRule(proposal, service.rule, file.attributes);
  total.services += 1;
  total.right += compared.right.length;
  total.wrong += compared.wrong.length;
  total.left += compared.left.length;
  total.beyond += compared.beyond.length;
  const isWhole = compared.wrong.length + compared.left.length + compared.beyond.length === 0;
  if (isWhole) total.wholeRulesRight += 1;
  else {
    const say = (rules: readonly Parameters<typeof ruleWords>[0][]) =>
      rules.map((rule) => ruleWords(rule, file.attributes, 'sv'));
    const { wrong, left, beyond } = compared;
    faults.push({
      name,
      text,
      wrong: say(wrong),
      left: say(left),
      beyond: say(beyond),
      unread: proposal.unread.map((one) => one.words),
    });
  }
}
const conditions = total.right + total.wrong + total.left;
const share = (count: number) => Math.round((count / conditions) * 1000) / 1000;
const shares = { right: share(total.right), wrong: share(total.wrong), left: share(total.left) };
console.log(JSON.stringify({ conditions, ...total, shares, faults }, null, 2));
