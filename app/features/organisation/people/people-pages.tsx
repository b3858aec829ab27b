import { Button, ButtonLink } from '../../../design/buttons.tsx';
import { FieldControl } from '../../../design/field-control.tsx';
import { Actions, Form } from '../../../design/forms.tsx';
import { EmptyState, Head, Section, Tag } from '../../../design/parts.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { type Bound, page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Actor } from '../../../kernel/actor.ts';
import type { RawInput } from '../../../kernel/form.ts';
import { roles } from '../../../kernel/roles.ts';
import { mayAdministrate } from '../administration.ts';
import { History } from '../history/history-section.tsx';
import type { LeftBehind } from '../left-behind/left-behind.ts';
import { LeftBehindSection } from '../left-behind/left-behind-section.tsx';
import { texts as pageTexts } from '../texts.ts';
import { chosenRole, FunctionFields, named, RoleChoice } from './function-form.tsx';
import { needsOf } from './function-rules.ts';
import { functionName, periodWords } from './function-words.ts';
import { giveFunction } from './give-function.ts';
import { peopleTexts as texts } from './people-texts.ts';
import { type FunctionLine, type PeopleView, type PersonView, peopleView, personView } from './people-view.ts';

const crumbs = (ui: Ui) => [{ label: ui.say(pageTexts.title), href: paths.organisation({}) }];

export const peoplePage = page({
  path: paths.people.pattern,
  audience: ['administrator', 'office'],
  query: peopleView,
  guide: 'administrator',
  title: (_, ui) => ui.say(texts.title),
  render: (view, ui) => <People view={view} ui={ui} />,
});

