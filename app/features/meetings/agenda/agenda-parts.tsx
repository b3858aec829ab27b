import { Button } from '../../../design/buttons.tsx';
import { ErrorSummary } from '../../../design/forms.tsx';
import { Agenda } from '../../../design/lists.tsx';
import { EmptyState, Remark, Section, Tag, type TagKind } from '../../../design/parts.tsx';
import { Said, Titled } from '../../../design/said.tsx';
import { dayWords } from '../../../http/dates.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { AnyCommand } from '../../../kernel/command.ts';
import { roleNames } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import { addItem, moveItem, removeItem, restoreItem } from '../arrange.ts';
import { type Result, resultNames } from '../meeting.ts';
import { votes } from '../quorum.ts';
import { RowForm } from '../row-form.tsx';
import { voteNames, words } from '../texts.ts';
import type { ItemView, MeetingView } from '../view-model.ts';
import { Written } from '../written.tsx';

const tones: Record<Result, TagKind> = {
  noted: 'calm',
  concluded: 'starboard',
  decided: 'starboard',
  declined: 'port',
  recorded: 'starboard',
  carried: 'teal',
};

export function ResultTag({ ui, result }: { ui: Ui; result: Result }) {
  return <Tag kind={tones[result]}>{ui.say(resultNames[result])}</Tag>;
}

/** Before and during the meeting the agenda, afterwards what was said. */
export function AgendaSection({ ui, view, fill }: { ui: Ui; view: MeetingView; fill: AnyCommand }) {
  if (view.state === 'closed' || view.state === 'approved') return <Minutes ui={ui} view={view} />;
  const isHeld = view.state === 'held';
  const firstOpen = view.items.find(({ result }) => result === null)?.id;
  return (
    <Section title={ui.say(words.agenda)} id="dagordning">
      {view.items.length === 0 ? (
        <EmptyState title={ui.say(words.emptyAgenda)}>{ui.say(words.emptyAgendaHow)}</EmptyState>
      ) : (
        <Agenda
          language={ui.language}
          items={view.items.map((item) => ({
            title: <Titled language={ui.language} title={item.title} />,
            state: item.result ? 'passed' : isHeld && item.id === firstOpen ? 'now' : 'ahead',
            href: paths.meetingItem({ id: view.id, itemId: item.id }),
            note: noteOf(ui, item, isHeld),
          }))}
        />
      )}
      {!isHeld && view.items.length > 0 && <FileLink ui={ui} view={view} words={words.agendaFile} />}
      {view.allowed.includes('arrange') && <Arrange ui={ui} view={view} fill={fill} />}
    </Section>
  );
}

function FileLink({ ui, view, words: said }: { ui: Ui; view: MeetingView; words: Text }) {
  return (
    <p>
      <a href={paths.meetingMinutes({ id: view.id })} download>
        {ui.say(said)}
      </a>
    </p>
  );
}

function noteOf(ui: Ui, item: ItemView, isHeld: boolean): string {
  const parts = isHeld
    ? [item.result ? ui.say(resultNames[item.result]) : '', item.outcome ? ui.say(item.outcome) : '']
    : [item.isCarried ? ui.say(words.carried) : '', ui.say(item.background)];
  return parts.filter(Boolean).join('. ');
}

function Arrange({ ui, view, fill }: { ui: Ui; view: MeetingView; fill: AnyCommand }) {
  const { waiting } = view;
  const stateOfAdd = ui.stateOf(addItem);
  const adds = stateOfAdd.refused !== null || Object.keys(stateOfAdd.errors).length > 0;
  return (
    <>
      {waiting.length > 0 && (
        <Remark title={waiting.length === 1 ? ui.say(words.waitsOne) : ui.say(words.waits, { count: waiting.length })}>
          <ul>
            {waiting.map(({ title, why, late }) => (
              <li>
                <Titled language={ui.language} title={title} />
                {why.sv && <span class="note">{` ${ui.say(why)}`}</span>}
                {late && (
                  <>
                    {' '}
                    <Tag kind="port">{ui.say(words.late)}</Tag>
                  </>
                )}
              </li>
            ))}
          </ul>
          <CommandForm ui={ui} command={fill} kind="secondary" />
        </Remark>
      )}
      <details open={adds}>
        <summary>{ui.say(words.ownItem)}</summary>
        <CommandForm ui={ui} command={addItem} kind="secondary">
          <CommandField ui={ui} command={addItem} name="title" width="l" />
          <CommandField ui={ui} command={addItem} name="background" rows={3} />
        </CommandForm>
      </details>
      {view.items.length > 0 && <Order ui={ui} view={view} />}
      {view.removed.length > 0 && (
        <details>
          <summary>{ui.say(words.removedOnes)}</summary>
          {view.removed.map(({ id, title }) => (
            <RowForm ui={ui} command={restoreItem} values={{ itemId: id }}>
              <Titled language={ui.language} title={title} />
              <Button kind="secondary" small about={<Titled language={ui.language} title={title} />}>
                {ui.say(words.putBack)}
              </Button>
            </RowForm>
          ))}
        </details>
      )}
    </>
  );
}

