import type { z } from 'zod';
import { ButtonLink } from '../../design/buttons.tsx';
import { Facts, Head, Quote, Remark, Section, Tag, type TagKind } from '../../design/parts.tsx';
import { Said } from '../../design/said.tsx';
import { type CommandNamed, History } from '../../http/history.tsx';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import type { AnyCommand, Query } from '../../kernel/command.ts';
import { type IncomeSource, incomeSourceNames } from '../cases/index.ts';
import { partyNames } from '../organisation/index.ts';
import { registerReaders } from './access.ts';
import { EvidenceSection } from './evidence/evidence-section.tsx';
import { classificationNames, type ObstacleState, stateNames } from './obstacle.ts';
import { ObstacleFairway } from './obstacle-fairway.tsx';
import { WorkSections } from './obstacle-forms.tsx';
import { words } from './texts.ts';
import type { ObstacleView } from './view.ts';

const tone = (state: ObstacleState): TagKind => {
  if (state === 'rejected') return 'port';
  if (state === 'merged') return 'calm';
  return state === 'answered' || state === 'closed' ? 'starboard' : 'now';
};

interface ObstaclePageProps {
  ui: Ui;
  view: ObstacleView;
  commands: readonly AnyCommand[];
  commandNamed: CommandNamed;
}

function ObstaclePage({ ui, view, commands, commandNamed }: ObstaclePageProps) {
  const meta = [
    { label: ui.say(words.obstacle), value: view.number },
    ...(view.classification
      ? [{ label: ui.say(words.type), value: ui.say(classificationNames[view.classification]) }]
      : []),
    ...(view.parties.length > 0
      ? [{ label: ui.say(words.affects), value: view.parties.map((party) => ui.say(partyNames[party])).join(', ') }]
      : []),
    { label: ui.say(words.owner), value: <OwnerName ui={ui} view={view} /> },
    { value: <Tag kind={tone(view.state)}>{ui.say(stateNames[view.state])}</Tag> },
  ];
  return (
    <>
      <Head
        language={ui.language}
        title={view.title}
        titleSaid
        crumbs={[{ label: ui.say(words.county), href: paths.obstacles({}) }, { label: view.group.name }]}
        meta={meta}
      />
      <ObstacleFairway ui={ui} way={view} label={`${ui.say(words.way)}, ${view.number}`} />
      {view.submittedAt && !view.mergedInto && (
        <p>
          <ButtonLink href={paths.obstacleDecision({ id: view.id })}>{ui.say(words.toDecision)}</ButtonLink>
        </p>
      )}
      {view.mergedInto && (
        <Remark>
          {ui.say(words.mergedTo)} <a href={paths.obstacle({ id: view.mergedInto.id })}>{view.mergedInto.number}</a>
        </Remark>
      )}
      {view.rejectReason && <Remark title={ui.say(words.rejected)}>{view.rejectReason}</Remark>}
      <EvidenceSection ui={ui} view={view} />
      <Description ui={ui} view={view} />
      {view.successes.length > 0 && (
        <Section title={ui.say(words.wentWell)} note={ui.say(words.wentWellNote)}>
          <ul>
            {view.successes.map(({ id, title, groupName }) => (
              <li>
                <a href={paths.success({ id })}>
                  <Said>{title}</Said>
                </a>{' '}
                <span class="note">{groupName}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <WorkSections ui={ui} view={view} commands={commands} />
      <ObstacleHistory ui={ui} view={view} commandNamed={commandNamed} />
    </>
  );
}

/** An owner who has left is said as such, with the way to another for those who may choose. */
function OwnerName({ ui, view }: { ui: Ui; view: ObstacleView }) {
  const { owner } = view;
  if (!owner?.hasLeft) return <>{owner?.name ?? ui.say(words.noOwner)}</>;
  return (
    <>
      {owner.name} <Tag kind="port">{ui.say(words.ownerLeft)}</Tag>
      {view.allowed.includes('chooseOwner') && (
        <>
          {' '}
          <a href="#agare">
            {ui.say(words.anotherOwner)}
            <span class="vh">{`: ${ui.say(words.owner)}`}</span>
          </a>
        </>
      )}
    </>
  );
}

function Description({ ui, view }: { ui: Ui; view: ObstacleView }) {
  const items = [
    ...(view.incomeSources.length > 0
      ? [
          {
            term: ui.say(words.income),
            value: view.incomeSources.map((one) => ui.say(incomeSourceNames[one as IncomeSource])).join(', '),
          },
        ]
      : []),
    ...(view.targetGroup ? [{ term: ui.say(words.targetGroup), value: view.targetGroup }] : []),
  ];
  return (
    <Section title={ui.say(words.description)}>
      {view.description ? <Quote>{view.description}</Quote> : <p class="note">{ui.say(words.notDescribed)}</p>}
      {items.length > 0 && <Facts language={ui.language} items={items} />}
    </Section>
  );
}

function ObstacleHistory({ ui, view, commandNamed }: { ui: Ui; view: ObstacleView; commandNamed: CommandNamed }) {
  if (view.history.length === 0) return null;
  return (
    <Section title={ui.say(words.history)}>
      <History ui={ui} label={ui.say(words.history)} lines={view.history} commandNamed={commandNamed} />
    </Section>
  );
}

/** `commands` are those of the page's forms; the history also names commands of other features. */
export function obstaclePageWith(
  query: Query<z.ZodObject, ObstacleView>,
  commands: readonly AnyCommand[],
  commandNamed: CommandNamed,
) {
  return page({
    path: paths.obstacle.pattern,
    audience: registerReaders,
    query,
    forms: commands.map((command) => ({ command })),
    guide: 'obstacles',
    title: (view, ui) => `${view.number} ${ui.say(words.obstacle)}`,
    render: (view, ui) => <ObstaclePage ui={ui} view={view} commands={commands} commandNamed={commandNamed} />,
  });
}
