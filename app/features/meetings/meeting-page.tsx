import type { z } from 'zod';
import { ButtonLink } from '../../design/buttons.tsx';
import { Head, Remark, Section } from '../../design/parts.tsx';
import { Titled } from '../../design/said.tsx';
import { dayWords } from '../../http/dates.ts';
import { History } from '../../http/history.tsx';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import { dayOf } from '../../kernel/clock.ts';
import type { AnyCommand, Query } from '../../kernel/command.ts';
import type { Text } from '../../kernel/text.ts';
import { partyNames } from '../organisation/index.ts';
import { participants } from './access.ts';
import { AgendaSection } from './agenda/agenda-parts.tsx';
import { PeopleSection } from './holding/attendance-page.tsx';
import { carryRest, open } from './holding/hold.ts';
import { StateTag, timeOfMeeting } from './list-page.tsx';
import { openItems } from './meeting.ts';
import { More } from './more-part.tsx';
import { Approval } from './notes/approval-part.tsx';
import { answerSummons, summon } from './plan/summon.ts';
import { words } from './texts.ts';
import type { MeetingView } from './view-model.ts';

interface Props {
  ui: Ui;
  view: MeetingView;
  close: AnyCommand;
  fill: AnyCommand;
}

function MeetingPage(props: Props & { all: readonly AnyCommand[] }) {
  const { ui, view } = props;
  const meta = [
    { value: timeOfMeeting(ui, view) },
    ...(view.place ? [{ label: ui.say(words.place), value: view.place }] : []),
    ...(view.convenor ? [{ label: ui.say(words.convenor), value: view.convenor.name }] : []),
    ...(view.chair ? [{ label: ui.say(words.chair), value: view.chair.name }] : []),
    { value: <StateTag ui={ui} state={view.state} /> },
  ];
  const isComing = view.state === 'planned' || view.state === 'summoned';
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(view.name)}
        crumbs={[
          { label: ui.say(words.meetings), href: paths.meetings({}) },
          ...(view.group ? [{ label: view.group.name, href: paths.group({ slug: view.group.slug }) }] : []),
        ]}
        meta={meta}
        actions={
          <>
            {isComing && (
              <ButtonLink href={paths.meetingCalendar({ id: view.id })} download>
                {ui.say(words.calendar)}
              </ButtonLink>
            )}
            {view.link && (isComing || view.state === 'held') && (
              <ButtonLink href={view.link}>{ui.say(words.video)}</ButtonLink>
            )}
          </>
        }
      />
      <Warnings ui={ui} view={view} />
      <Next {...props} />
      <AgendaSection ui={ui} view={view} fill={props.fill} />
      <Preread ui={ui} view={view} />
      <PeopleSection ui={ui} view={view} />
      <Closing {...props} />
      <More ui={ui} view={view} />
      <MeetingHistory ui={ui} view={view} commands={props.all} />
    </>
  );
}

const leftWords = { convenor: words.leftConvenor, chair: words.leftChair, adjuster: words.leftAdjuster };

function Warnings({ ui, view }: { ui: Ui; view: MeetingView }) {
  const names = (parties: MeetingView['missingParties']): string =>
    parties.map((party) => ui.say(partyNames[party])).join(', ');
  const { seats, taken, isQuorate, absent } = view.quorum;
  return (
    <>
      {view.state === 'cancelled' && <Remark title={ui.say(words.cancelled)}>{view.cancelReason}</Remark>}
      {view.left.map(({ part, name }) => (
        <Remark title={ui.say(leftWords[part], { name })}>
          {view.allowed.includes(part === 'convenor' ? 'move' : 'nameOfficers') && (
            <a href="#annat">
              {ui.say(words.chooseAnother)}
              <span class="vh">{`: ${ui.say(leftWords[part], { name })}`}</span>
            </a>
          )}
        </Remark>
      ))}
      {view.quorumEffect === 'stops' && (
        <Remark title={ui.say(words.stopsQuorum)}>
          {ui.say(words.stopsThen, { taken, seats })} {ui.say(words.quorumSource)}
        </Remark>
      )}
      {view.quorumEffect === 'warns' && (
        <Remark title={ui.say(words.warnsQuorum)}>
          {!isQuorate && `${ui.say(words.warnsHalf, { taken, seats })} `}
          {absent.length > 0 && `${ui.say(words.warnsAbsent, { parties: names(absent) })} `}
          {ui.say(words.warnsThen)}
        </Remark>
      )}
      {view.missingParties.length > 0 && (
        <Remark>{ui.say(words.missingParties, { parties: names(view.missingParties) })}</Remark>
      )}
    </>
  );
}

const mayOpenNow = (ui: Ui, view: MeetingView): boolean =>
  view.allowed.includes('open') && dayOf(view.startsAt) <= ui.today;

