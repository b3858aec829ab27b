import type { Child } from 'hono/jsx';
import { Remark, Section } from '../../../design/parts.tsx';
import { dayWords } from '../../../http/dates.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { addDays, dayOf } from '../../../kernel/clock.ts';
import type { AnyCommand } from '../../../kernel/command.ts';
import { mandateNames } from '../../organisation/index.ts';
import { begin, finish, handOver, reportDeepening } from '../actions/act.ts';
import { checkEffect, close } from '../effect/check-effect.ts';
import { shortestDays } from '../effect/effect.ts';
import { confirmationName } from '../home-section.tsx';
import { words } from '../texts.ts';
import type { DecisionView } from '../view.ts';
import { confirm } from './confirm.ts';
import { decide } from './decide.ts';
import { type LoopStep, nextLevels } from './decision.ts';
import { deepen, escalate, refuse } from './other-decisions.ts';

type Kind = 'primary' | 'secondary';
interface FormProps {
  ui: Ui;
  view: DecisionView;
  kind: Kind;
}

const defaultWindow = 180;

/** What this reader may do now, the most pressing first and as the only filled button. */
export function TurnSections({ ui, view }: { ui: Ui; view: DecisionView }) {
  const may = (step: LoopStep): boolean => view.allowed.includes(step);
  const turns: { isShown: boolean; draw: (props: FormProps) => Child }[] = [
    { isShown: view.mine.length > 0, draw: (props) => <Confirm {...props} /> },
    { isShown: may('report'), draw: (props) => <Report {...props} /> },
    { isShown: may('begin') || may('finish'), draw: (props) => <Task {...props} /> },
    { isShown: may('checkEffect'), draw: (props) => <CheckEffect {...props} /> },
    { isShown: may('close'), draw: (props) => <Close {...props} /> },
    { isShown: may('decide'), draw: (props) => <Decide {...props} /> },
  ];
  const waitsForAnswers = view.state === 'effectChecked' && !may('close') && view.isInside;
  return (
    <>
      {turns
        .filter(({ isShown }) => isShown)
        .map(({ draw }, index) => draw({ ui, view, kind: index === 0 ? 'primary' : 'secondary' }))}
      {waitsForAnswers && <p class="note">{ui.say(words.answering)}</p>}
      {may('handOver') && (
        <Section title={ui.say(words.more)} id="over">
          <details open={hasTried(ui, handOver) || (view.standing?.action?.leftAt ?? null) !== null}>
            <summary>{ui.say(words.handOver)}</summary>
            <CommandForm ui={ui} command={handOver} bound={{ id: view.id }} kind="secondary">
              <CommandField ui={ui} command={handOver} name="newOwnerId" options={owners(view)} />
            </CommandForm>
          </details>
        </Section>
      )}
    </>
  );
}

function hasTried(ui: Ui, command: AnyCommand): boolean {
  const state = ui.stateOf(command);
  return state.refused !== null || Object.keys(state.errors).length > 0;
}

const owners = (view: DecisionView) =>
  view.seats.map(({ functionId, name, memberName }) => ({ value: functionId, label: `${name}, ${memberName}` }));

/** One organisation at a time: a member of several is led from one to the next. */
function Confirm({ ui, view, kind }: FormProps) {
  const waiting = (view.standing?.confirmations ?? []).filter(({ id }) => view.mine.includes(id));
  const one = waiting.find(({ id }) => id === ui.search.get('svar')) ?? waiting[0];
  if (!one) return null;
  return (
    <Section title={ui.say(words.yourAnswer)} note={ui.say(words.answerFor, { name: confirmationName(ui, one) })}>
      <CommandForm ui={ui} command={confirm} bound={{ id: view.id, confirmationId: one.id }} kind={kind}>
        <CommandField ui={ui} command={confirm} name="answer" />
        <CommandField ui={ui} command={confirm} name="answeredOn" value={ui.today} />
        <CommandField ui={ui} command={confirm} name="reason" rows={3} />
      </CommandForm>
      {waiting.length > 1 && (
        <ul>
          {waiting
            .filter(({ id }) => id !== one.id)
            .map((other) => (
              <li>
                <a href={addressWith(ui, 'svar', other.id)}>
                  {ui.say(words.answerFor, { name: confirmationName(ui, other) })}
                </a>
              </li>
            ))}
        </ul>
      )}
    </Section>
  );
}

