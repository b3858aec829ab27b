import { ButtonLink } from '../../../design/buttons.tsx';
import { Select } from '../../../design/inputs.tsx';
import { EmptyState, Head, Section, Tag } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { SearchForm } from '../../../design/search-form.tsx';
import { Table, TooFew } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { ListPages } from '../../../http/list-pages.tsx';
import { numberWords } from '../../../http/numbers.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { holds } from '../../../kernel/actor.ts';
import { parties, partyNames } from '../../organisation/index.ts';
import { registerReaders } from '../access.ts';
import { attachDeviation } from '../evidence/evidence.ts';
import { classificationNames, classifications } from '../obstacle.ts';
import { ObstacleFairway } from '../obstacle-fairway.tsx';
import { NewObstacle, OpenReports } from '../register-parts.tsx';
import { create } from '../reports/create.ts';
import { dismiss } from '../reports/report.ts';
import { stageNames, stages } from '../stages.ts';
import { words } from '../texts.ts';
import { type YearStep, yearStepNames } from './figures.ts';
import { type ObstacleLine, type RegisterView, register } from './register.ts';

function Lines({ ui, view }: { ui: Ui; view: RegisterView }) {
  const { chosen } = view;
  const isFiltered = Boolean(
    chosen.step || chosen.group || chosen.type || chosen.party || chosen.state || chosen.words,
  );
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.county)}
      captionHidden
      rows={view.lines}
      note={view.lines.some(({ cases }) => cases === null) && ui.say(words.fewerNote, { limit: view.smallestCount })}
      empty={
        isFiltered ? (
          ui.say(words.emptySearch)
        ) : (
          <EmptyState title={ui.say(words.empty)}>{ui.say(words.emptyHow)}</EmptyState>
        )
      }
      columns={[
        {
          key: 'obstacle',
          head: ui.say(words.obstacle),
          rowHead: true,
          width: 40,
          cell: (line) => <Name ui={ui} line={line} />,
        },
        {
          key: 'affects',
          head: ui.say(words.affects),
          cell: (line) => line.parties.map((party) => ui.say(partyNames[party])).join(', '),
        },
        {
          key: 'cases',
          head: ui.say(words.cases),
          numeric: true,
          cell: (line) =>
            line.cases === null ? <TooFew>{ui.say(words.fewer, { limit: view.smallestCount })}</TooFew> : line.cases,
        },
        {
          key: 'way',
          head: ui.say(words.way),
          width: 25,
          cell: (line) =>
            line.kind === 'success' ? (
              <Told ui={ui} at={line.submittedAt} />
            ) : (
              <ObstacleFairway
                ui={ui}
                way={{ ...line, evidence: null }}
                label={`${ui.say(words.way)}, ${line.number}`}
                small
              />
            ),
        },
      ]}
    />
  );
}

/** A story has no way to go: nobody decides on it. */
function Told({ ui, at }: { ui: Ui; at: Date | null }) {
  return <span class="note">{at ? ui.say(words.toldOn, { day: dayWords(ui, at) }) : ui.say(words.notTold)}</span>;
}

