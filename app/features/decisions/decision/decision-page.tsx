import { Timeline } from '../../../design/lists.tsx';
import { Facts, Head, Quote, Remark, Section, Tag } from '../../../design/parts.tsx';
import { Said, SaidIn } from '../../../design/said.tsx';
import { dayWords, momentWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { groupsOf, holds } from '../../../kernel/actor.ts';
import { daysBetween } from '../../../kernel/clock.ts';
import { answerNames, ObstacleFairway, stateNames } from '../../obstacles/index.ts';
import { mandateNames, partyNames } from '../../organisation/index.ts';
import { insiders, readers } from '../access.ts';
import { begin, finish, handOver, reportDeepening } from '../actions/act.ts';
import { checkEffect, close } from '../effect/check-effect.ts';
import { EffectSection } from '../effect/effect-section.tsx';
import { HomeSection } from '../home-section.tsx';
import type { DecisionLine } from '../lines.ts';
import { words } from '../texts.ts';
import { type DecisionView, decisionView } from '../view.ts';
import { confirm } from './confirm.ts';
import { decide } from './decide.ts';
import { decisionKindNames, endedNames } from './decision.ts';
import { TurnSections } from './decision-forms.tsx';
import { deepen, escalate, refuse } from './other-decisions.ts';

function DecisionPage({ ui, view }: { ui: Ui; view: DecisionView }) {
  const readsObstacle = holds(ui.actor, ...insiders, 'office');
  const isEnded = view.state === 'closed' || view.state === 'answered';
  return (
    <>
      <Head
        language={ui.language}
        title={view.title}
        titleSaid
        crumbs={[
          { label: ui.say(words.obstacles), ...(readsObstacle && { href: paths.obstacles({}) }) },
          { label: view.number, ...(readsObstacle && { href: paths.obstacle({ id: view.id }) }) },
          { label: ui.say(words.decision) },
        ]}
        meta={[
          { value: view.group.name },
          { label: ui.say(words.affects), value: view.parties.map((party) => ui.say(partyNames[party])).join(', ') },
          {
            value: (
              <Tag kind={view.state === 'rejected' ? 'port' : isEnded ? 'starboard' : 'now'}>
                {ui.say(stateNames[view.state])}
              </Tag>
            ),
          },
          ...(view.level === 'board'
            ? [{ value: <Tag kind="teal">{ui.say(view.isAtCouncil ? words.atCouncil : words.atBoard)}</Tag> }]
            : []),
        ]}
      />
      <BackToMeeting ui={ui} />
      <ObstacleFairway ui={ui} way={view} label={`${ui.say(words.way)}, ${view.number}`} />
      <Section title={ui.say(words.obstacle)}>
        <Quote>{view.description}</Quote>
        {view.evidence && (
          <p class="note">
            {ui.say(words.evidence, { cases: view.evidence.cases, reports: view.evidence.deviations })}
          </p>
        )}
        {readsObstacle && (
          <p>
            <a href={paths.obstacle({ id: view.id })}>{ui.say(words.readAll)}</a>
          </p>
        )}
      </Section>
      {view.standing ? (
        <Standing ui={ui} view={view} line={view.standing} />
      ) : (
        <p class="note">{view.state === 'rejected' ? null : ui.say(words.none)}</p>
      )}
      <HomeSection ui={ui} view={view} />
      <EffectSection ui={ui} effect={view.standing?.check?.measured ?? view.effect} />
      <Check ui={ui} view={view} />
      <TurnSections ui={ui} view={view} />
      <Answers ui={ui} view={view} />
      <Earlier ui={ui} lines={view.earlier} />
    </>
  );
}

/** Whoever came here from an agenda goes on with it. */
function BackToMeeting({ ui }: { ui: Ui }) {
  const id = ui.search.get('meeting');
  if (!id) return null;
  return (
    <p>
      <a href={`${paths.meeting({ id })}#dagordning`}>{ui.say(words.backToMeeting)}</a>
    </p>
  );
}

function Standing({ ui, view, line }: { ui: Ui; view: DecisionView; line: DecisionLine }) {
  const { action } = line;
  const late = action && !action.doneAt ? daysBetween(action.dueOn, ui.today) : 0;
  const items = [
    ...(action
      ? [
          {
            term: ui.say(words.owner),
            value: action.ownerName ? (
              `${action.ownerName}, ${action.ownerMemberName ?? ui.say(partyNames[action.ownerParty])}`
            ) : (
              <Tag kind="port">{ui.say(words.nobody)}</Tag>
            ),
          },
          {
            term: ui.say(words.due),
            value: (
              <>
                {dayWords(ui, action.dueOn)} {late > 0 && <Tag kind="port">{ui.say(words.lateBy, { days: late })}</Tag>}
              </>
            ),
          },
        ]
      : []),
    ...(line.mandate ? [{ term: ui.say(words.needs), value: ui.say(mandateNames[line.mandate]) }] : []),
    ...(line.windowDays
      ? [{ term: ui.say(words.measuredOver), value: ui.say(words.days, { days: line.windowDays }) }]
      : []),
    ...(action?.begunAt ? [{ term: ui.say(words.begun), value: dayWords(ui, action.begunAt) }] : []),
    ...(action?.doneAt ? [{ term: ui.say(words.finished), value: dayWords(ui, action.doneAt) }] : []),
    ...(action?.result ? [{ term: ui.say(words.doneWhat), value: action.result }] : []),
    ...(line.closedAt ? [{ term: ui.say(words.closed), value: dayWords(ui, line.closedAt) }] : []),
  ];
  return (
    <Section title={ui.say(line.kind === 'action' ? words.standing : decisionKindNames[line.kind])} id="beslut">
      <Quote source={madeBy(ui, line)}>{line.text}</Quote>
      {line.isOutsideMandate && <Outside ui={ui} line={line} />}
      {items.length > 0 && <Facts language={ui.language} items={items} />}
      {line.meetingId && view.isInside && (
        <p>
          <a href={paths.meeting({ id: line.meetingId })}>{ui.say(words.theMeeting)}</a>
        </p>
      )}
    </Section>
  );
}

/** It holds by the yes of the party that has to do it, not by those who were there. */
function Outside({ ui, line }: { ui: Ui; line: DecisionLine }) {
  const { action } = line;
  const own = line.confirmations.find(
    ({ answer, memberName, party }) =>
      answer === 'confirmed' && party === action?.ownerParty && (memberName ?? '') === (action.ownerMemberName ?? ''),
  );
  return (
    <Remark title={ui.say(words.outside)}>
      {own?.answeredOn ? ui.say(words.outsideHolds, { day: dayWords(ui, own.answeredOn) }) : ui.say(words.outsideWhy)}
    </Remark>
  );
}

function madeBy(ui: Ui, line: DecisionLine): string {
  const where = ui.say(line.meetingId ? words.atMeeting : words.betweenMeetings);
  return `${ui.say(words.decidedBy, { who: line.decidedBy, when: dayWords(ui, line.decidedAt) })}, ${where}`;
}

/** What somebody concluded of the effect; what was estimated says so. */
function Check({ ui, view }: { ui: Ui; view: DecisionView }) {
  const check = view.standing?.check;
  if (!check) return null;
  // What helped elsewhere is tried by the coordinator of another group, as an obstacle of its own.
  const reuses = groupsOf(ui.actor, 'coordinator').some((group) => group !== view.group.id);
  return (
    <Section title={ui.say(words.checked)}>
      <p class="beside">
        <Tag kind={check.result === 'solved' ? 'starboard' : 'port'}>{ui.say(words[check.result])}</Tag>{' '}
        {check.basis === 'estimated' && <Tag kind="teal">{ui.say(words.estimated)}</Tag>}
      </p>
      <Quote source={dayWords(ui, check.at)}>{check.note}</Quote>
      {check.whyEstimated && <Remark title={ui.say(words.whyEstimated)}>{check.whyEstimated}</Remark>}
      {check.result === 'solved' && reuses && (
        <p>
          <a href={`${paths.obstacles({})}?${new URLSearchParams({ title: view.title })}#nytt`}>
            {ui.say(words.reuse)}
          </a>
        </p>
      )}
    </Section>
  );
}

function Answers({ ui, view }: { ui: Ui; view: DecisionView }) {
  if (view.answers.length === 0) return null;
  return (
    <Section title={ui.say(words.answers)} note={ui.say(words.answersNote)}>
      <Timeline
        label={ui.say(words.answers)}
        items={view.answers.map((answer) => ({
          when: momentWords(ui, answer.toldAt ?? answer.queuedAt),
          datetime: (answer.toldAt ?? answer.queuedAt).toISOString(),
          what: ui.say(answerNames[answer.kind]),
          who: toldTo(ui, answer, view.isInside),
          detail: <Said>{answer.text}</Said>,
        }))}
      />
    </Section>
  );
}

/** How many were told is a count of people: only for those inside the group. */
function toldTo(ui: Ui, answer: DecisionView['answers'][number], isInside: boolean): string {
  if (answer.toldAt === null) return ui.say(words.leaves);
  if (!isInside || answer.receivers === null) return '';
  return answer.receivers === 1 ? ui.say(words.toldToOne) : ui.say(words.toldTo, { count: answer.receivers });
}

function Earlier({ ui, lines }: { ui: Ui; lines: readonly DecisionLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={ui.say(words.earlier)}>
      <Timeline
        label={ui.say(words.earlier)}
        items={lines.map((line) => ({
          when: dayWords(ui, line.decidedAt),
          datetime: line.decidedAt.toISOString(),
          what: ui.say(decisionKindNames[line.kind]),
          who: [line.decidedBy, line.endedWhy && ui.say(endedNames[line.endedWhy])].filter(Boolean).join('. '),
          detail: <EarlierDetail ui={ui} line={line} />,
        }))}
      />
    </Section>
  );
}

function EarlierDetail({ ui, line }: { ui: Ui; line: DecisionLine }) {
  const declined = line.confirmations.filter(({ answer }) => answer === 'declined');
  return (
    <>
      <p>
        <Said>{line.text}</Said>
      </p>
      {line.action?.result && <p>{ui.say(words.result, { result: line.action.result })}</p>}
      {declined.map((one) => (
        <p>
          <SaidIn
            words={one.reason}
            sentence={(reason) =>
              ui.say(words.declinedBy, { who: one.memberName ?? ui.say(partyNames[one.party]), reason })
            }
          />
        </p>
      ))}
      {line.check && (
        <p>
          <Said>{line.check.note}</Said>
        </p>
      )}
    </>
  );
}

const commands = [
  decide,
  refuse,
  deepen,
  escalate,
  confirm,
  begin,
  finish,
  reportDeepening,
  handOver,
  checkEffect,
  close,
] as const;

export const decisionPage = page({
  path: paths.obstacleDecision.pattern,
  audience: readers,
  query: decisionView,
  forms: commands.map((command) => ({ command })),
  guide: 'decisions',
  title: (view, ui) => `${view.number} ${ui.say(words.decision).toLowerCase()}`,
  render: (view: DecisionView, ui) => <DecisionPage ui={ui} view={view} />,
});
