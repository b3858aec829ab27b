import type { z } from 'zod';
import { Button } from '../../../design/buttons.tsx';
import { Head, Remark, Section, Tag } from '../../../design/parts.tsx';
import { Said, SaidIn } from '../../../design/said.tsx';
import { dayWords, momentWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Query } from '../../../kernel/command.ts';
import { roleNames } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import { participants } from '../access.ts';
import { BoardSection } from '../holding/board-part.tsx';
import { setDisqualified } from '../holding/disqualify.ts';
import { propose, settle, vote } from '../holding/voting.ts';
import type { ItemPageView } from '../item-view.ts';
import { resultNames } from '../meeting.ts';
import { writeItem } from '../minutes.ts';
import { addNote, removeNote } from '../notes/notes.ts';
import { PackFacts } from '../preread/preread-page.tsx';
import { RowForm } from '../row-form.tsx';
import { words } from '../texts.ts';
import { Written } from '../written.tsx';
import { ResultTag } from './agenda-parts.tsx';

interface Props {
  ui: Ui;
  view: ItemPageView;
}

function ItemPage({ ui, view }: Props) {
  const { item, meeting } = view;
  const address = (id: string): string => paths.meetingItem({ id: meeting.id, itemId: id });
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(item.title)}
        titleSaid={item.title.sv === item.title.en}
        crumbs={[
          { label: ui.say(words.meetings), href: paths.meetings({}) },
          { label: ui.say(meeting.name), href: paths.meeting({ id: meeting.id }) },
          { label: ui.say(words.item, { number: view.number }) },
        ]}
        meta={[
          ...(item.isCarried ? [{ value: <Tag kind="teal">{ui.say(words.carried)}</Tag> }] : []),
          ...(item.result ? [{ value: <ResultTag ui={ui} result={item.result} /> }] : []),
        ]}
      />
      <Before ui={ui} view={view} />
      {view.board && <BoardSection ui={ui} view={view} board={view.board} />}
      <Minutes ui={ui} view={view} />
      <Notes ui={ui} view={view} />
      <nav class="pager" aria-label={ui.say(words.agenda)}>
        {view.previous && (
          <a href={address(view.previous.id)} rel="prev">
            <OtherItem ui={ui} text={words.previousItem} title={view.previous.title} />
          </a>
        )}
        {view.next && (
          <a href={address(view.next.id)} rel="next">
            <OtherItem ui={ui} text={words.nextItem} title={view.next.title} />
          </a>
        )}
      </nav>
    </>
  );
}

function Before({ ui, view }: Props) {
  const { item, pack } = view;
  const withMeeting = item.href && atMeeting(item.href, view.meeting.id);
  if (!item.background.sv && !withMeeting && !pack && view.questions.length === 0 && !item.outcome) return null;
  return (
    <Section title={ui.say(words.background)} first>
      {item.background.sv && <p class="text">{ui.say(item.background)}</p>}
      {item.outcome && <Remark title={ui.say(words.result)}>{ui.say(item.outcome)}</Remark>}
      {withMeeting && (
        <p>
          <a href={withMeeting}>{ui.say(view.meeting.isHeld && !item.outcome ? words.decide : words.readMore)}</a>
        </p>
      )}
      {pack && <PackFacts ui={ui} pack={pack} />}
      {view.questions.length > 0 && (
        <>
          <h3>{ui.say(words.questionsBefore)}</h3>
          {view.questions.map(({ text, answers }) => (
            <>
              <h4>{ui.say(text)}</h4>
              {answers.length === 0 && <p class="note">{ui.say(words.nobodyAnswered)}</p>}
              {answers.map((answer) => (
                <Written text={answer.text} by={answer.name} />
              ))}
            </>
          ))}
        </>
      )}
    </Section>
  );
}

/** The contributor's page, told at which meeting it is opened. */
function atMeeting(href: string, meetingId: string): string {
  const [address = '', place] = href.split('#');
  const asked = `${address}${address.includes('?') ? '&' : '?'}meeting=${meetingId}`;
  return place === undefined ? asked : `${asked}#${place}`;
}

/** ”Previous: …”, where the title may be somebody's own words. */
function OtherItem({ ui, text, title }: { ui: Ui; text: Text; title: Text }) {
  const words = ui.say(title);
  if (title.sv !== title.en) return <>{ui.say(text, { title: words })}</>;
  return <SaidIn words={words} sentence={(put) => ui.say(text, { title: put })} />;
}

function Minutes({ ui, view }: Props) {
  const { item } = view;
  const mayWrite = view.allowed.includes('write');
  const who =
    item.writtenBy && item.writtenAt
      ? ui.say(words.writtenBy, { name: item.writtenBy, when: momentWords(ui, item.writtenAt) })
      : undefined;
  if (!mayWrite) {
    return (
      <Section title={ui.say(words.minutes)} note={who}>
        {item.minutes ? (
          <Written text={item.minutes} />
        ) : (
          <p class="note">{ui.say(view.meeting.isHeld ? words.noMinutes : words.notStarted)}</p>
        )}
        {item.conclusion && (
          <p>
            <b>{ui.say(words.conclusion)}:</b> {item.conclusion}
          </p>
        )}
      </Section>
    );
  }
  return (
    <Section title={ui.say(words.minutes)} note={who} id="anteckningar">
      <WriteForm ui={ui} view={view} />
    </Section>
  );
}