function Name({ ui, line }: { ui: Ui; line: ObstacleLine }) {
  return (
    <>
      <a href={(line.kind === 'success' ? paths.success : paths.obstacle)({ id: line.id })}>
        <Said>{line.title}</Said>
      </a>
      <br />
      <span class="note">
        {[line.number, line.groupName, line.classification && ui.say(classificationNames[line.classification])]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {line.kind === 'success' && <Tag kind="starboard">{ui.say({ sv: 'Lyckades', en: 'Went well' })}</Tag>}
    </>
  );
}

function Search({ ui, view }: { ui: Ui; view: RegisterView }) {
  const { chosen } = view;
  return (
    <SearchForm
      language={ui.language}
      action={paths.obstacles({})}
      name={ui.say(words.search)}
      label={ui.say(words.search)}
      words={chosen.words}
      verb={ui.say(words.show)}
    >
      <Select
        language={ui.language}
        name="group"
        label={ui.say(words.group)}
        placeholder={ui.say(words.allGroups)}
        value={chosen.group ?? undefined}
        options={view.groups.map((group) => ({ value: group.id, label: group.name }))}
      />
      <Select
        language={ui.language}
        name="type"
        label={ui.say(words.type)}
        placeholder={ui.say(words.allTypes)}
        value={chosen.type ?? undefined}
        options={classifications.map((one) => ({ value: one, label: ui.say(classificationNames[one]) }))}
      />
      <Select
        language={ui.language}
        name="party"
        label={ui.say(words.party)}
        placeholder={ui.say(words.allParties)}
        value={chosen.party ?? undefined}
        options={parties.map((one) => ({ value: one, label: ui.say(partyNames[one]) }))}
      />
      <Select
        language={ui.language}
        name="state"
        label={ui.say(words.way)}
        placeholder={ui.say(words.allStates)}
        value={chosen.state ?? undefined}
        options={stages.map((one) => ({ value: one, label: ui.say(stageNames[one]) }))}
      />
    </SearchForm>
  );
}

/** Which figure of a year led here, and the way back to all. */
function OfYear({ ui, view: { chosen } }: { ui: Ui; view: RegisterView }) {
  if (!chosen.step || !chosen.year) return null;
  return (
    <p>
      <b>{`${ui.say(yearStepNames[chosen.step])} ${chosen.year}.`}</b>{' '}
      <a href={addressOf(chosen.group)}>{ui.say(words.showAll)}</a>
    </p>
  );
}

function addressOf(group: string | null, of?: { step: YearStep; year: number }): string {
  const search = new URLSearchParams({ ...(group && { group }), ...(of && { step: of.step, year: String(of.year) }) });
  return search.size === 0 ? paths.obstacles({}) : `${paths.obstacles({})}?${search}`;
}

function Figures({ ui, view }: { ui: Ui; view: RegisterView }) {
  const linked = (count: number, step: YearStep, year: number) =>
    count === 0 ? (
      count
    ) : (
      <a href={addressOf(view.chosen.group, { step, year })}>
        {count}
        <span class="vh">{`, ${ui.say(yearStepNames[step])} ${year}`}</span>
      </a>
    );
  return (
    <Section title={ui.say(words.figures)}>
      <Table
        language={ui.language}
        caption={ui.say(words.figures)}
        captionHidden
        rows={view.figures}
        note={ui.say(words.figuresNote)}
        columns={[
          { key: 'year', head: ui.say(words.year), rowHead: true, cell: ({ year }) => year },
          {
            key: 'reported',
            head: ui.say(yearStepNames.reported),
            numeric: true,
            cell: ({ year, reported }) => linked(reported, 'reported', year),
          },
          {
            key: 'decided',
            head: ui.say(yearStepNames.answered),
            numeric: true,
            cell: ({ year, decided }) => linked(decided, 'answered', year),
          },
          {
            key: 'solved',
            head: ui.say(yearStepNames.solved),
            numeric: true,
            cell: ({ year, solved }) => linked(solved, 'solved', year),
          },
          {
            key: 'median',
            head: ui.say(words.median),
            numeric: true,
            cell: ({ medianDays }) => (medianDays === null ? '–' : numberWords(ui, medianDays)),
          },
        ]}
      />
    </Section>
  );
}

export const registerPage = page({
  path: paths.obstacles.pattern,
  audience: registerReaders,
  query: register,
  forms: [{ command: create }, { command: attachDeviation }, { command: dismiss }],
  guide: 'obstacles',
  title: (_, ui) => ui.say(words.title),
  render: (view: RegisterView, ui) => {
    const coordinates = view.coordinates.length > 0;
    const isInGroup = holds(ui.actor, 'coordinator', 'groupMember', 'groupChair');
    return (
      <>
        <Head
          language={ui.language}
          title={ui.say(words.county)}
          lead={ui.say(words.lead)}
          actions={
            <>
              {coordinates && (
                <ButtonLink href={paths.obstacleSuggestions({})}>{ui.say(words.suggestionsTitle)}</ButtonLink>
              )}
              <ButtonLink href={paths.successes({})}>{ui.say(words.toSuccesses)}</ButtonLink>
              {isInGroup && <ButtonLink href={paths.chairs({})}>{ui.say(words.betweenChairs)}</ButtonLink>}
              {ui.person?.functions.some(({ role }) => role !== 'office') && (
                <ButtonLink href={paths.reportObstacle({})}>{ui.say(words.report)}</ButtonLink>
              )}
            </>
          }
        />
        <div class="stack-5">
          <Search ui={ui} view={view} />
          <OfYear ui={ui} view={view} />
          <Lines ui={ui} view={view} />
          <ListPages ui={ui} page={view.page} hasMore={view.hasMore} />
        </div>
        <OpenReports ui={ui} view={view} />
        <Figures ui={ui} view={view} />
        {coordinates && <NewObstacle ui={ui} view={view} />}
      </>
    );
  },
});
