import { ButtonLink } from '../../design/buttons.tsx';
import { Select } from '../../design/inputs.tsx';
import { EmptyState, Facts, Head, Section } from '../../design/parts.tsx';
import { Said } from '../../design/said.tsx';
import { SearchForm } from '../../design/search-form.tsx';
import { Table } from '../../design/table.tsx';
import { dayWords } from '../../http/dates.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { removeExperience, saveExperience } from './save.ts';
import { type Experience, type ExperienceView, experienceView, type LibraryView, library } from './view.ts';

const words = {
  title: { sv: 'Erfarenheter', en: 'Experience' },
  lead: {
    sv: 'Vad tidigare projekt lärde oss. Läs innan ni planerar nästa.',
    en: 'What earlier projects taught us. Read before you plan the next.',
  },
  services: { sv: 'Insatser', en: 'Services' },
  projects: { sv: 'Projekt som pågår', en: 'Projects under way' },
  words: { sv: 'Ord', en: 'Words' },
  method: { sv: 'Metod', en: 'Method' },
  group: { sv: 'Målgrupp', en: 'Target group' },
  all: { sv: 'Alla', en: 'All' },
  search: { sv: 'Sök', en: 'Search' },
  project: { sv: 'Projekt', en: 'Project' },
  lesson: { sv: 'Nästa gång', en: 'Next time' },
  worked: { sv: 'Det som fungerade', en: 'What worked' },
  hindered: { sv: 'Det som hindrade', en: 'What hindered' },
  remains: { sv: 'Det som finns kvar', en: 'What is left' },
  when: { sv: 'När', en: 'When' },
  where: { sv: 'Var', en: 'Where' },
  county: { sv: 'Hela länet', en: 'The whole county' },
  report: { sv: 'Slutrapport', en: 'Final report' },
  written: { sv: 'Nedskrivet', en: 'Written down' },
  writtenBy: { sv: '{day} av {name}', en: '{day} by {name}' },
  none: { sv: 'Här kommer det som tidigare projekt lärde oss.', en: 'What earlier projects taught us will be here.' },
  noneHow: {
    sv: 'Börja med ett projekt som nyss tog slut: vad fungerade, och vad gör ni annorlunda?',
    en: 'Begin with a project that has just ended: what worked, and what will you do differently?',
  },
  nothing: { sv: 'Ingen erfarenhet passar sökningen.', en: 'No experience fits the search.' },
  nothingHow: { sv: 'Pröva ett annat ord, eller visa alla.', en: 'Try another word, or show all.' },
  showAll: { sv: 'Visa alla', en: 'Show all' },
  more: {
    sv: 'De senaste hundra visas. Sök för att hitta fler.',
    en: 'The latest hundred are shown. Search for more.',
  },
  change: { sv: 'Ändra', en: 'Change' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  removeSure: {
    sv: 'Erfarenheten försvinner ur sökningen för alla.',
    en: 'The experience disappears from the search for everybody.',
  },
} satisfies Record<string, Text>;

const names = [
  'title',
  'period',
  'targetGroups',
  'methods',
  'worked',
  'hindered',
  'lesson',
  'remains',
  'municipalities',
  'link',
] as const;

function valueIn(one: Partial<Experience> | null, name: (typeof names)[number]): unknown {
  if (!one) return undefined;
  const value = one[name];
  if (name === 'municipalities') return value ?? [];
  return Array.isArray(value) ? value.join(', ') : value;
}

function SaveForm(props: { ui: Ui; one: Partial<Experience> | null; municipalities: readonly string[] }) {
  const { ui, one } = props;
  return (
    <CommandForm
      ui={ui}
      command={saveExperience}
      action={one?.id ? paths.experience({ id: one.id }) : paths.experiences({})}
      bound={one?.id ? { id: one.id } : {}}
      kind={one?.id ? 'secondary' : 'primary'}
    >
      {names.map((name) => (
        <CommandField
          ui={ui}
          command={saveExperience}
          name={name}
          value={valueIn(one, name)}
          rows={4}
          {...(name === 'municipalities' && {
            options: props.municipalities.map((value) => ({ value, label: value })),
          })}
        />
      ))}
    </CommandForm>
  );
}

function Search({ ui, view }: { ui: Ui; view: LibraryView }) {
  const { language } = ui;
  const select = (name: 'method' | 'group', values: readonly string[]) => (
    <Select
      language={language}
      name={name}
      label={ui.say(words[name])}
      placeholder={ui.say(words.all)}
      value={view.search[name]}
      options={values.map((value) => ({ value, label: value }))}
    />
  );
  return (
    <SearchForm
      language={ui.language}
      action={paths.experiences({})}
      name={ui.say(words.search)}
      label={ui.say(words.words)}
      words={view.search.words}
      verb={ui.say(words.search)}
    >
      {select('method', view.methods)}
      {select('group', view.groups)}
    </SearchForm>
  );
}

function Lines({ ui, view }: { ui: Ui; view: LibraryView }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.title)}
      captionHidden
      rows={view.lines}
      note={view.hasMore && ui.say(words.more)}
      columns={[
        {
          key: 'project',
          head: ui.say(words.project),
          rowHead: true,
          width: 25,
          cell: (one) => (
            <>
              <a href={paths.experience({ id: one.id })}>
                <Said>{one.title}</Said>
              </a>
              {one.period && <p class="note">{one.period}</p>}
            </>
          ),
        },
        { key: 'group', head: ui.say(words.group), cell: (one) => one.targetGroups.join(', ') },
        { key: 'method', head: ui.say(words.method), cell: (one) => one.methods.join(', ') },
        { key: 'lesson', head: ui.say(words.lesson), width: 40, cell: (one) => one.lesson },
      ]}
      empty={
        view.isEmpty ? (
          <EmptyState title={ui.say(words.none)}>{view.mayWrite ? ui.say(words.noneHow) : undefined}</EmptyState>
        ) : (
          <EmptyState
            title={ui.say(words.nothing)}
            action={<ButtonLink href={paths.experiences({})}>{ui.say(words.showAll)}</ButtonLink>}
          >
            {ui.say(words.nothingHow)}
          </EmptyState>
        )
      }
    />
  );
}

