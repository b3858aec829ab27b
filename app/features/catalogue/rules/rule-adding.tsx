import type { Attribute } from '@farled/eligibility';
import { Button, ButtonLink } from '../../../design/buttons.tsx';
import { YesNo } from '../../../design/choices.tsx';
import { FieldPair, Fieldset, Form } from '../../../design/forms.tsx';
import { Select } from '../../../design/inputs.tsx';
import { Section } from '../../../design/parts.tsx';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { attributeName, valueNames } from '../matching/attribute-words.ts';
import { addCondition, opNames } from './rule-condition.ts';
import { ruleTexts as words } from './rule-texts.ts';
import type { RuleView } from './rule-view.ts';

const opsOf: Record<Attribute['kind'], readonly (keyof typeof opNames)[]> = {
  number: ['gte', 'lte', 'eq', 'ne'],
  date: ['gte', 'lte'],
  boolean: [],
  choice: ['in', 'notIn'],
  choiceSet: ['hasAny', 'hasAll', 'hasNone'],
};

function ValueFields({ ui, attribute }: { ui: Ui; attribute: Attribute }) {
  const typed = ui.stateOf(addCondition);
  const ops = opsOf[attribute.kind].map((op) => ({ value: op, label: ui.say(opNames[op]) }));
  const error = typed.errors.value;
  if (attribute.kind === 'boolean')
    return (
      <YesNo
        language={ui.language}
        name="value"
        label={ui.say(attributeName(attribute))}
        value={typeof typed.raw.value === 'string' ? typed.raw.value : 'yes'}
        withoutUnknown
        {...(error && { error: ui.say(error) })}
      />
    );
  const comparison = (
    <CommandField ui={ui} command={addCondition} name="op" options={ops} value={ops[0]?.value} placeholder={false} />
  );
  if (attribute.kind === 'number' || attribute.kind === 'date')
    return (
      <FieldPair>
        {comparison}
        <CommandField ui={ui} command={addCondition} name="value" width="s" label={attributeName(attribute)} />
      </FieldPair>
    );
  return (
    <>
      {comparison}
      <CommandField
        ui={ui}
        command={addCondition}
        name="values"
        label={attributeName(attribute)}
        options={valueNames(attribute).map((one) => ({ value: one.value, label: ui.say(one.label) }))}
      />
    </>
  );
}

export function Adding({ ui, view }: { ui: Ui; view: RuleView }) {
  if (!view.adding) return null;
  const { at, attribute } = view.adding;
  const address = paths.serviceRule({ id: view.id });
  if (!attribute)
    return (
      <Section title={ui.say(words.add)} id="tillagg">
        <Form action={`${address}#tillagg`} method="get" hidden={{ at, add: 'yes' }} inline>
          <Select
            language={ui.language}
            name="attribute"
            label={ui.say(words.about)}
            options={view.attributes.map((one) => ({ value: one.id, label: ui.say(attributeName(one)) }))}
            width="m"
          />
          <Button>{ui.say(words.go)}</Button>
          <ButtonLink href={address} kind="link">
            {ui.say(words.cancel)}
          </ButtonLink>
        </Form>
      </Section>
    );
  return (
    <Section title={ui.say(words.add)} id="tillagg">
      <CommandForm
        ui={ui}
        command={addCondition}
        bound={{ at, attribute: attribute.id }}
        moreActions={
          <ButtonLink href={address} kind="link">
            {ui.say(words.cancel)}
          </ButtonLink>
        }
      >
        <Fieldset title={ui.say(words.required)}>
          <ValueFields ui={ui} attribute={attribute} />
        </Fieldset>
        <Fieldset title={ui.say(words.ground)}>
          <CommandField ui={ui} command={addCondition} name="owner" width="m" />
          <FieldPair>
            <CommandField ui={ui} command={addCondition} name="sourceKind" />
            <CommandField ui={ui} command={addCondition} name="sourceText" />
          </FieldPair>
          <CommandField ui={ui} command={addCondition} name="sourceLink" width="l" />
          <CommandField ui={ui} command={addCondition} name="reason" width="l" />
        </Fieldset>
      </CommandForm>
    </Section>
  );
}
