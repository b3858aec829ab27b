import { ButtonLink } from '../../design/buttons.tsx';
import { TaskList } from '../../design/lists.tsx';
import { Head, Section, Tag } from '../../design/parts.tsx';
import { SaidIn } from '../../design/said.tsx';
import { dayWords } from '../../http/dates.ts';
import type { Task } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Person } from '../../kernel/actor.ts';
import { roleNames } from '../../kernel/roles.ts';
import { guidesOf, landings, rolesInOrder, waysOf } from './landing.ts';
import type { StartView } from './read.ts';
import { deadlineOf } from './tasks.ts';
import { texts } from './texts.ts';

interface StartProps {
  ui: Ui;
  view: StartView;
  person: Person;
  tasks: readonly Task[];
}

function TaskEnd({ ui, task }: { ui: Ui; task: Task }) {
  const deadline = deadlineOf(task, ui.today);
  switch (deadline.kind) {
    case 'late': {
      const { days } = deadline;
      const words = days === null ? texts.late : days === 1 ? texts.lateOne : texts.lateDays;
      return <Tag kind="port">{ui.say(words, { days: days ?? 0 })}</Tag>;
    }
    case 'today':
      return <Tag kind="now">{ui.say(texts.today)}</Tag>;
    case 'ahead':
      return <time datetime={deadline.day}>{ui.say(texts.by, { day: dayWords(ui, deadline.day) })}</time>;
    case 'none':
      return null;
  }
}

/** A title that says its own count is not given it a second time. */
function taskWords(ui: Ui, task: Task): string {
  if (task.count === undefined) return ui.say(task.title, task.values);
  const title = ui.say(task.title, { count: task.count, ...task.values });
  return task.title[ui.language].includes('{count}') ? title : ui.say(texts.count, { title, count: task.count });
}

function TaskTitle({ ui, task }: { ui: Ui; task: Task }) {
  const { said, values } = task;
  const own = said === undefined ? undefined : values?.[said];
  if (said === undefined || typeof own !== 'string') return <>{taskWords(ui, task)}</>;
  return <SaidIn words={own} sentence={(put) => taskWords(ui, { ...task, values: { ...values, [said]: put } })} />;
}

function Tasks({ ui, tasks }: { ui: Ui; tasks: readonly Task[] }) {
  return (
    <TaskList
      label={ui.say(texts.toDo)}
      items={tasks.map((task) => ({
        title: <TaskTitle ui={ui} task={task} />,
        href: task.href,
        end: deadlineOf(task, ui.today).kind === 'none' ? undefined : <TaskEnd ui={ui} task={task} />,
      }))}
    />
  );
}

/** Which functions are held and where: with them comes everything that the person sees. */
function Functions({ ui, view, person }: Omit<StartProps, 'tasks'>) {
  return (
    <ul class="stack">
      {person.functions.map((held) => {
        const group = view.groups.find(({ id }) => id === held.groupId);
        const member = view.members.find(({ id }) => id === held.memberId);
        const more = [member?.name, held.unit, held.asDeputy ? ui.say(texts.deputy) : null].filter(Boolean).join(', ');
        return (
          <li>
            {ui.say(roleNames[held.role])}
            {group && (
              <>
                {', '}
                <a href={paths.group({ slug: group.slug })}>{group.name}</a>
              </>
            )}
            {more && <span class="note">{` ${more}`}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function Guides({ ui, topics }: { ui: Ui; topics: readonly string[] }) {
  const [own] = topics;
  return (
    <ul class="stack">
      {own && (
        <li>
          <a href={paths.guide({ topic: own })}>{ui.say(texts.guide)}</a>
        </li>
      )}
      <li>
        <a href={paths.guides({})}>{ui.say(texts.guides)}</a>
      </li>
    </ul>
  );
}

/** The page on which a role begins: what waits, where to go, which functions are held. */
export function OwnStart({ ui, view, person, tasks }: StartProps) {
  const held = rolesInOrder(person.functions.map(({ role }) => role));
  const [main] = held;
  if (main === undefined) return <WithoutFunction ui={ui} view={view} />;
  const landing = landings[main];
  const ways = waysOf(held);
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(tasks.length > 0 ? texts.waits : texts.nothing)}
        lead={ui.say(tasks.length > 0 ? landing.lead : landing.nothingWaits)}
        actions={
          <ButtonLink kind="primary" href={landing.first.href}>
            {ui.say(landing.first.label)}
          </ButtonLink>
        }
      />
      {tasks.length > 0 && (
        <Section title={ui.say(texts.toDo)} first>
          <Tasks ui={ui} tasks={tasks} />
        </Section>
      )}
      {ways.length > 0 && (
        <Section title={ui.say(texts.shortcuts)}>
          <TaskList
            label={ui.say(texts.shortcuts)}
            items={ways.map(({ label, href, note }) => ({
              title: ui.say(label),
              href,
              note: note && ui.say(note),
            }))}
          />
        </Section>
      )}
      <Section title={ui.say(texts.functions)}>
        <Functions ui={ui} view={view} person={person} />
      </Section>
      <Section title={ui.say(texts.help)}>
        <Guides ui={ui} topics={guidesOf(held)} />
      </Section>
    </>
  );
}

function WithoutFunction({ ui, view }: { ui: Ui; view: StartView }) {
  const names = view.administrators.join(', ');
  return (
    <>
      <Head language={ui.language} title={ui.say(texts.noFunction)} lead={ui.say(texts.noFunctionLead)} />
      <Section title={ui.say(texts.whoCanHelp)} first>
        <p class="text">{names === '' ? ui.say(texts.askOffice) : ui.say(texts.askAdministrator, { names })}</p>
      </Section>
      <Section title={ui.say(texts.help)}>
        <Guides ui={ui} topics={[]} />
      </Section>
    </>
  );
}

export function startTitle(ui: Ui, person: Person): string {
  return ui.say(person.functions.length === 0 ? texts.noFunction : texts.startOf);
}
