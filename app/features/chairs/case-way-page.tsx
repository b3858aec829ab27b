import { Button } from '../../design/buttons.tsx';
import { Actions, Form } from '../../design/forms.tsx';
import { DateInput, Select } from '../../design/inputs.tsx';
import { EmptyState, Fact, Head, Remark, Section, Tag } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { dayWords } from '../../http/dates.ts';
import type { CaseNote } from '../../http/feature.ts';
import { numberOfDays } from '../../http/numbers.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { holds } from '../../kernel/actor.ts';
import type { Text } from '../../kernel/text.ts';
import { attributeName, QuestionField } from '../catalogue/index.ts';
import { rulesReaders } from './access.ts';
import { wayAddress } from './addresses.ts';
import { wayTexts as words } from './case-way-texts.ts';
import { assumedName, type CaseWayView, caseWay, longestIdleDays, type WayService } from './case-way-view.ts';
import { HowCounted } from './page-parts.tsx';
import { ownerWords } from './words.tsx';

const verdictWords: Record<WayService['verdict'], Text> = {
  open: words.open,
  unknown: words.unknownVerdict,
  closed: words.closed,
};

function AskForm({ ui, view }: { ui: Ui; view: CaseWayView }) {
  return (
    <Form action={paths.caseWay({ id: view.caseId })} method="get" label={ui.say(words.title)}>
      {view.answers.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Select
        language={ui.language}
        name="goal"
        label={ui.say(words.goal)}
        value={view.goal?.id}
        options={view.services.map((one) => ({
          value: one.id,
          label: `${one.name} (${ui.say(verdictWords[one.verdict])})`,
        }))}
        width="l"
      />
      <DateInput language={ui.language} name="start" label={ui.say(words.start)} value={view.start} />
      <DateInput
        language={ui.language}
        name="until"
        label={ui.say(words.until)}
        hint={ui.say(words.untilHint)}
        value={view.until ?? undefined}
      />
      {view.asks.map((attribute) => (
        <QuestionField ui={ui} attribute={attribute} name={assumedName(attribute.id)} value={undefined} />
      ))}
      <Actions>
        <Button wide>{ui.say(words.show)}</Button>
      </Actions>
    </Form>
  );
}

function Steps({ ui, view }: { ui: Ui; view: CaseWayView }) {
  const steps = view.plan?.steps ?? [];
  const nameOf = (id: string): string => view.names[id]?.name ?? '–';
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.way)}
      rows={steps}
      columns={[
        {
          key: 'service',
          head: ui.say(words.service),
          rowHead: true,
          cell: (step) => (
            <>
              <a href={paths.service({ id: step.service })}>{nameOf(step.service)}</a>
              <span class="note"> {ownerWords(ui, view.names[step.service]?.principal ?? '')}</span>
            </>
          ),
        },
        { key: 'apply', head: ui.say(words.apply), cell: (step) => dayWords(ui, step.apply) },
        {
          key: 'wait',
          head: ui.say(words.wait),
          numeric: true,
          cell: (step) => (step.uncertain ? `${step.waitDays} (${ui.say(words.uncertain)})` : step.waitDays),
        },
        { key: 'start', head: ui.say(words.begins), cell: (step) => dayWords(ui, step.start) },
        {
          key: 'with',
          head: ui.say(words.parallel),
          cell: (step) => step.parallelWith.map(nameOf).join(', '),
        },
      ]}
    />
  );
}

function Idle({ ui, view }: { ui: Ui; view: CaseWayView }) {
  const { idle } = view;
  if (idle.length === 0) return <p>{ui.say(view.plan?.days === 0 ? words.atOnce : words.noIdle)}</p>;
  return (
    <ul>
      {idle.map((gap) => (
        <li>
          {ui.say(words.idle, {
            days: numberOfDays(ui, gap.days),
            from: dayWords(ui, gap.from),
            to: dayWords(ui, gap.to),
          })}{' '}
          {gap.days > longestIdleDays && <Tag kind="port">{ui.say(words.tooLong, { days: longestIdleDays })}</Tag>}
        </li>
      ))}
    </ul>
  );
}