/** Whoever saves second sees both texts, and chooses; nothing is saved before that. */
function WriteForm({ ui, view }: Props) {
  const { item } = view;
  const state = ui.stateOf(writeItem);
  // Also when the text was sent back for another reason: the new version would otherwise go out with the corrected one.
  const isBehind = state.raw.version !== undefined && Number(state.raw.version) !== item.version;
  const isConflict = isBehind || (state.raw.keep === 'both' && Object.keys(state.errors).length > 0);
  const isAnalysis = item.standing === 'caseAnalysis';
  const isSettled = item.result !== null && !view.choosable.includes(item.result);
  const own = paths.meetingItem({ id: view.meeting.id, itemId: item.id });
  return (
    <CommandForm
      ui={ui}
      command={writeItem}
      bound={{ version: String(item.version) }}
      draft={`minutes-${item.id}`}
      {...(isConflict && { kind: 'secondary' as const, verb: words.keepMine })}
      moreActions={
        isConflict && (
          <>
            <Button name="keep" value="both" wide>
              {ui.say(words.keepBoth)}
            </Button>
            <a href={own} data-drop-draft>
              {ui.say(words.keepTheirs)}
            </a>
          </>
        )
      }
    >
      {isConflict && <OtherText ui={ui} view={view} />}
      <CommandField ui={ui} command={writeItem} name="minutes" rows={8} value={item.minutes} />
      {isAnalysis && <CommandField ui={ui} command={writeItem} name="conclusion" rows={3} value={item.conclusion} />}
      {!isSettled && (
        <CommandField
          ui={ui}
          command={writeItem}
          name="result"
          value={item.result ?? undefined}
          stacked
          options={view.choosable.map((result) => ({ value: result, label: ui.say(resultNames[result]) }))}
        />
      )}
    </CommandForm>
  );
}

function OtherText({ ui, view: { item } }: Props) {
  return (
    <Remark title={ui.say(words.conflict)}>
      {item.writtenBy && item.writtenAt && (
        <p>{ui.say(words.theirText, { name: item.writtenBy, when: momentWords(ui, item.writtenAt) })}</p>
      )}
      {item.minutes && <Written text={item.minutes} />}
      {item.conclusion && <Written text={item.conclusion} by={ui.say(words.conclusion)} />}
      {item.result && <p>{ui.say(words.theirResult, { result: ui.say(resultNames[item.result]) })}</p>}
      <p>{ui.say(words.yourText)}</p>
    </Remark>
  );
}

function Notes({ ui, view }: Props) {
  const mayWrite = view.allowed.includes('write');
  if (!mayWrite && view.notes.length === 0) return null;
  const state = ui.stateOf(addNote);
  return (
    <Section title={ui.say(words.toFunctions)} note={ui.say(words.toFunctionsNote)}>
      {view.notes.length === 0 && <p class="note">{ui.say(words.noNotesYet)}</p>}
      {view.notes.map((note) => (
        <div class="stack">
          <Remark title={ui.say(roleNames[note.role])}>
            <Said>{note.text}</Said>
            {note.dueOn && ` ${ui.say(words.doneBy, { day: dayWords(ui, note.dueOn) })}.`}{' '}
            {note.isDelivered && <Tag kind="starboard">{ui.say(words.sent)}</Tag>}
          </Remark>
          {mayWrite && !note.isDelivered && (
            <RowForm ui={ui} command={removeNote} values={{ noteId: note.id }}>
              <Button kind="link" label={`${ui.say(removeNote.verb)}: ${note.text.slice(0, 60)}`}>
                {ui.say(removeNote.verb)}
              </Button>
            </RowForm>
          )}
        </div>
      ))}
      {mayWrite && (
        <details open={state.refused !== null || Object.keys(state.errors).length > 0}>
          <summary>{ui.say(addNote.title)}</summary>
          <CommandForm ui={ui} command={addNote} kind="secondary">
            <CommandField ui={ui} command={addNote} name="role" />
            <CommandField ui={ui} command={addNote} name="text" rows={3} />
            <CommandField ui={ui} command={addNote} name="dueOn" />
          </CommandForm>
        </details>
      )}
    </Section>
  );
}

export function itemPageWith(query: Query<z.ZodObject, ItemPageView>) {
  return page({
    path: paths.meetingItem.pattern,
    audience: participants,
    query,
    forms: [writeItem, addNote, removeNote, propose, setDisqualified, vote, settle].map((command) => ({ command })),
    guide: 'meetings',
    title: (view, ui) => `${ui.say(view.item.title)}, ${ui.say(view.meeting.name)}`,
    render: (view, ui) => <ItemPage ui={ui} view={view} />,
  });
}
