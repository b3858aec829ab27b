import type { Attribute, Establishment } from '@farled/eligibility';
import { z } from 'zod';
import { Section } from '../../../design/parts.tsx';
import { paths } from '../../../http/paths.ts';
import { CommandForm, type Ui } from '../../../http/ui.tsx';
import { holds } from '../../../kernel/actor.ts';
import { command, no, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { answerWords, faultOf, readAnswers } from '../matching/answers.ts';
import { attributesOf } from '../matching/attributes.ts';
import { QuestionField } from '../matching/question-field.tsx';
import { keepers } from '../service.ts';
import { homeOf, lockService, tables } from '../store.ts';

const words = {
  title: { sv: 'När insatsen är klar', en: 'When the service is finished' },
  note: {
    sv: 'Det här är sant för den som har gått hela insatsen. Då kan andra insatser öppna sig.',
    en: 'This is true for those who have finished the service. Other services can then open.',
  },
  nothing: { sv: 'Inget är angivet.', en: 'Nothing is stated.' },
  change: { sv: 'Ändra', en: 'Change' },
} satisfies Record<string, Text>;

/** What is true of a person once a service is finished, by which one service leads to the next. */
export const changeEstablishes = command({
  name: 'catalogue.changeEstablishes',
  title: { sv: 'Vad som gäller när insatsen är klar', en: 'What holds when the service is finished' },
  past: { sv: 'Ändrade vad som gäller när insatsen är klar', en: 'Changed what holds when the service is finished' },
  verb: { sv: 'Spara', en: 'Save' },
  audience: keepers,
  input: z.object({
    id: field.id(),
    facts: field.answers({ label: { sv: 'Det som då gäller', en: 'What then holds' } }),
  }),
  read: async (tx, input, { actor }) => {
    const association = homeOf(actor);
    const row = await lockService(tx, association, input.id);
    return row && { row, attributes: await attributesOf(tx, association) };
  },
  may: (actor) => holds(actor, ...keepers),
  decide: ({ row, attributes }, input) => {
    const fault = faultOf(input.facts, attributes);
    if (fault) return no(fault.why, `facts.${fault.attribute}`);
    const facts = readAnswers(input.facts, attributes);
    const establishes = attributes.flatMap(({ id }): Establishment[] => {
      const value = facts[id];
      return value === undefined || value === null ? [] : [{ attribute: id, value }];
    });
    return yes(
      { association: row.association_id, id: row.id, establishes },
      { history: { establishes: { from: saidOf(row.establishes, attributes), to: saidOf(establishes, attributes) } } },
    );
  },
  write: async (tx, { association, id, establishes }) => {
    await tables(tx)
      .updateTable('service')
      .set({ establishes: JSON.stringify(establishes) })
      .where('association_id', '=', association)
      .where('id', '=', id)
      .execute();
    return { id };
  },
  object: ({ id }) => ({ type: 'service', id }),
  next: ({ id }) => paths.serviceRule({ id }),
  done: () => ({ sv: 'Det är sparat.', en: 'It is saved.' }),
});

const listOf = (establishes: unknown): readonly Establishment[] =>
  Array.isArray(establishes) ? (establishes as Establishment[]) : [];

function saidOf(establishes: unknown, attributes: readonly Attribute[]): string {
  return linesOf(establishes, attributes)
    .map(({ sv }) => sv)
    .join('; ');
}

function linesOf(establishes: unknown, attributes: readonly Attribute[]): Text[] {
  return listOf(establishes).flatMap((fact) => {
    const attribute = attributes.find((one) => one.id === fact.attribute);
    if (!attribute) return [];
    const { question, answer } = answerWords(attribute, fact.value);
    return [{ sv: `${question.sv}: ${answer.sv}`, en: `${question.en}: ${answer.en}` }];
  });
}

export interface EstablishesProps {
  ui: Ui;
  id: string;
  establishes: unknown;
  attributes: readonly Attribute[];
}

/** Where one lives and how old one is no service changes. */
const given: ReadonlySet<string> = new Set(['age', 'municipality']);

export function Establishes({ ui, id, establishes, attributes }: EstablishesProps) {
  const { raw, errors, refused } = ui.stateOf(changeEstablishes);
  const typed = typeof raw.facts === 'object' && raw.facts !== null ? (raw.facts as Record<string, unknown>) : {};
  const known = new Map<string, unknown>(listOf(establishes).map((fact) => [fact.attribute, fact.value]));
  const lines = linesOf(establishes, attributes);
  return (
    <Section title={ui.say(words.title)} note={ui.say(words.note)}>
      {lines.length === 0 ? (
        <p>{ui.say(words.nothing)}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li>{ui.say(line)}</li>
          ))}
        </ul>
      )}
      <details open={refused !== null || Object.keys(errors).length > 0}>
        <summary>{ui.say(words.change)}</summary>
        <CommandForm ui={ui} command={changeEstablishes} bound={{ id }} kind="secondary">
          {attributes
            .filter((attribute) => !given.has(attribute.id))
            .map((attribute) => {
              const error = errors[`facts.${attribute.id}`];
              return (
                <QuestionField
                  ui={ui}
                  attribute={attribute}
                  name={`facts.${attribute.id}`}
                  value={typed[attribute.id] ?? known.get(attribute.id)}
                  error={error && ui.say(error)}
                />
              );
            })}
        </CommandForm>
      </details>
    </Section>
  );
}