/** Where no order of services leads on: what is closed, whether the rules lock each other, or who is to hear of it. */
function Onward({ ui, view }: { ui: Ui; view: CaseWayView }) {
  const readsRules = holds(ui.actor, ...rulesReaders);
  return (
    <ul>
      <li>
        <a href={paths.caseServices({ id: view.caseId })}>{ui.say(words.whyClosed)}</a>
      </li>
      <li>
        {readsRules ? (
          <a href={paths.deadlocks({})}>{ui.say(words.isItDeadlock)}</a>
        ) : (
          <a href={paths.reportObstacle({})}>{ui.say(words.report)}</a>
        )}
      </li>
    </ul>
  );
}

function Way({ ui, view, goal }: { ui: Ui; view: CaseWayView; goal: WayService }) {
  const { plan } = view;
  if (view.isTooInvolved) return <Remark>{ui.say(words.tooInvolved)}</Remark>;
  if (!plan) return null;
  if (plan.reached === undefined) {
    return (
      <Section title={ui.say(words.way)} first>
        <Fact>{ui.say(plan.asks.length > 0 ? words.hangsOn : words.noWay, { service: goal.name })}</Fact>
        {plan.asks.length > 0 && (
          <ul>
            {view.asks.map((attribute) => (
              <li>{ui.say(attributeName(attribute))}</li>
            ))}
          </ul>
        )}
        {plan.asks.length === 0 && <Onward ui={ui} view={view} />}
      </Section>
    );
  }
  return (
    <Section title={ui.say(words.way)} first>
      <Fact>
        {ui.say(view.daysFromNow === 0 ? words.reachedToday : words.reached, {
          service: goal.name,
          day: dayWords(ui, plan.reached),
          days: numberOfDays(ui, view.daysFromNow),
        })}{' '}
        {plan.idleDays > 0 && ui.say(words.idleSum, { days: numberOfDays(ui, plan.idleDays) })}{' '}
        {view.until !== null &&
          view.daysAlready > 0 &&
          ui.say(view.isLater ? words.before : words.already, {
            days: numberOfDays(ui, view.daysAlready),
            from: dayWords(ui, view.until),
          })}
      </Fact>
      <Steps ui={ui} view={view} />
      <h3>{ui.say(words.idleTitle)}</h3>
      <Idle ui={ui} view={view} />
    </Section>
  );
}

function CaseWayPage({ ui, view }: { ui: Ui; view: CaseWayView }) {
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title)}
        lead={ui.say(words.lead)}
        crumbs={[{ label: view.number, href: paths.case({ id: view.caseId }) }, { label: ui.say(words.title) }]}
      />
      {view.services.length === 0 ? (
        <EmptyState title={ui.say(words.none)}>{ui.say(words.noneHow)}</EmptyState>
      ) : (
        <>
          {view.goal && <Way ui={ui} view={view} goal={view.goal} />}
          <div class="stack-5">
            {view.assumptions.length > 0 && (
              <Remark title={ui.say(words.assumed)}>
                {view.assumptions.map(({ phrase }) => ui.say(phrase)).join(', ')}.{' '}
                <a href={wayAddress(view.caseId, { goal: view.goal?.id, start: view.start, until: view.until })}>
                  {ui.say(words.forget)}
                </a>
              </Remark>
            )}
            <AskForm ui={ui} view={view} />
          </div>
        </>
      )}
      <HowCounted ui={ui} leftOut={view.leftOut} lines={[ui.say(words.how1), ui.say(words.how2), ui.say(words.how3)]} />
    </>
  );
}

export const caseWayPage = page({
  path: paths.caseWay.pattern,
  audience: ['caseOfficer', 'coordinator'],
  query: caseWay,
  guide: 'chairs',
  title: (_, ui) => ui.say(words.title),
  render: (view: CaseWayView, ui) => <CaseWayPage ui={ui} view={view} />,
});

/** Whoever sees the case may look for its way. */
export const wayNote: CaseNote = {
  audience: ['caseOfficer', 'coordinator'],
  notes: async (_house, _actor, caseId) => [{ text: words.note, href: paths.caseWay({ id: caseId }) }],
};
