import { Button } from '../../design/buttons.tsx';
import { ColumnChart } from '../../design/column-chart.tsx';
import { Form } from '../../design/forms.tsx';
import { Select } from '../../design/inputs.tsx';
import { EmptyState, Fact, Head, Section } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { dayWords, monthWords } from '../../http/dates.ts';
import { numberWords } from '../../http/numbers.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { readers } from './contact-time.ts';
import { ContactTimeForm } from './form.tsx';
import { logContactTime, removeContactTime } from './log.ts';
import { type ContactTimeView, contactTimeView } from './view.ts';

const words = {
  title: { sv: 'Tid för att hitta rätt kontakt', en: 'Time to find the right contact' },
  lead: {
    sv: 'Samverkan ska göra det snabbare att hitta rätt. Här syns om det blir så.',
    en: 'Working together should make it quicker to find the right person. Here you see whether it does.',
  },
  services: { sv: 'Insatser', en: 'Services' },
  contactPaths: { sv: 'Kontaktvägar', en: 'Contact paths' },
  note: { sv: 'Hur länge letade du?', en: 'How long did you look?' },
  noteHow: {
    sv: 'Räkna samtal, väntan och mejl tills du nådde rätt funktion.',
    en: 'Count calls, waiting and e-mails until you reached the right function.',
  },
  trend: { sv: 'Så har det ändrats', en: 'How it has changed' },
  group: { sv: 'Grupp', en: 'Group' },
  show: { sv: 'Visa', en: 'Show' },
  chart: { sv: 'Mitten av söktiderna i {group}, per månad', en: 'Middle of the search times in {group}, by month' },
  unit: { sv: 'minuter', en: 'minutes' },
  month: { sv: 'Månad', en: 'Month' },
  few: { sv: 'för få', en: 'too few' },
  searches: { sv: '{count} sökningar', en: '{count} searches' },
  latest: {
    sv: 'I {month} tog det {median} minuter att hitta rätt kontakt, räknat på mitten av {count} sökningar.',
    en: 'In {month} it took {median} minutes to find the right contact, by the middle of {count} searches.',
  },
  definition: {
    sv: 'Mitten: hälften av sökningarna gick fortare och hälften tog längre tid. Bara månader som är slut visas. En månad visas när minst {least} sökningar av minst tre personer är noterade, så att ingen enskilds arbetsdag syns.',
    en: 'Middle: half of the searches were quicker and half took longer. Only months that have ended are shown. A month is shown when at least {least} searches by at least three people are noted, so that nobody’s own working day is seen.',
  },
  none: { sv: 'Här kommer söktiderna månad för månad.', en: 'The search times will be here month by month.' },
  noneHow: {
    sv: 'När handläggarna har noterat tillräckligt många sökningar visas de.',
    en: 'They are shown when the case officers have noted enough searches.',
  },
  own: { sv: 'Det du har noterat', en: 'What you have noted' },
  ownNote: { sv: 'Bara du ser raderna.', en: 'Only you see the lines.' },
  ownNone: { sv: 'Du har inte noterat någon tid än.', en: 'You have not noted any time yet.' },
  day: { sv: 'Dag', en: 'Day' },
  minutes: { sv: 'Minuter', en: 'Minutes' },
  remove: { sv: 'Ta bort', en: 'Remove' },
  removeLine: { sv: 'Ta bort {minutes} minuter {day}', en: 'Remove {minutes} minutes {day}' },
} satisfies Record<string, Text>;

function Trend({ ui, view }: { ui: Ui; view: ContactTimeView }) {
  const { group, months, least } = view;
  const shown = months.filter((one) => one.median !== null);
  const latest = shown.at(-1);
  return (
    <Section title={ui.say(words.trend)} first={view.form === null}>
      {view.groups.length > 1 && (
        <Form action={paths.contactTime({})} method="get" inline label={ui.say(words.show)}>
          <Select
            language={ui.language}
            name="group"
            label={ui.say(words.group)}
            value={group?.id}
            options={view.groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button kind="secondary">{ui.say(words.show)}</Button>
        </Form>
      )}
      {latest === undefined || group === null ? (
        <EmptyState title={ui.say(words.none)}>{ui.say(words.noneHow)}</EmptyState>
      ) : (
        <>
          <Fact>
            {ui.say(words.latest, {
              month: monthWords(ui, latest.month),
              median: numberWords(ui, latest.median ?? 0),
              count: latest.searches ?? 0,
            })}
          </Fact>
          <ColumnChart
            language={ui.language}
            id="contact-time"
            title={ui.say(words.chart, { group: group.name })}
            description={ui.say(words.lead)}
            unit={ui.say(words.unit)}
            labelHead={ui.say(words.month)}
            definition={ui.say(words.definition, { least })}
            points={months.map(({ month, median, searches }) => ({
              label: monthWords(ui, month).slice(0, 3),
              ...(month.slice(5, 7) === '01' && { note: month.slice(0, 4) }),
              ...(median !== null && { value: median }),
              text: median === null || searches === null ? ui.say(words.few) : numberWords(ui, median),
            }))}
          />
        </>
      )}
    </Section>
  );
}

function Own({ ui, view }: { ui: Ui; view: ContactTimeView }) {
  return (
    <Section title={ui.say(words.own)} note={ui.say(words.ownNote)}>
      <Table
        language={ui.language}
        caption={ui.say(words.own)}
        captionHidden
        dense
        rows={view.own}
        columns={[
          { key: 'day', head: ui.say(words.day), rowHead: true, cell: (one) => dayWords(ui, one.on) },
          { key: 'group', head: ui.say(words.group), cell: (one) => one.groupName },
          { key: 'minutes', head: ui.say(words.minutes), numeric: true, cell: (one) => one.minutes },
          {
            key: 'remove',
            head: ui.say(words.remove),
            headHidden: true,
            cell: (one) => (
              <Form
                action={paths.contactTime({})}
                hidden={{ _do: removeContactTime.name, _key: ui.newKey(), id: one.id }}
                inline
              >
                <Button
                  kind="link"
                  label={ui.say(words.removeLine, { minutes: one.minutes, day: dayWords(ui, one.on) })}
                >
                  {ui.say(words.remove)}
                </Button>
              </Form>
            ),
          },
        ]}
        empty={<p class="note">{ui.say(words.ownNone)}</p>}
      />
    </Section>
  );
}

export const contactTimePage = page({
  path: paths.contactTime.pattern,
  audience: readers,
  query: contactTimeView,
  forms: [{ command: logContactTime }, { command: removeContactTime }],
  guide: 'services',
  title: (_, ui) => ui.say(words.title),
  render: (view: ContactTimeView, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title)}
        lead={ui.say(words.lead)}
        crumbs={[
          { label: ui.say(words.services), href: paths.services({}) },
          { label: ui.say(words.contactPaths), href: paths.contactPaths({}) },
        ]}
      />
      {view.form && (
        <Section title={ui.say(words.note)} note={ui.say(words.noteHow)} first>
          <ContactTimeForm ui={ui} about={{ choice: view.form }} />
        </Section>
      )}
      <Trend ui={ui} view={view} />
      {view.form && <Own ui={ui} view={view} />}
    </>
  ),
});