function Order({ ui, view }: { ui: Ui; view: MeetingView }) {
  const refused = [moveItem, removeItem, restoreItem].flatMap((command) => {
    const { refused: why } = ui.stateOf(command);
    return why ? [{ message: ui.say(why) }] : [];
  });
  return (
    <details open={refused.length > 0}>
      <summary>{ui.say(words.changeAgenda)}</summary>
      <ErrorSummary language={ui.language} errors={refused} />
      <ol class="stack-5">
        {view.items.map((item, index) => {
          const title = <Titled language={ui.language} title={item.title} />;
          const values = { itemId: item.id };
          return (
            <li id={`punkt-${item.id}`} class="stack">
              <p>{title}</p>
              <div class="row">
                {index > 0 && (
                  <RowForm ui={ui} command={moveItem} values={{ ...values, direction: 'up' }}>
                    <Button kind="secondary" small about={title}>
                      {ui.say(words.up)}
                    </Button>
                  </RowForm>
                )}
                {index < view.items.length - 1 && (
                  <RowForm ui={ui} command={moveItem} values={{ ...values, direction: 'down' }}>
                    <Button kind="secondary" small about={title}>
                      {ui.say(words.down)}
                    </Button>
                  </RowForm>
                )}
                <RowForm ui={ui} command={removeItem} values={values}>
                  <Button kind="secondary" small about={title}>
                    {ui.say(words.removeOne)}
                  </Button>
                </RowForm>
              </div>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function Minutes({ ui, view }: { ui: Ui; view: MeetingView }) {
  return (
    <Section title={ui.say(words.minutes)} id="anteckningar">
      {view.items.map((item, index) => (
        <section class="stack">
          <h3>
            <a href={paths.meetingItem({ id: view.id, itemId: item.id })}>
              {`${index + 1}. `}
              <Titled language={ui.language} title={item.title} />
            </a>
          </h3>
          {item.minutes ? <Written text={item.minutes} /> : <p class="note">{ui.say(words.noMinutes)}</p>}
          {item.disqualified.length > 0 && <p>{ui.say(words.disqualified, { names: item.disqualified.join(', ') })}</p>}
          {item.proposal && (
            <p>
              <b>{ui.say(words.proposal)}:</b> <Said>{item.proposal}</Said>
            </p>
          )}
          <Ballots ui={ui} votes={view.votes.filter(({ itemId }) => itemId === item.id)} />
          {item.conclusion && (
            <p>
              <b>{ui.say(words.conclusion)}:</b> <Said>{item.conclusion}</Said>
            </p>
          )}
          {item.outcome && <p>{ui.say(item.outcome)}</p>}
          {item.result && (
            <p>
              <ResultTag ui={ui} result={item.result} />
            </p>
          )}
          {view.notes
            .filter((note) => note.itemId === item.id)
            .map((note) => (
              <Remark title={ui.say(roleNames[note.role])}>
                <Said>{note.text}</Said>
                {note.dueOn && ` ${ui.say(words.doneBy, { day: dayWords(ui, note.dueOn) })}.`}
              </Remark>
            ))}
        </section>
      ))}
      <FileLink ui={ui} view={view} words={words.minutesFile} />
    </Section>
  );
}

/** The minutes say who voted how, not only what came of it. */
function Ballots({ ui, votes: given }: { ui: Ui; votes: MeetingView['votes'] }) {
  if (given.length === 0) return null;
  const said = votes.flatMap((vote) => {
    const names = given.filter((one) => one.vote === vote).map(({ name }) => name);
    return names.length > 0 ? [`${ui.say(voteNames[vote])}: ${names.join(', ')}.`] : [];
  });
  return (
    <p>
      <b>{ui.say(words.vote)}:</b> {said.join(' ')}
    </p>
  );
}