/** What the reader does next, before everything else. */
function Next({ ui, view }: Props) {
  const may = (step: MeetingView['allowed'][number]): boolean => view.allowed.includes(step);
  const mayOpen = mayOpenNow(ui, view);
  const asks = may('answer') && view.ownAnswer !== undefined;
  const needsAttendance = may('attend') && view.state === 'held' && !view.hasAttendance;
  if (!mayOpen && !asks && !needsAttendance) return null;
  return (
    <Section title={ui.say(words.next)} first>
      {mayOpen && <CommandForm ui={ui} command={open} />}
      {needsAttendance && (
        <p>
          <ButtonLink href={paths.meetingAttendance({ id: view.id })} kind="primary">
            {ui.say(words.writeAttendance)}
          </ButtonLink>
        </p>
      )}
      {asks && (
        <CommandForm
          ui={ui}
          command={answerSummons}
          kind={mayOpen || view.ownAnswer !== null ? 'secondary' : 'primary'}
        >
          <CommandField ui={ui} command={answerSummons} name="answer" value={view.ownAnswer ?? undefined} />
        </CommandForm>
      )}
    </Section>
  );
}

function Preread({ ui, view }: { ui: Ui; view: MeetingView }) {
  if (!view.hasPreread && !view.allowed.includes('arrange')) return null;
  const isComing = view.state === 'planned' || view.state === 'summoned';
  return (
    <Section title={ui.say(words.preread)}>
      {view.questions > 0 && isComing && view.state === 'summoned' && (
        <p>{ui.say(words.answeredOf, { answered: view.answered, questions: view.questions })}</p>
      )}
      {view.answerBy && isComing && <p class="note">{ui.say(words.answerBy, { day: dayWords(ui, view.answerBy) })}</p>}
      {!view.hasPreread && <p class="note">{ui.say(words.noPreread)}</p>}
      <p>
        <a href={`${paths.meetingPreread({ id: view.id })}${writesPreread(view) ? '#skriv' : ''}`}>
          {ui.say(prereadWords(view, isComing))}
        </a>
      </p>
    </Section>
  );
}

/** Whoever prepares the meeting writes the material before the others are called to read it. */
const writesPreread = (view: MeetingView): boolean => view.state === 'planned' && view.allowed.includes('arrange');

function prereadWords(view: MeetingView, isComing: boolean): Text {
  if (writesPreread(view)) return words.writeMaterial;
  return view.hasPreread && isComing ? words.openPreread : words.seePreread;
}

function Closing({ ui, view, close }: Props) {
  const may = (step: MeetingView['allowed'][number]): boolean => view.allowed.includes(step);
  const left = openItems(view.items);
  return (
    <>
      {may('summon') && (
        <Section title={ui.say(words.prepare)} note={ui.say(words.prepareNote)}>
          {view.waiting.length > 0 && <p class="note">{ui.say(words.stillWaits)}</p>}
          <CommandForm
            ui={ui}
            command={summon}
            kind={view.state === 'planned' && !mayOpenNow(ui, view) ? 'primary' : 'secondary'}
            {...(view.state === 'summoned' && { verb: words.again })}
          />
        </Section>
      )}
      {may('close') && (
        <Section title={ui.say(words.finish)} note={ui.say(words.finishNote)}>
          {left.length > 0 && (
            <>
              <p>{ui.say(words.leftOpen)}</p>
              <ul>
                {left.map(({ title }) => (
                  <li>
                    <Titled language={ui.language} title={title} />
                  </li>
                ))}
              </ul>
              <CommandForm ui={ui} command={carryRest} kind="secondary" />
            </>
          )}
          <CommandForm
            ui={ui}
            command={close}
            kind={view.hasAttendance && left.length === 0 ? 'primary' : 'secondary'}
          />
        </Section>
      )}
      <Approval ui={ui} view={view} />
    </>
  );
}

function MeetingHistory({ ui, view, commands }: { ui: Ui; view: MeetingView; commands: readonly AnyCommand[] }) {
  if (view.history.length === 0) return null;
  return (
    <Section title={ui.say(words.history)}>
      <details>
        <summary>{ui.say(words.showHistory)}</summary>
        <History
          ui={ui}
          label={ui.say(words.history)}
          lines={view.history}
          commandNamed={(name) => commands.find((one) => one.name === name)}
        />
      </details>
    </Section>
  );
}

/** `all`: also commands whose names stand in the history. */
export function meetingPageWith(
  query: Query<z.ZodObject, MeetingView>,
  commands: { close: AnyCommand; fill: AnyCommand; onPage: readonly AnyCommand[]; all: readonly AnyCommand[] },
) {
  const { close, fill, onPage, all } = commands;
  return page({
    path: paths.meeting.pattern,
    audience: participants,
    query,
    forms: onPage.map((command) => ({ command })),
    guide: 'meetings',
    title: (view, ui) => ui.say(view.name),
    render: (view, ui) => <MeetingPage ui={ui} view={view} close={close} fill={fill} all={all} />,
  });
}
