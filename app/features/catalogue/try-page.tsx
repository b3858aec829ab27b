import type { Attribute, Facts } from '@farled/eligibility';
import { z } from 'zod';
import { Button, ButtonLink } from '../../design/buttons.tsx';
import { Checkboxes, YesNo } from '../../design/choices.tsx';
import { Actions, Form } from '../../design/forms.tsx';
import { DateInput, NumberInput, Select } from '../../design/inputs.tsx';
import { Split } from '../../design/panel.tsx';
import { Head } from '../../design/parts.tsx';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { query } from '../../kernel/command.ts';
import type { Text } from '../../kernel/text.ts';
import { attributeName, valueNames } from './attribute-words.ts';
import { withoutFaults } from './case-facts.ts';
import { compiledCatalogue } from './compiled.ts';
import { type ServicesView, servicesFor } from './match.ts';
import { ServicesPanel } from './panel.tsx';
import { homeOf } from './store.ts';
import { texts } from './texts.ts';

const words = {
  title: { sv: 'Pröva mot en situation', en: 'Try against a situation' },
  lead: {
    sv: 'Svara på det du vet. Frågan som avgör mest kommer först. Inget sparas.',
    en: 'Answer what you know. The question that decides most comes first. Nothing is saved.',
  },
  next: {
    sv: 'Avgör mest just nu: {count} insatser beror på svaret.',
    en: 'Decides most just now: {count} services depend on the answer.',
  },
  answer: { sv: 'Visa vad som står öppet', en: 'Show what stands open' },
  over: { sv: 'Börja om', en: 'Begin again' },
  decided: {
    sv: 'Allt är avgjort: inget mer behöver frågas.',
    en: 'Everything is decided: nothing more need be asked.',
  },
  none: { sv: 'Har ingen av dem', en: 'Has none of them' },
} satisfies Record<string, Text>;

/** ”None of them” is an answer to a choice of many; nothing ticked is not. */
const noneOfThem = '-';

/** The address's answers, each read as its attribute wants it; what cannot be read is not known. */
function factsOfSearch(search: Readonly<Record<string, unknown>>, attributes: readonly Attribute[]): Facts {
  const given: Record<string, unknown> = {};
  for (const attribute of attributes) {
    const value = search[attribute.id];
    if (value === undefined || value === '' || value === 'unknown') continue;
    const list = Array.isArray(value) ? value : [value];
    if (attribute.kind === 'number') given[attribute.id] = Number(String(list[0]).replace(',', '.'));
    else if (attribute.kind === 'boolean') given[attribute.id] = list[0] === 'yes' || list[0] === 'true';
    else if (attribute.kind === 'choiceSet') given[attribute.id] = list.filter((one) => one !== noneOfThem);
    else given[attribute.id] = list[0];
  }
  return withoutFaults(given, attributes);
}

export const tryServices = query({
  name: 'catalogue.try',
  title: { sv: 'Pröva insatserna mot en situation', en: 'Try the services against a situation' },
  audience: 'signedIn',
  // The answers are named by the association's own attributes.
  input: z.looseObject({}),
  read: async (tx, input, { actor, today }): Promise<ServicesView> => {
    const compiled = await compiledCatalogue(tx, homeOf(actor), today);
    return servicesFor(compiled, factsOfSearch(input, compiled.attributes));
  },
});

function Question({
  ui,
  attribute,
  facts,
  hint,
}: {
  ui: Ui;
  attribute: Attribute;
  facts: Facts;
  hint?: string | undefined;
}) {
  const value = facts[attribute.id];
  const common = {
    language: ui.language,
    name: attribute.id,
    label: ui.say(attributeName(attribute)),
    ...(hint !== undefined && { hint }),
  };
  const options = valueNames(attribute).map((one) => ({ value: one.value, label: ui.say(one.label) }));
  switch (attribute.kind) {
    case 'number':
      return <NumberInput {...common} value={typeof value === 'number' ? String(value) : undefined} min={0} />;
    case 'date':
      return <DateInput {...common} value={typeof value === 'string' ? value : undefined} />;
    case 'boolean':
      return (
        <YesNo
          {...common}
          value={value === true ? 'yes' : value === false ? 'no' : 'unknown'}
          band={hint !== undefined}
        />
      );
    case 'choice':
      return <Select {...common} options={options} value={typeof value === 'string' ? value : undefined} width="m" />;
    case 'choiceSet': {
      const known = Array.isArray(value) ? (value.length === 0 ? [noneOfThem] : value) : [];
      return (
        <Checkboxes
          {...common}
          options={[...options, { value: noneOfThem, label: ui.say(words.none) }]}
          value={[...known] as string[]}
        />
      );
    }
  }
}

function TryPage({ ui, view }: { ui: Ui; view: ServicesView }) {
  const next = view.questions[0];
  const answered = view.attributes.filter((attribute) => view.facts[attribute.id] !== undefined);
  const asked = view.attributes.find((attribute) => attribute.id === next);
  const waiting = view.undecided.find(({ question }) => question.id === next)?.services.length ?? 0;
  const rest = view.questions.slice(1).flatMap((id) => view.attributes.filter((attribute) => attribute.id === id));
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title)}
        lead={ui.say(words.lead)}
        crumbs={[{ label: ui.say(texts.title), href: paths.services({}) }]}
      />
      <Split aside={<ServicesPanel ui={ui} view={view} />}>
        <Form action={paths.tryServices({})} method="get" label={ui.say(words.title)}>
          {answered.map((attribute) => (
            <Question ui={ui} attribute={attribute} facts={view.facts} />
          ))}
          {asked ? (
            <Question ui={ui} attribute={asked} facts={view.facts} hint={ui.say(words.next, { count: waiting })} />
          ) : (
            view.tried > 0 && <p class="fact">{ui.say(words.decided)}</p>
          )}
          {rest.map((attribute) => (
            <Question ui={ui} attribute={attribute} facts={view.facts} />
          ))}
          <Actions>
            <Button wide>{ui.say(words.answer)}</Button>
            <ButtonLink href={paths.tryServices({})} kind="link">
              {ui.say(words.over)}
            </ButtonLink>
          </Actions>
        </Form>
      </Split>
    </>
  );
}

export const tryPage = page({
  path: paths.tryServices.pattern,
  audience: 'signedIn',
  query: tryServices,
  title: (_, ui) => ui.say(words.title),
  render: (view: ServicesView, ui) => <TryPage ui={ui} view={view} />,
});