function addressWith(ui: Ui, name: string, value: string | null): string {
  const search = new URLSearchParams(ui.search);
  if (value === null) search.delete(name);
  else search.set(name, value);
  return `?${search}`;
}

function Report({ ui, view, kind }: FormProps) {
  return (
    <Section title={ui.say(words.deepening)}>
      <CommandForm ui={ui} command={reportDeepening} bound={{ id: view.id }} kind={kind}>
        <CommandField ui={ui} command={reportDeepening} name="result" rows={5} />
      </CommandForm>
    </Section>
  );
}

function Task({ ui, view, kind }: FormProps) {
  const begins = view.allowed.includes('begin');
  return (
    <Section title={ui.say(words.yourTask)}>
      {begins && <CommandForm ui={ui} command={begin} bound={{ id: view.id }} kind={kind} />}
      <details open={!begins || hasTried(ui, finish)}>
        <summary>{ui.say(finish.title)}</summary>
        <CommandForm ui={ui} command={finish} bound={{ id: view.id }} kind={begins ? 'secondary' : kind}>
          <CommandField ui={ui} command={finish} name="result" rows={3} />
        </CommandForm>
      </details>
    </Section>
  );
}

function CheckEffect({ ui, view, kind }: FormProps) {
  const doneAt = view.course.actionDoneAt;
  return (
    <Section title={ui.say(words.check)} note={ui.say(words.checkNote)} id="prova">
      {!view.effect && doneAt && (
        <Remark>{ui.say(words.notYet, { day: dayWords(ui, addDays(dayOf(doneAt), shortestDays)) })}</Remark>
      )}
      <CommandForm ui={ui} command={checkEffect} bound={{ id: view.id }} kind={kind}>
        <CommandField
          ui={ui}
          command={checkEffect}
          name="basis"
          stacked
          value={view.effect && view.effect.verdict !== 'tooFew' ? 'measured' : undefined}
        />
        <CommandField ui={ui} command={checkEffect} name="result" stacked />
        <CommandField ui={ui} command={checkEffect} name="note" rows={3} />
        <CommandField ui={ui} command={checkEffect} name="whyEstimated" rows={2} />
      </CommandForm>
    </Section>
  );
}

function Close({ ui, view, kind }: FormProps) {
  return (
    <Section title={ui.say(words.close)} note={ui.say(words.closeNote)} id="avsluta">
      <CommandForm ui={ui} command={close} bound={{ id: view.id }} kind={kind} />
    </Section>
  );
}

const kinds = {
  avsla: { step: 'refuse', command: refuse },
  fordjupa: { step: 'deepen', command: deepen },
  lyft: { step: 'escalate', command: escalate },
} as const satisfies Record<string, { step: LoopStep; command: AnyCommand }>;

/** One decision at a time: an action unless the reader chooses otherwise. */
function Decide({ ui, view, kind }: FormProps) {
  const chosen = ui.search.get('val');
  const other = Object.entries(kinds).find(([name, { step }]) => name === chosen && view.allowed.includes(step));
  const links = Object.entries(kinds).filter(([name, { step }]) => name !== other?.[0] && view.allowed.includes(step));
  return (
    <Section title={ui.say(view.level === 'board' ? words.boardDecides : words.decideNow)} id="besluta">
      <nav class="row" aria-label={ui.say(words.otherWays)}>
        <span class="note">{ui.say(words.otherWays)}</span>
        {other && <a href={addressWith(ui, 'val', null)}>{ui.say(words.anAction)}</a>}
        {links.map(([name, { command }]) => (
          <a href={`${addressWith(ui, 'val', name)}#besluta`}>{ui.say(command.title)}</a>
        ))}
      </nav>
      <Mandates ui={ui} view={view} />
      {!view.mayDecideBetween && view.meetings.length === 0 && <Remark>{ui.say(words.noMeeting)}</Remark>}
      {other?.[0] === 'avsla' && <Refuse ui={ui} view={view} kind={kind} />}
      {other?.[0] === 'fordjupa' && <Deepen ui={ui} view={view} kind={kind} />}
      {other?.[0] === 'lyft' && <Escalate ui={ui} view={view} kind={kind} />}
      {!other && <AnAction ui={ui} view={view} kind={kind} />}
    </Section>
  );
}

