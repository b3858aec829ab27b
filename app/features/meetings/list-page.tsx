import type { Child } from 'hono/jsx';
import { Button, ButtonLink } from '../../design/buttons.tsx';
import { ErrorSummary, Form } from '../../design/forms.tsx';
import { NumberInput } from '../../design/inputs.tsx';
import { EmptyState, Head, Section, Tag, type TagKind } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { partyNames } from '../organisation/index.ts';
import { participants } from './access.ts';
import type { Counter, Counters } from './agenda/counters.ts';
import { timeWords } from './letters.ts';
import { type ListView, type MeetingLine, meetingList, type SeriesLine } from './list.ts';
import { type MeetingState, stateNames } from './meeting.ts';
import { endSeries } from './plan/series.ts';
import { rhythmNames } from './plan/times.ts';
import { RowForm } from './row-form.tsx';
import { words } from './texts.ts';

const tones: Record<MeetingState, TagKind> = {
  planned: 'teal',
  summoned: 'now',
  held: 'now',
  closed: 'teal',
  approved: 'starboard',
  cancelled: 'port',
};

export function StateTag({ ui, state }: { ui: Ui; state: MeetingState }) {
  return <Tag kind={tones[state]}>{ui.say(stateNames[state])}</Tag>;
}

export const timeOfMeeting = (ui: Ui, at: { startsAt: Date; endsAt: Date }): string =>
  timeWords(ui.language, ui.today, { starts_at: at.startsAt, ends_at: at.endsAt });

function Lines({ ui, lines, caption, empty }: { ui: Ui; lines: MeetingLine[]; caption: string; empty: Child }) {
  return (
    <Table
      language={ui.language}
      caption={caption}
      captionHidden
      rows={lines}
      empty={empty}
      columns={[
        {
          key: 'meeting',
          head: ui.say(words.meeting),
          rowHead: true,
          width: 35,
          cell: (line) => (
            <a href={paths.meeting({ id: line.id })}>
              {ui.say(line.name)}
              <span class="vh">{`, ${timeOfMeeting(ui, line)}`}</span>
            </a>
          ),
        },
        { key: 'when', head: ui.say(words.when), width: 25, cell: (line) => timeOfMeeting(ui, line) },
        { key: 'where', head: ui.say(words.where), cell: (line) => line.place },
        { key: 'state', head: ui.say(words.state), cell: (line) => <StateTag ui={ui} state={line.state} /> },
      ]}
    />
  );
}

function Series({ ui, series }: { ui: Ui; series: SeriesLine[] }) {
  if (series.length === 0) return null;
  const mine = series.filter(({ mayEnd }) => mayEnd);
  const { refused } = ui.stateOf(endSeries);
  return (
    <Section title={ui.say(words.series)}>
      <Table
        language={ui.language}
        caption={ui.say(words.series)}
        captionHidden
        rows={series}
        columns={[
          { key: 'title', head: ui.say(words.meeting), rowHead: true, width: 40, cell: ({ name }) => ui.say(name) },
          { key: 'rhythm', head: ui.say(words.rhythm), cell: ({ rhythm }) => ui.say(rhythmNames[rhythm]) },
          { key: 'held', head: ui.say(words.held), numeric: true, cell: ({ held }) => held },
          { key: 'planned', head: ui.say(words.planned), numeric: true, cell: ({ planned }) => planned },
        ]}
      />
      {mine.length > 0 && (
        <details open={refused !== null}>
          <summary>{ui.say(words.end)}</summary>
          <ErrorSummary language={ui.language} errors={refused ? [{ message: ui.say(refused) }] : []} />
          <p class="note">{ui.say(words.endWhat)}</p>
          {mine.map((one) => (
            <RowForm ui={ui} command={endSeries} values={{ seriesId: one.id }}>
              <span>{seriesWords(ui, one)}</span>
              <Button kind="secondary" small label={`${ui.say(words.end)}: ${seriesWords(ui, one)}`}>
                {ui.say(words.end)}
              </Button>
            </RowForm>
          ))}
        </details>
      )}
    </Section>
  );
}

