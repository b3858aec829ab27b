import { Facts, Head, Quote, Section, Tag } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { dayWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { partyNames } from '../../organisation/index.ts';
import { registerReaders } from '../access.ts';
import { stateNames } from '../obstacle.ts';
import { words as registerWords } from '../texts.ts';
import { type SuccessView, successView } from './read.ts';
import { recognisedNames } from './story.ts';
import { storyStateNames, words } from './texts.ts';
import { takeBack, tell, write } from './write.ts';

function After({ ui, view }: { ui: Ui; view: SuccessView }) {
  const { after } = view;
  if (!after) return null;
  return (
    <Section title={ui.say(words.after)}>
      <p>
        <a href={paths.obstacle({ id: after.id })}>
          {after.number} <Said>{after.title}</Said>
        </a>
        <br />
        <span class="note">
          {after.effectCheckedAt
            ? ui.say(words.effect, { day: dayWords(ui, after.effectCheckedAt) })
            : ui.say(stateNames[after.state])}
        </span>
      </p>
      <p>
        <a href={paths.obstacleDecision({ id: after.id })}>{ui.say(words.effectLink)}</a>
      </p>
    </Section>
  );
}

function WriteForm({ ui, view, kind }: { ui: Ui; view: SuccessView; kind: 'primary' | 'secondary' }) {
  const value = (name: string, current: unknown, more: object = {}) => (
    <CommandField ui={ui} command={write} name={name} value={current} {...more} />
  );
  return (
    <CommandForm ui={ui} command={write} bound={{ id: view.id }} kind={kind}>
      {value('title', view.title, { width: 'l' })}
      {value('description', view.description, { rows: 5 })}
      {value('factors', view.factors, { rows: 4 })}
      {value('parties', view.parties)}
      {value('targetGroup', view.targetGroup)}
      {view.obstacles.length > 0 &&
        value('afterObstacle', view.after?.id, {
          options: view.obstacles.map(({ id, number, title }) => ({
            value: id,
            label: `${number} ${title}`,
            said: 'label' as const,
          })),
        })}
    </CommandForm>
  );
}

function Work({ ui, view }: { ui: Ui; view: SuccessView }) {
  const may = (step: SuccessView['allowed'][number]): boolean => view.allowed.includes(step);
  const state = ui.stateOf(write);
  const bound = { id: view.id };
  return (
    <>
      {may('write') && (
        <Section title={ui.say(view.state === 'begun' ? words.write : words.change)} id="skriv">
          {view.state === 'begun' ? (
            <WriteForm ui={ui} view={view} kind="primary" />
          ) : (
            <details open={state.refused !== null || Object.keys(state.errors).length > 0}>
              <summary>{ui.say(words.change)}</summary>
              <WriteForm ui={ui} view={view} kind="secondary" />
            </details>
          )}
        </Section>
      )}
      {may('tell') && (
        <Section title={ui.say(words.tell)} note={ui.say(words.tellNote)}>
          <CommandForm ui={ui} command={tell} bound={bound}>
            <CommandField ui={ui} command={tell} name="recognised" />
          </CommandForm>
        </Section>
      )}
      {may('takeBack') && (
        <Section title={ui.say(words.back)}>
          <CommandForm ui={ui} command={takeBack} bound={bound} kind="secondary" />
        </Section>
      )}
    </>
  );
}

export const successPage = page({
  path: paths.success.pattern,
  audience: registerReaders,
  query: successView,
  forms: [{ command: write }, { command: tell }, { command: takeBack }],
  guide: 'obstacles',
  title: (view: SuccessView, ui) => `${view.number} ${ui.say(words.story)}`,
  render: (view: SuccessView, ui) => {
    const facts = [
      ...(view.targetGroup ? [{ term: ui.say(words.targetGroup), value: view.targetGroup }] : []),
      ...(view.recognised ? [{ term: ui.say(words.recognised), value: ui.say(recognisedNames[view.recognised]) }] : []),
      ...(view.toldAt ? [{ term: ui.say(words.told), value: dayWords(ui, view.toldAt) }] : []),
    ];
    return (
      <>
        <Head
          language={ui.language}
          title={view.title}
          titleSaid
          crumbs={[
            { label: ui.say(registerWords.county), href: paths.obstacles({}) },
            { label: ui.say(words.title), href: paths.successes({}) },
            { label: view.number },
          ]}
          meta={[
            { value: view.group.name },
            ...(view.parties.length > 0
              ? [
                  {
                    label: ui.say(words.parties),
                    value: view.parties.map((party) => ui.say(partyNames[party])).join(', '),
                  },
                ]
              : []),
            {
              value: (
                <Tag kind={view.state === 'told' ? 'starboard' : 'now'}>{ui.say(storyStateNames[view.state])}</Tag>
              ),
            },
          ]}
        />
        <Section title={ui.say(words.happened)}>
          {view.description ? <Quote>{view.description}</Quote> : <p class="note">{ui.say(words.notWritten)}</p>}
        </Section>
        {view.factors && (
          <Section title={ui.say(words.factors)}>
            <Quote>{view.factors}</Quote>
          </Section>
        )}
        <After ui={ui} view={view} />
        {facts.length > 0 && (
          <Section title={ui.say({ sv: 'Mer om berättelsen', en: 'More of the story' })}>
            <Facts language={ui.language} items={facts} />
          </Section>
        )}
        <Work ui={ui} view={view} />
      </>
    );
  },
});
