import type { Rule } from '@farled/eligibility';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../../../test/support/house.ts';
import { paths } from '../../../http/paths.ts';
import { addService } from '../entry/edit.ts';
import { serviceView } from '../entry/entry-view.ts';
import { proposeRule } from './propose-rule.ts';
import { addCondition } from './rule-condition.ts';
import { applyRule, changeRulePart, discardRule } from './rule-edit.ts';
import { ruleView } from './rule-view.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house?.close());

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
  },
});

async function pageOf(path: string): Promise<string> {
  const answer = await house.request('coordinator', 'GET', path);
  const text = await answer.text();
  expect([path, answer.status]).toEqual([path, 200]);
  const report = await validator.validateString(text);
  const messages = report.results.flatMap((result) => result.messages);
  expect(messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} ${selector}`)).toEqual([]);
  return text;
}

let number = 0;
async function newService(): Promise<string> {
  number += 1;
  const input = { name: `Snickeriet ${number}`, principal: 'municipality', kind: 'workTraining', intervalDays: '180' };
  return (await house.do('coordinator', addService, input)).id;
}

const add = (id: string, more: Record<string, unknown>) => house.do('coordinator', addCondition, { id, ...more });
const change = (id: string, at: string, what: string) =>
  house.do('coordinator', changeRulePart, { id, at, change: what });

describe('conditions built by hand', () => {
  it('are said back at each step, and apply when somebody says so', async () => {
    const id = await newService();
    const address = paths.serviceRule({ id });
    expect(await pageOf(address)).toContain('Inget villkor än');
    await pageOf(`${address}?add=yes&at=`);
    for (const attribute of ['age', 'socialAssistance', 'incomeSupport', 'language'])
      await pageOf(`${address}?add=yes&at=&attribute=${attribute}`);
    const posted = await house.request('coordinator', 'POST', `${address}?add=yes&at=&attribute=age`, {
      _do: addCondition.name,
      at: '',
      attribute: 'age',
      op: 'gte',
      value: '18',
      owner: 'Heby kommun',
      sourceKind: 'routine',
      sourceText: 'Rutin för AME',
      reason: 'Gymnasiet har ansvar för yngre',
    });
    expect([posted.status, posted.headers.get('location')]).toEqual([303, address]);
    await change(id, '', 'addAny');
    await add(id, { at: '1', attribute: 'socialAssistance', value: 'yes' });
    await add(id, { at: '1', attribute: 'incomeSupport', op: 'hasAny', values: ['sicknessBenefit'] });
    await change(id, '1', 'addAll');
    await add(id, { at: '1.2', attribute: 'language', op: 'in', values: ['sfiCD', 'fluent'] });
    const view = await house.ask('coordinator', ruleView, { id });
    expect(view?.said.sv).toMatch(/^Ålder: minst 18 år\. Något av detta: a\) pågående försörjningsstöd/);
    expect(await pageOf(address)).toContain('De här villkoren gäller inte än');
    expect((await house.ask('coordinator', serviceView, { id }))?.rule).toEqual({ all: [] });
    await house.do('coordinator', applyRule, { id });
    const rule = (await house.ask('coordinator', serviceView, { id }))?.rule as { all: Rule[] };
    expect(rule.all[0]).toEqual({
      attribute: 'age',
      op: 'gte',
      value: 18,
      owner: 'Heby kommun',
      source: { kind: 'routine', text: 'Rutin för AME' },
      reason: 'Gymnasiet har ansvar för yngre',
    });
    expect(rule.all[1]).toMatchObject({
      any: [{ attribute: 'socialAssistance' }, { attribute: 'incomeSupport' }, { all: [{}] }],
    });
    expect(await pageOf(paths.service({ id }))).toContain('Rutin för AME');
    expect((await house.run('coordinator', applyRule, { id })).kind).toBe('refused');
    await change(id, '0', 'remove');
    await change(id, '0', 'none');
    expect((await house.ask('coordinator', ruleView, { id }))?.said.sv).toContain('Inget pågående försörjningsstöd');
    await house.do('coordinator', discardRule, { id });
    expect((await house.ask('coordinator', ruleView, { id }))?.hasDraft).toBe(false);
  });

  it('are proposed from the words of the entry, beside those words, as a draft that applies when somebody says so', async () => {
    const id = await newService();
    const address = paths.serviceRule({ id });
    expect(await house.ask('coordinator', ruleView, { id })).toMatchObject({ proposal: null });
    expect(await house.run('coordinator', proposeRule, { id })).toMatchObject({ kind: 'refused' });
    const text = '18–64 år. Pågående försörjningsstöd. Ska vara motiverad på riktigt.';
    await house.sql('update service set conditions_text = $2 where id = $1', [id, text]);
    const shown = await pageOf(address);
    for (const words of ['Förslag ur texten', '18–64 år', 'Gick inte att läsa', 'motiverad', proposeRule.verb.sv])
      expect(shown).toContain(words);
    const posted = await house.request('coordinator', 'POST', address, { _do: proposeRule.name });
    expect([posted.status, posted.headers.get('location')]).toEqual([303, address]);
    expect((await house.ask('coordinator', serviceView, { id }))?.rule).toEqual({ all: [] });
    const view = await house.ask('coordinator', ruleView, { id });
    // What could not be read is said for as long as the text stands there.
    expect(view).toMatchObject({ hasDraft: true, proposal: { isSaid: true } });
    const drafted = await pageOf(address);
    expect(drafted).toContain('Gick inte att läsa');
    expect(drafted).not.toContain(proposeRule.verb.sv);
    expect(view?.said.sv).toBe('Ålder: 18–64 år. Pågående försörjningsstöd.');
    await change(id, '0', 'remove');
    expect(await pageOf(address)).toContain('Det ersätter villkoren som du håller på att ändra.');
    await house.do('coordinator', proposeRule, { id });
    await house.do('coordinator', applyRule, { id });
    await house.sql('update service set conditions_text = $2 where id = $1', [id, text.replace(/ Ska.*/, '')]);
    expect(await pageOf(address)).not.toContain('Förslag ur texten');
    await house.sql('update service set conditions_text = $2 where id = $1', [id, 'Ring först.']);
    const unread = await pageOf(address);
    expect(unread).toContain('Inget villkor gick att läsa ur texten');
    expect(unread).not.toContain(proposeRule.verb.sv);
    expect(await house.run('officer', proposeRule, { id })).toEqual({ kind: 'notFound' });
  });

  it('are refused when nobody can meet them, when they say nothing and when they are not known', async () => {
    const id = await newService();
    await add(id, { at: '', attribute: 'age', op: 'gte', value: '40' });
    await add(id, { at: '', attribute: 'age', op: 'lte', value: '30' });
    const contradictory = await house.run('coordinator', applyRule, { id });
    expect('why' in contradictory && contradictory.why.sv).toContain('motsäger varandra');
    await change(id, '1', 'remove');
    await change(id, '', 'addAny');
    const empty = await house.run('coordinator', applyRule, { id });
    expect('why' in empty && empty.why.sv).toContain('aldrig uppfylld');
    await change(id, '1', 'remove');
    await change(id, '0', 'remove');
    expect((await house.run('coordinator', applyRule, { id })).kind).toBe('refused');
    await house.do('coordinator', applyRule, { id, everybody: 'on' });
    const wrong: [Record<string, unknown>, RegExp][] = [
      [{ at: '', attribute: 'shoeSize', value: '40' }, /Välj en av uppgifterna/],
      [{ at: '', attribute: 'age', op: 'gte', value: 'tjugo' }, /Ålder/],
      [{ at: '', attribute: 'age', op: 'hasAny', value: '20' }, /kan inte jämföras/],
      [{ at: '', attribute: 'incomeSupport', op: 'hasAny' }, /Fyll i vad som krävs/],
      [{ at: '', attribute: 'incomeSupport', op: 'hasAny', values: ['lön'] }, /Ersättning/],
      [{ at: '7', attribute: 'age', op: 'gte', value: '20' }, /finns inte längre/],
      [{ at: '__proto__', attribute: 'age', op: 'gte', value: '20' }, /finns inte längre/],
    ];
    for (const [more, why] of wrong) {
      const outcome = await house.run('coordinator', addCondition, { id, ...more });
      expect([outcome.kind, 'why' in outcome && outcome.why.sv]).toEqual(['refused', expect.stringMatching(why)]);
    }
    await change(id, '', 'addAll');
    await change(id, '0', 'addAny');
    expect((await house.run('coordinator', changeRulePart, { id, at: '0.0', change: 'addAll' })).kind).toBe('refused');
  });

  it('end where a rule is larger than anybody reads', async () => {
    const id = await newService();
    const parts = Array.from({ length: 300 }, (_, age) => ({ attribute: 'age', op: 'ne', value: age }));
    await house.sql('update service set rule_draft = $2 where id = $1', [id, JSON.stringify({ all: parts })]);
    const more = await house.run('coordinator', addCondition, { id, at: '', attribute: 'age', op: 'gte', value: '20' });
    expect('why' in more && more.why.sv).toContain('redan 300 delar');
    await pageOf(paths.serviceRule({ id }));
  });

  it('are changed by those who keep the catalogue, and by nobody else', async () => {
    const id = await newService();
    for (const who of ['officer', 'member', 'manager', 'board', 'otherCoordinator', 'otherAdministrator'] as const) {
      expect(await house.ask(who, ruleView, { id })).toBeNull();
      const outcome = await house.run(who, addCondition, { id, at: '', attribute: 'age', op: 'gte', value: '20' });
      expect([who, outcome.kind]).toEqual([who, 'notFound']);
    }
  });
});