/** A group may have two series: what they are called does not tell them apart, nor what goes away with each. */
const seriesWords = (ui: Ui, { name, rhythm, planned }: SeriesLine): string =>
  ui.say(words.oneSeries, { name: ui.say(name), rhythm: ui.say(rhythmNames[rhythm]).toLowerCase(), planned });

function CounterTag({ ui, counter }: { ui: Ui; counter: Counter }) {
  return counter.isReached ? (
    <Tag kind="starboard">{ui.say(words.reached)}</Tag>
  ) : (
    <Tag kind="port">{ui.say(words.missing, { count: counter.required - counter.count })}</Tag>
  );
}

function CounterTable({ ui, name, counters }: { ui: Ui; name: string; counters: Counters }) {
  const rows: { label: string; note?: string; counter: Counter }[] = [
    { label: ui.say(words.metTimes), counter: counters.meetings },
    { label: ui.say(words.withBudget), counter: counters.withBudget },
    ...counters.parties.map((counter) => ({
      label: ui.say(words.tookPart, { party: ui.say(partyNames[counter.party]) }),
      note: ui.say(words.deciding, { count: counter.deciding }),
      counter,
    })),
  ];
  return (
    <Table
      language={ui.language}
      caption={name}
      rows={rows}
      columns={[
        {
          key: 'what',
          head: ui.say(words.what),
          rowHead: true,
          width: 50,
          cell: ({ label, note }) => (
            <>
              {label}
              {note && (
                <>
                  <br />
                  <span class="note">{note}</span>
                </>
              )}
            </>
          ),
        },
        { key: 'count', head: ui.say(words.count), numeric: true, cell: ({ counter }) => counter.count },
        {
          key: 'required',
          head: ui.say(words.required, { count: '' }).trim(),
          numeric: true,
          cell: ({ counter }) => counter.required,
        },
        {
          key: 'state',
          head: ui.say(words.state),
          cell: ({ counter }) => <CounterTag ui={ui} counter={counter} />,
        },
      ]}
    />
  );
}

function Year({ ui, view }: { ui: Ui; view: ListView }) {
  if (view.counters.length === 0) return null;
  return (
    <Section title={ui.say(words.year, { year: view.year })} note={ui.say(words.yearNote)} id="aret">
      <Form action={paths.meetings({})} method="get" inline label={ui.say({ sv: 'Välj år', en: 'Choose a year' })}>
        <NumberInput
          language={ui.language}
          name="year"
          label={ui.say({ sv: 'År', en: 'Year' })}
          value={String(view.year)}
          width="s"
        />
        <Button kind="secondary">{ui.say({ sv: 'Visa', en: 'Show' })}</Button>
      </Form>
      {view.counters.map(({ groupName, counters }) => (
        <CounterTable ui={ui} name={groupName} counters={counters} />
      ))}
    </Section>
  );
}

export const listPage = page({
  path: paths.meetings.pattern,
  audience: participants,
  query: meetingList,
  forms: [{ command: endSeries }],
  guide: 'meetings',
  title: (_, ui) => ui.say(words.meetings),
  render: (view: ListView, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.meetings)}
        lead={ui.say(words.listLead)}
        actions={
          <>
            <ButtonLink href={paths.meetingNotes({})}>{ui.say(words.notes)}</ButtonLink>
            <ButtonLink href={paths.directions({})}>{ui.say(words.directions)}</ButtonLink>
            {view.mayPlan && (
              <ButtonLink href={paths.newMeeting({})} kind="primary">
                {ui.say(words.plan)}
              </ButtonLink>
            )}
          </>
        }
      />
      <Section title={ui.say(words.coming)} first>
        <Lines
          ui={ui}
          lines={view.coming}
          caption={ui.say(words.coming)}
          empty={<EmptyState title={ui.say(words.noComing)}>{ui.say(words.noComingHow)}</EmptyState>}
        />
      </Section>
      <Section title={ui.say(words.past)} note={view.hasMore ? ui.say(words.pastNote) : undefined}>
        <Lines ui={ui} lines={view.past} caption={ui.say(words.past)} empty={ui.say(words.noPast)} />
      </Section>
      <Year ui={ui} view={view} />
      <Series ui={ui} series={view.series} />
    </>
  ),
});
