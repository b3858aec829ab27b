import { conditionWords } from '@farled/eligibility';
import { Button, ButtonLink } from '../../../design/buttons.tsx';
import { ErrorSummary, Form } from '../../../design/forms.tsx';
import { Head, Remark, Section } from '../../../design/parts.tsx';
import { SaidIn } from '../../../design/said.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import { keepers } from '../service.ts';
import { texts } from '../texts.ts';
import { changeEstablishes, Establishes } from './establishes.tsx';
import { Proposal } from './proposal.tsx';
import { proposeRule } from './propose-rule.ts';
import { Adding } from './rule-adding.tsx';
import { addCondition } from './rule-condition.ts';
import { stopsIt } from './rule-draft.ts';
import { applyRule, changeRulePart, deepestGroup, discardRule, type RuleChange, ruleChangeNames } from './rule-edit.ts';
import { ruleTexts as words } from './rule-texts.ts';
import type { GroupMode, RuleGroup, RulePart } from './rule-tree.ts';
import { type RuleView, ruleView } from './rule-view.ts';

const modeWords: Record<GroupMode, Text> = {
  all: { sv: 'Allt det här ska stämma', en: 'All of this must hold' },
  any: { sv: 'Minst ett av det här ska stämma', en: 'At least one of these must hold' },
  none: { sv: 'Inget av det här får stämma', en: 'None of this may hold' },
};
const modeChanges: Record<GroupMode, readonly RuleChange[]> = {
  all: ['any', 'none'],
  any: ['all', 'none'],
  none: ['all', 'any'],
};
const groupChanges: readonly RuleChange[] = ['addAll', 'addAny', 'addNone'];

function Change(props: { ui: Ui; view: RuleView; at: string; changes: readonly RuleChange[]; label?: string }) {
  const { ui, view } = props;
  return (
    <Form
      action={paths.serviceRule({ id: view.id })}
      hidden={{ _do: changeRulePart.name, _key: ui.newKey(), at: props.at }}
      inline
    >
      {props.changes.map((change) => (
        <Button kind="link" name="change" value={change} label={props.label}>
          {ui.say(ruleChangeNames[change])}
        </Button>
      ))}
    </Form>
  );
}

function Part({ ui, view, part, at, depth }: { ui: Ui; view: RuleView; part: RulePart; at: string; depth: number }) {
  if ('group' in part) return <Group ui={ui} view={view} group={part.group} at={at} depth={depth} />;
  const { condition } = part;
  const leaf = { kind: 'leaf' as const, must: true, path: '', condition };
  const said = ui.say(conditionWords(leaf, view.attributes));
  const notes = [condition.owner, condition.source?.text, condition.reason].filter(Boolean).join(' · ');
  return (
    <div class="row">
      <span>
        {said}
        {notes && <span class="note">{` ${notes}`}</span>}
      </span>
      <Change ui={ui} view={view} at={at} changes={['remove']} label={ui.say(words.remove, { words: said })} />
    </div>
  );
}

function Group({
  ui,
  view,
  group,
  at,
  depth,
}: {
  ui: Ui;
  view: RuleView;
  group: RuleGroup;
  at: string;
  depth: number;
}) {
  const address = `${paths.serviceRule({ id: view.id })}?add=yes&at=${at}#tillagg`;
  return (
    <div class="stack">
      <p>
        <b>{ui.say(modeWords[group.mode])}:</b>
      </p>
      {group.parts.length === 0 ? (
        <p class="note">{ui.say(words.none)}</p>
      ) : (
        <ul>
          {group.parts.map((part, index) => (
            <li>
              <Part ui={ui} view={view} part={part} at={at === '' ? `${index}` : `${at}.${index}`} depth={depth + 1} />
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <ButtonLink href={address} small>
          {ui.say(words.add)}
        </ButtonLink>
        <Change
          ui={ui}
          view={view}
          at={at}
          changes={[...modeChanges[group.mode], ...(depth < deepestGroup ? groupChanges : [])]}
        />
        {at !== '' && <Change ui={ui} view={view} at={at} changes={['remove']} label={ui.say(words.removeGroup)} />}
      </div>
    </div>
  );
}

function RulePage({ ui, view }: { ui: Ui; view: RuleView }) {
  const { refused } = ui.stateOf(changeRulePart);
  const isEmpty = view.top.mode === 'all' && view.top.parts.length === 0;
  const wrong = isEmpty ? [] : view.problems.filter(stopsIt);
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title, { name: view.name })}
        lead={ui.say(words.lead)}
        crumbs={[
          { label: ui.say(texts.title), href: paths.services({}) },
          { label: view.name, href: paths.service({ id: view.id }) },
        ]}
      />
      <ErrorSummary language={ui.language} errors={refused ? [{ message: ui.say(refused) }] : []} />
      <Section title={ui.say(words.says)} first>
        <p class="fact" aria-live="polite">
          {ui.say(view.said)}
        </p>
        {wrong.map((problem) => (
          <Remark>{ui.say(problem)}</Remark>
        ))}
        {view.hasDraft && (
          <p class="note">
            {ui.say(words.notYet)} {ui.say(words.inForce, { words: ui.say(view.inForce) })}
          </p>
        )}
        {view.conditionsText && (
          <p class="note">
            <SaidIn words={view.conditionsText} sentence={(put) => ui.say(words.list, { words: put })} />
          </p>
        )}
      </Section>
      <Proposal ui={ui} view={view} />
      <Section title={ui.say(words.parts)}>
        <Group ui={ui} view={view} group={view.top} at="" depth={0} />
      </Section>
      <Adding ui={ui} view={view} />
      {view.hasDraft && (
        <Section title={ui.say(words.ready)}>
          <CommandForm ui={ui} command={applyRule} kind={view.adding ? 'secondary' : 'primary'}>
            {isEmpty && <CommandField ui={ui} command={applyRule} name="everybody" />}
          </CommandForm>
          <CommandForm ui={ui} command={discardRule} kind="link" />
        </Section>
      )}
      <Establishes ui={ui} id={view.id} establishes={view.establishes} attributes={view.attributes} />
    </>
  );
}

export const rulePage = page({
  path: paths.serviceRule.pattern,
  audience: keepers,
  query: ruleView,
  forms: [
    { command: proposeRule },
    { command: addCondition },
    { command: changeRulePart },
    { command: applyRule },
    { command: discardRule },
    { command: changeEstablishes },
  ],
  guide: 'services',
  title: (view: RuleView, ui) => ui.say(words.title, { name: view.name }),
  render: (view, ui) => <RulePage ui={ui} view={view} />,
});