export const libraryPage = page({
  path: paths.experiences.pattern,
  audience: 'signedIn',
  query: library,
  forms: [{ command: saveExperience }],
  guide: 'services',
  title: (_, ui) => ui.say(words.title),
  render: (view: LibraryView, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title)}
        lead={ui.say(words.lead)}
        crumbs={[
          { label: ui.say(words.services), href: paths.services({}) },
          { label: ui.say(words.projects), href: paths.projects({}) },
        ]}
        actions={view.mayWrite && <ButtonLink href="#form">{ui.say(saveExperience.title)}</ButtonLink>}
      />
      <div class="stack-5">
        {!view.isEmpty && <Search ui={ui} view={view} />}
        <Lines ui={ui} view={view} />
      </div>
      {view.mayWrite && (
        <Section title={ui.say(saveExperience.title)} id="form">
          <SaveForm ui={ui} one={view.from} municipalities={view.municipalities} />
        </Section>
      )}
    </>
  ),
});

function Told({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <Section title={title}>
      <p class="text said">
        <Said>{text}</Said>
      </p>
    </Section>
  );
}

export const experiencePage = page({
  path: paths.experience.pattern,
  audience: 'signedIn',
  query: experienceView,
  forms: [{ command: saveExperience }, { command: removeExperience }],
  guide: 'services',
  title: ({ experience }) => experience.title,
  render: ({ experience: one, mayWrite, municipalities }: ExperienceView, ui) => (
    <>
      <Head
        language={ui.language}
        title={one.title}
        titleSaid
        crumbs={[{ label: ui.say(words.title), href: paths.experiences({}) }]}
      />
      <Facts
        language={ui.language}
        items={[
          ...(one.period ? [{ term: ui.say(words.when), value: one.period }] : []),
          { term: ui.say(words.where), value: one.municipalities?.join(', ') ?? ui.say(words.county) },
          { term: ui.say(words.group), value: one.targetGroups.join(', ') },
          { term: ui.say(words.method), value: one.methods.join(', ') },
          ...(one.link
            ? [
                {
                  term: ui.say(words.report),
                  value: (
                    <a href={one.link} rel="noopener">
                      {one.link}
                    </a>
                  ),
                },
              ]
            : []),
          {
            term: ui.say(words.written),
            value: ui.say(words.writtenBy, { day: dayWords(ui, one.writtenAt), name: one.writtenBy }),
          },
        ]}
      />
      <Told title={ui.say(words.lesson)} text={one.lesson} />
      <Told title={ui.say(words.worked)} text={one.worked} />
      <Told title={ui.say(words.hindered)} text={one.hindered} />
      <Told title={ui.say(words.remains)} text={one.remains} />
      {mayWrite && (
        <Section title={ui.say(words.change)}>
          <details open={Object.keys(ui.stateOf(saveExperience).raw).length > 0}>
            <summary>{ui.say(words.change)}</summary>
            <SaveForm ui={ui} one={one} municipalities={municipalities} />
          </details>
          <details>
            <summary>{ui.say(words.remove)}</summary>
            <CommandForm ui={ui} command={removeExperience} bound={{ id: one.id }} kind="secondary">
              <p>{ui.say(words.removeSure)}</p>
            </CommandForm>
          </details>
        </Section>
      )}
    </>
  ),
});