/** What each may decide alone, before something is decided that nobody may (003 §3.3.1). */
function Mandates({ ui, view }: { ui: Ui; view: DecisionView }) {
  const seats = view.seats.filter(({ role }) => role === 'groupMember' || role === 'groupChair');
  if (view.level === 'board' || seats.length === 0) return null;
  return (
    <details>
      <summary>{ui.say(words.mandates)}</summary>
      <ul>
        {seats.map(({ name, memberName, mandate }) => (
          <li>
            {name}, {memberName}: {mandate ? ui.say(mandateNames[mandate]).toLowerCase() : ui.say(words.noMandate)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Meeting({ ui, view, command }: { ui: Ui; view: DecisionView; command: AnyCommand }) {
  if (view.meetings.length === 0) return null;
  // Whoever decides while the group sits most likely notes what it decides.
  const underWay = view.meetings.find(({ startsAt }) => dayOf(startsAt) === ui.today);
  return (
    <CommandField
      ui={ui}
      command={command}
      name="meetingId"
      placeholder={ui.say(words.between)}
      value={ui.search.get('meeting') ?? (underWay ?? (view.mayDecideBetween ? undefined : view.meetings[0]))?.id}
      options={view.meetings.map(({ id, name, startsAt }) => ({
        value: id,
        label: `${ui.say(name)}, ${dayWords(ui, startsAt)}`,
      }))}
    />
  );
}

/** The board's meeting stands in the address alone. */
function boundOf(ui: Ui, view: DecisionView): Record<string, string> {
  const meeting = ui.search.get('meeting');
  return view.level === 'board' && meeting ? { id: view.id, meetingId: meeting } : { id: view.id };
}

function AnAction({ ui, view, kind }: FormProps) {
  return (
    <CommandForm ui={ui} command={decide} bound={boundOf(ui, view)} kind={kind} draft={`decision-${view.id}`}>
      <CommandField ui={ui} command={decide} name="text" rows={3} />
      <CommandField ui={ui} command={decide} name="ownerId" options={owners(view)} />
      <CommandField ui={ui} command={decide} name="dueOn" />
      <CommandField ui={ui} command={decide} name="mandate" />
      <CommandField ui={ui} command={decide} name="windowDays" value={defaultWindow} />
      <Meeting ui={ui} view={view} command={decide} />
    </CommandForm>
  );
}

function Refuse({ ui, view, kind }: FormProps) {
  return (
    <CommandForm ui={ui} command={refuse} bound={boundOf(ui, view)} kind={kind}>
      <CommandField ui={ui} command={refuse} name="reason" rows={4} />
      <Meeting ui={ui} view={view} command={refuse} />
    </CommandForm>
  );
}

function Deepen({ ui, view, kind }: FormProps) {
  return (
    <CommandForm ui={ui} command={deepen} bound={boundOf(ui, view)} kind={kind}>
      <CommandField ui={ui} command={deepen} name="question" rows={3} />
      <CommandField ui={ui} command={deepen} name="ownerId" options={owners(view)} />
      <CommandField ui={ui} command={deepen} name="dueOn" />
      <Meeting ui={ui} view={view} command={deepen} />
    </CommandForm>
  );
}

function Escalate({ ui, view, kind }: FormProps) {
  return (
    <CommandForm ui={ui} command={escalate} bound={boundOf(ui, view)} kind={kind}>
      <CommandField ui={ui} command={escalate} name="level" value={nextLevels[view.level]} />
      <CommandField ui={ui} command={escalate} name="wish" rows={4} />
      <Meeting ui={ui} view={view} command={escalate} />
    </CommandForm>
  );
}
