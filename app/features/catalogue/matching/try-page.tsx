import type { Attribute } from '@farled/eligibility';
import { z } from 'zod';
import { Button, ButtonLink } from '../../../design/buttons.tsx';
import { Actions, Form } from '../../../design/forms.tsx';
import { Split } from '../../../design/panel.tsx';
import { Head } from '../../../design/parts.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { query } from '../../../kernel/command.ts';
import type { Text } from '../../../kernel/text.ts';
import { homeOf } from '../store.ts';
import { texts } from '../texts.ts';
import { readAnswers } from './answers.ts';
import { compiledCatalogue } from './compiled.ts';
import { type ServicesView, servicesFor } from './match.ts';
import { ServicesPanel } from './panel.tsx';
import { QuestionField } from './question-field.tsx';

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
} satisfies Record<string, Text>;

export const tryServices = query({
  name: 'catalogue.try',
  title: { sv: 'Pröva insatserna mot en situation', en: 'Try the services against a situation' },
  audience: 'signedIn',
  // The answers are named by the association's own attributes.
  input: z.looseObject({}),
  read: async (tx, input, { actor, today }): Promise<ServicesView> => {
    const compiled = await compiledCatalogue(tx, homeOf(actor), today);
    return servicesFor(compiled, readAnswers(input, compiled.attributes));
  },
});

/** The answer as it is known, or as it was written where it could not be read: nothing that was typed is lost. */
function Question({ ui, view, attribute, hint }: { ui: Ui; view: ServicesView; attribute: Attribute; hint?: string }) {
  const typed = ui.search.getAll(attribute.id);
  const value = view.facts[attribute.id] ?? (typed.length > 1 ? typed : typed[0]);
  return <QuestionField ui={ui} attribute={attribute} name={attribute.id} value={value} hint={hint} />;
}

function TryPage({ ui, view }: { ui: Ui; view: ServicesView }) {
  const next = view.questions[0];
  const answered = view.attributes.filter((attribute) => view.facts[attribute.id] !== undefined);
  const asked = view.attributes.find((attribute) => attribute.id === next);
  const waiting = next === undefined ? 0 : (view.waiting[next] ?? 0);
  const rest = view.questions.slice(1).flatMap((id) => view.attributes.filter((attribute) => attribute.id === id));
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title)}
        lead={ui.say(words.lead)}
        crumbs={[{ label: ui.say(texts.title), href: paths.services({}) }]}
      />
      <Split aside={<ServicesPanel ui={ui} view={view} full />}>
        <Form action={paths.tryServices({})} method="get" label={ui.say(words.title)}>
          {answered.map((attribute) => (
            <Question ui={ui} view={view} attribute={attribute} />
          ))}
          {asked ? (
            <Question ui={ui} view={view} attribute={asked} hint={ui.say(words.next, { count: waiting })} />
          ) : (
            view.tried > 0 && <p class="fact">{ui.say(words.decided)}</p>
          )}
          {rest.map((attribute) => (
            <Question ui={ui} view={view} attribute={attribute} />
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
  guide: 'services',
  title: (_, ui) => ui.say(words.title),
  render: (view: ServicesView, ui) => <TryPage ui={ui} view={view} />,
});
