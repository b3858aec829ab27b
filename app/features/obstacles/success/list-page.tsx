import { ButtonLink } from '../../../design/buttons.tsx';
import { Select } from '../../../design/inputs.tsx';
import { TaskList } from '../../../design/lists.tsx';
import { EmptyState, Head, Section } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { SearchForm } from '../../../design/search-form.tsx';
import { Table } from '../../../design/table.tsx';
import { delimitedFile } from '../../../documents/delimited.ts';
import { dayWords } from '../../../http/dates.ts';
import { ListPages } from '../../../http/list-pages.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { dayOf } from '../../../kernel/clock.ts';
import { parties, partyNames } from '../../organisation/index.ts';
import { registerReaders } from '../access.ts';
import { words as registerWords } from '../texts.ts';
import { type Story, type SuccessList, successes } from './read.ts';
import { storyStateNames, words } from './texts.ts';
import { begin } from './write.ts';

const partyWords = (ui: Ui, story: Story): string => story.parties.map((party) => ui.say(partyNames[party])).join(', ');

function Search({ ui, view }: { ui: Ui; view: SuccessList }) {
  const { chosen } = view;
  return (
    <SearchForm
      language={ui.language}
      action={paths.successes({})}
      name={ui.say(registerWords.show)}
      label={ui.say({ sv: 'Sök', en: 'Search' })}
      words={chosen.words}
      verb={ui.say(registerWords.show)}
    >
      <Select
        language={ui.language}
        name="group"
        label={ui.say(words.group)}
        placeholder={ui.say(registerWords.allGroups)}
        value={chosen.group ?? undefined}
        options={view.groups.map((group) => ({ value: group.id, label: group.name }))}
      />
      <Select
        language={ui.language}
        name="party"
        label={ui.say(registerWords.party)}
        placeholder={ui.say(registerWords.allParties)}
        value={chosen.party ?? undefined}
        options={parties.map((one) => ({ value: one, label: ui.say(partyNames[one]) }))}
      />
    </SearchForm>
  );
}

function Stories({ ui, view }: { ui: Ui; view: SuccessList }) {
  const { chosen } = view;
  const isFiltered = Boolean(chosen.group || chosen.party || chosen.words);
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.title)}
      captionHidden
      rows={view.stories}
      empty={
        isFiltered ? (
          ui.say(words.emptySearch)
        ) : (
          <EmptyState title={ui.say(words.empty)}>{ui.say(words.emptyHow)}</EmptyState>
        )
      }
      columns={[
        {
          key: 'story',
          head: ui.say(words.story),
          rowHead: true,
          width: 35,
          cell: (story) => (
            <>
              <a href={paths.success({ id: story.id })}>
                <Said>{story.title}</Said>
              </a>
              <br />
              <span class="note">{[story.group.name, story.targetGroup].filter(Boolean).join(' · ')}</span>
            </>
          ),
        },
        { key: 'factors', head: ui.say(words.factors), width: 35, cell: ({ factors }) => <Said>{factors}</Said> },
        { key: 'parties', head: ui.say(words.parties), cell: (story) => partyWords(ui, story) },
        {
          key: 'told',
          head: ui.say(words.told),
          cell: ({ toldAt }) => (toldAt ? dayWords(ui, toldAt) : ui.say(words.notTold)),
        },
      ]}
    />
  );
}

/** For whoever coordinates one group, a form; for several, first which group. */
function NewStory({ ui, view }: { ui: Ui; view: SuccessList }) {
  const own = view.writes.filter((id) => view.chosen.group === null || id === view.chosen.group);
  const [group] = own;
  if (!group) return null;
  const caseId = ui.search.get('case');
  const nameOf = (id: string): string => view.groups.find((one) => one.id === id)?.name ?? '';
  return (
    <Section title={ui.say(words.new)} note={ui.say(caseId ? words.newFromCase : words.newNote)} id="ny">
      {own.length === 1 ? (
        <CommandForm
          ui={ui}
          command={begin}
          bound={{ groupId: group, ...(caseId && { caseId }) }}
          kind="secondary"
          note={nameOf(group)}
        >
          <CommandField ui={ui} command={begin} name="title" width="l" />
        </CommandForm>
      ) : (
        <TaskList
          label={ui.say(words.new)}
          items={own.map((id) => ({ title: nameOf(id), href: `${paths.successes({})}?group=${id}#ny` }))}
        />
      )}
    </Section>
  );
}

export const successesPage = page({
  path: paths.successes.pattern,
  audience: registerReaders,
  query: successes,
  forms: [{ command: begin }],
  guide: 'obstacles',
  title: (_, ui) => ui.say(words.title),
  render: (view: SuccessList, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title)}
        lead={ui.say(words.lead)}
        crumbs={[{ label: ui.say(registerWords.county), href: paths.obstacles({}) }, { label: ui.say(words.title) }]}
        actions={
          view.stories.length > 0 && (
            <ButtonLink href={`${paths.successesFile({})}?${ui.search}`}>{ui.say(words.file)}</ButtonLink>
          )
        }
      />
      <div class="stack-5">
        <Search ui={ui} view={view} />
        <Stories ui={ui} view={view} />
        <ListPages ui={ui} page={view.page} hasMore={view.hasMore} />
      </div>
      <NewStory ui={ui} view={view} />
    </>
  ),
});

/** What the page shows, as a file. */
export const successesFilePage = page({
  path: paths.successesFile.pattern,
  audience: registerReaders,
  query: successes,
  title: (_, ui) => ui.say(words.title),
  render: () => null,
  file: (view: SuccessList, ui) => ({
    body: delimitedFile([
      [
        words.number,
        words.group,
        words.story,
        words.happened,
        words.factors,
        words.parties,
        words.targetGroup,
        words.after,
        words.told,
      ].map((head) => ui.say(head)),
      ...view.stories.map((story) => [
        story.number,
        story.group.name,
        story.title,
        story.description,
        story.factors,
        partyWords(ui, story),
        story.targetGroup,
        story.after ? `${story.after.number} ${story.after.title}` : '',
        story.toldAt ? dayOf(story.toldAt) : ui.say(storyStateNames[story.state]),
      ]),
    ]),
    type: 'text/csv; charset=utf-8',
    name: `${ui.say({ sv: 'lyckat', en: 'went-well' })}.csv`,
  }),
});