function listAddress(view: Pick<PeopleView, 'past' | 'words'>, page = 1): string {
  const search = new URLSearchParams({
    ...(view.past && { past: 'ja' }),
    ...(view.words && { words: view.words }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return paths.people({}) + (search ? `?${search}` : '');
}

function People({ view, ui }: { view: PeopleView; ui: Ui }) {
  const isAdministrator = mayAdministrate(ui.actor);
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(view.past ? texts.pastTitle : texts.title)}
        lead={ui.say(texts.lead)}
        crumbs={crumbs(ui)}
        actions={isAdministrator && <ButtonLink href={paths.invitations({})}>{ui.say(texts.invite)}</ButtonLink>}
      />
      <div class="stack-5">
        <Form
          action={paths.people({})}
          method="get"
          hidden={view.past ? { past: 'ja' } : {}}
          label={ui.say(texts.doSearch)}
        >
          <FieldControl
            language={ui.language}
            field={{ kind: 'search', name: 'words', label: ui.say(texts.search), value: view.words, width: 'l' }}
          />
          <Actions>
            <Button kind="secondary">{ui.say(texts.doSearch)}</Button>
            <a href={listAddress({ past: !view.past, words: '' })}>
              {ui.say(view.past ? texts.showNow : texts.showPast)}
            </a>
          </Actions>
        </Form>
        <FunctionTable lines={view.lines} ui={ui} isAdministrator={isAdministrator} withNames words={view.words} />
      </div>
      <p class="row">
        {view.page > 1 && <a href={listAddress(view, view.page - 1)}>{ui.say(texts.previous)}</a>}
        {view.hasMore && <a href={listAddress(view, view.page + 1)}>{ui.say(texts.next)}</a>}
      </p>
    </>
  );
}

interface FunctionTableProps {
  lines: readonly FunctionLine[];
  ui: Ui;
  isAdministrator: boolean;
  withNames?: boolean;
  words?: string;
  caption?: string;
  /** Whose page it is: what they hold as a deputy says for whom. */
  accountId?: string;
}

function FunctionTable(props: FunctionTableProps) {
  const { lines, ui, isAdministrator, withNames, accountId } = props;
  const name = (line: FunctionLine) =>
    isAdministrator ? <a href={paths.person({ id: line.accountId })}>{line.name}</a> : line.name;
  const where = (line: FunctionLine): string =>
    [line.groupName, line.memberName, line.unitName].filter(Boolean).join(', ');
  const what = (line: FunctionLine): string =>
    accountId !== undefined && line.accountId !== accountId
      ? `${functionName(ui, line)}, ${ui.say(texts.asDeputy, { name: line.name })}`
      : functionName(ui, line);
  return (
    <Table
      language={ui.language}
      caption={props.caption ?? ui.say(texts.title)}
      captionHidden
      dense
      rows={lines}
      columns={[
        ...(withNames ? [{ key: 'name', head: ui.say(texts.name), rowHead: true, cell: name }] : []),
        {
          key: 'role',
          head: ui.say(texts.function),
          rowHead: !withNames,
          cell: (line) =>
            isAdministrator ? (
              <a href={paths.heldFunction({ id: line.id })}>
                {what(line)}
                {withNames && <span class="vh">{`, ${line.name}, ${where(line)}`}</span>}
              </a>
            ) : (
              what(line)
            ),
        },
        {
          key: 'where',
          head: ui.say(texts.where),
          cell: where,
        },
        { key: 'deputy', head: ui.say(texts.deputy), cell: (line) => line.deputyName ?? '–' },
        { key: 'from', head: ui.say(texts.from), cell: (line) => dayWords(ui, line.startsOn) },
        {
          key: 'until',
          head: ui.say(texts.until),
          cell: (line) => {
            const words = line.when === 'past' && line.endsOn ? dayWords(ui, line.endsOn) : periodWords(ui, line);
            return line.endsSoon ? <Tag kind="port">{words}</Tag> : words;
          },
        },
      ]}
      empty={
        <EmptyState title={ui.say(props.words ? texts.noneFound : texts.none)}>
          {!props.words && isAdministrator && ui.say(texts.noneHow)}
        </EmptyState>
      }
    />
  );
}

/** `leftBy`: what waits on the person. */
export const personPageWith = (leftBy: (actor: Actor, id: string) => Promise<LeftBehind | null>) =>
  page({
    path: paths.person.pattern,
    audience: ['administrator'],
    query: personView,
    forms: [{ command: giveFunction, bind: ({ params }: Bound): RawInput => ({ accountId: params.id }) }],
    guide: 'administrator',
    title: (view: PersonView) => view.name,
    render: async (view: PersonView, ui) => (
      <Person view={view} ui={ui} left={await leftBy(ui.actor, view.accountId)} />
    ),
  });

function Person({ view, ui, left }: { view: PersonView; ui: Ui; left: LeftBehind | null }) {
  const current = view.lines.filter((line) => line.when !== 'past');
  const past = view.lines.filter((line) => line.when === 'past');
  const table = (lines: readonly FunctionLine[], caption: string) => (
    <FunctionTable lines={lines} ui={ui} isAdministrator caption={caption} accountId={view.accountId} />
  );
  return (
    <>
      <Head
        language={ui.language}
        title={view.name}
        crumbs={[...crumbs(ui), { label: ui.say(texts.title), href: paths.people({}) }]}
        meta={[{ value: <a href={`mailto:${view.email}`}>{view.email}</a> }]}
      />
      <Section title={ui.say(texts.now)} first>
        {table(current, ui.say(texts.now))}
        {current.length > 0 && (
          <p>
            <a href={paths.closeAccount({ id: view.accountId })}>{ui.say(texts.close)}</a>
          </p>
        )}
      </Section>
      {left && <LeftBehindSection ui={ui} left={left} quiet />}
      {past.length > 0 && <Section title={ui.say(texts.past)}>{table(past, ui.say(texts.past))}</Section>}
      <Section title={ui.say(giveFunction.title)} note={ui.say(texts.giveNote)}>
        <GiveFunction view={view} ui={ui} />
      </Section>
      <History ui={ui} lines={view.history} />
    </>
  );
}

function GiveFunction({ view, ui }: { view: PersonView; ui: Ui }) {
  const role = chosenRole(ui, giveFunction);
  if (!role) return <RoleChoice ui={ui} offered={roles} action={paths.person({ id: view.accountId })} />;
  const { choices } = view;
  const field = { ui, command: giveFunction, placeholder: ui.say(texts.none2), width: 'l' } as const;
  const others = choices.people.filter((one) => one.id !== view.accountId);
  return (
    <CommandForm ui={ui} command={giveFunction}>
      <FunctionFields ui={ui} command={giveFunction} role={role} choices={choices} />
      {(needsOf(role).employer || Boolean(ui.stateOf(giveFunction).raw.employer)) && (
        <>
          <CommandField {...field} name="employer" />
          <CommandField {...field} name="lineManager" />
          <CommandField {...field} name="contactAccountId" options={named(choices.office)} />
        </>
      )}
      <CommandField ui={ui} command={giveFunction} name="startsOn" value={ui.today} />
      <CommandField ui={ui} command={giveFunction} name="endsOn" />
      <CommandField {...field} name="deputyAccountId" options={named(others)} />
    </CommandForm>
  );
}
