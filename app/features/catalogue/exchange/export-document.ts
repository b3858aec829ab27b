import type { Document, Section } from '../../../documents/document.ts';
import type { CellContent, Column } from '../../../documents/tables.ts';
import { dayWords } from '../../../http/dates.ts';
import type { Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import { principalNames, serviceKindNames, serviceStateNames } from '../service.ts';
import { columnNames } from '../texts.ts';
import { principalWords, waitingWords, whereWords } from '../words.tsx';
import type { ExportedFacts, ExportedService, ExportView } from './export-read.ts';
import { exportTexts as texts } from './export-texts.ts';

type Facts = readonly (readonly [name: string, value: string])[];

/** A day with its year, whatever year the file is read in. */
const fullDay = ({ language }: Ui, day: string): string => dayWords({ language, today: '' }, day);

function period(reader: Ui, { period_from, period_to }: ExportedFacts): string {
  const from = period_from && fullDay(reader, period_from);
  const to = period_to && fullDay(reader, period_to);
  if (from && to) return reader.say(texts.periodWords, { from, to });
  return from ? reader.say(texts.periodFrom, { from }) : to ? reader.say(texts.periodTo, { to }) : '';
}

function ages({ say }: Ui, { age_from: from, age_to: to }: ExportedFacts): string {
  if (from !== null && to !== null) return say(texts.agesBetween, { from, to });
  return from !== null ? say(texts.agesFrom, { from }) : to !== null ? say(texts.agesTo, { to }) : '';
}

function saidBy(reader: Ui, what: string, on: string | null, by: string): string {
  const when = [on && fullDay(reader, on), by].filter(Boolean).join(', ');
  return what && when ? `${what} (${when})` : what;
}

function contact({ contact_function, contact_person, contact_phone, contact_email }: ExportedFacts): string {
  return [contact_function, contact_person, contact_phone, contact_email].filter(Boolean).join(', ');
}

/** What an entry says as names and values, in the order in which one asks. What is empty is not there. */
export function factsOf(reader: Ui, { facts, state, verifiedOn, openTo }: ExportedService): Facts {
  const { say } = reader;
  const column = (name: string): string => say(columnNames[name] as Text);
  const all: Facts = [
    [column('principal'), principalWords(reader, { ...facts, principalName: facts.principal_name })],
    [say(texts.openTo), say(openTo)],
    [column('municipalities'), whereWords(reader, facts.municipalities)],
    [column('target_group'), facts.target_group],
    [say(texts.ages), ages(reader, facts)],
    [column('purpose'), facts.purpose],
    [column('content'), facts.content],
    [column('kind'), say(serviceKindNames[facts.kind])],
    [column('how_to_refer'), facts.how_to_refer],
    [column('consent'), facts.consent],
    [say(texts.contact), contact(facts)],
    [say(texts.waiting), saidBy(reader, waitingWords(reader, facts.waiting_weeks), facts.waiting_on, facts.waiting_by)],
    [column('places'), saidBy(reader, facts.places, facts.places_on, facts.places_by)],
    [column('starts'), facts.starts],
    [column('start_dates'), facts.start_dates.map((day) => fullDay(reader, day)).join(', ')],
    [say(texts.length), facts.length_text],
    [say(texts.period), period(reader, facts)],
    [column('cost'), facts.cost],
    [column('funder'), facts.funder],
    [column('locations'), facts.locations.join('; ')],
    [column('accessibility'), facts.accessibility],
    [column('combinations'), facts.combinations],
    [column('follow_up'), facts.follow_up],
    [column('links'), facts.links.join('\n')],
    [say(texts.state), say(serviceStateNames[state])],
    [say(texts.verifiedOn), verifiedOn ? fullDay(reader, verifiedOn) : ''],
  ];
  return all.filter(([, value]) => value !== '');
}

function searchLine({ say }: Ui, { services, search, incomes }: ExportView): string {
  const income = incomes.find((one) => one.value === search.income);
  const chosen = [
    search.words && `”${search.words}”`,
    search.municipality,
    search.principal && say(principalNames[search.principal]),
    search.kind && say(serviceKindNames[search.kind]),
    income && say(income.label),
    search.state && say(serviceStateNames[search.state]),
  ].filter(Boolean);
  const count = services.length;
  if (count === 0) return say(texts.none);
  if (chosen.length === 0) return count === 1 ? say(texts.one) : say(texts.all, { count });
  return say(count === 1 ? texts.chosenOne : texts.chosen, { count, search: chosen.join(', ') });
}

function face(reader: Ui, view: ExportView): Omit<Document, 'sections'> {
  const { say, language, today, association } = reader;
  return {
    title: association ? say(texts.titleOf, { name: association.name }) : say(texts.title),
    language,
    date: today,
    author: association?.name ?? 'Farled',
    lead: [say(texts.asOf, { day: fullDay(reader, today) }), searchLine(reader, view), say(texts.changes)],
  };
}

/** To read: a section for each service. */
export function readingDocument(reader: Ui, view: ExportView): Document {
  const sections: Section[] = view.services.map((service) => ({
    heading: service.facts.name,
    blocks: [{ kind: 'facts', facts: factsOf(reader, service) }],
  }));
  return { ...face(reader, view), sections };
}

/** To sort, filter and count: a row for each service. */
export function tableDocument(reader: Ui, view: ExportView): Document {
  const { say } = reader;
  const cells: [Column, (service: ExportedService) => CellContent][] = [
    text('name', 2, ({ facts }) => facts.name),
    [{ label: say(columnNames.principal as Text), kind: 'text' }, ({ facts }) => say(principalNames[facts.principal])],
    text('principal_name', 1, ({ facts }) => facts.principal_name),
    text('unit', 1, ({ facts }) => facts.unit),
    text('kind', 1, ({ facts }) => say(serviceKindNames[facts.kind])),
    text('municipalities', 1, ({ facts }) => whereWords(reader, facts.municipalities)),
    [{ label: say(texts.openTo), kind: 'text', width: 4 }, ({ openTo }) => say(openTo)],
    text('target_group', 2, ({ facts }) => facts.target_group),
    number('age_from', ({ facts }) => facts.age_from),
    number('age_to', ({ facts }) => facts.age_to),
    text('purpose', 3, ({ facts }) => facts.purpose),
    text('content', 3, ({ facts }) => facts.content),
    text('how_to_refer', 3, ({ facts }) => facts.how_to_refer),
    text('consent', 1, ({ facts }) => facts.consent),
    text('contact_function', 1, ({ facts }) => facts.contact_function),
    text('contact_person', 1, ({ facts }) => facts.contact_person),
    text('contact_phone', 1, ({ facts }) => facts.contact_phone),
    text('contact_email', 1, ({ facts }) => facts.contact_email),
    number('waiting_weeks', ({ facts }) => facts.waiting_weeks),
    [{ label: say(texts.waitingOn), kind: 'date' }, ({ facts }) => facts.waiting_on],
    text('places', 1, ({ facts }) => facts.places),
    [{ label: say(texts.placesOn), kind: 'date' }, ({ facts }) => facts.places_on],
    text('starts', 1, ({ facts }) => facts.starts),
    text('start_dates', 1, ({ facts }) => facts.start_dates.join(', ')),
    text('length_text', 1, ({ facts }) => facts.length_text),
    number('length_weeks', ({ facts }) => facts.length_weeks),
    date('period_from', ({ facts }) => facts.period_from),
    date('period_to', ({ facts }) => facts.period_to),
    text('cost', 2, ({ facts }) => facts.cost),
    text('funder', 2, ({ facts }) => facts.funder),
    text('locations', 2, ({ facts }) => facts.locations.join('; ')),
    text('accessibility', 2, ({ facts }) => facts.accessibility),
    text('combinations', 2, ({ facts }) => facts.combinations),
    text('follow_up', 2, ({ facts }) => facts.follow_up),
    text('links', 2, ({ facts }) => facts.links.join('\n')),
    [{ label: say(texts.state), kind: 'text' }, ({ state }) => say(serviceStateNames[state])],
    [{ label: say(texts.verifiedOn), kind: 'date' }, ({ verifiedOn }) => verifiedOn],
  ];
  const caption = say(texts.caption);
  const table = {
    caption,
    columns: cells.map(([column]) => column),
    rows: view.services.map((service) => cells.map(([, value]) => value(service))),
  };
  return { ...face(reader, view), sections: [{ heading: caption, blocks: [{ kind: 'table', table }] }] };

  function text(name: string, width: number, value: (service: ExportedService) => string) {
    return [{ label: say(columnNames[name] as Text), kind: 'text', width }, value] satisfies [Column, typeof value];
  }
  function number(name: string, value: (service: ExportedService) => number | null) {
    return [{ label: say(columnNames[name] as Text), kind: 'number' }, value] satisfies [Column, typeof value];
  }
  function date(name: string, value: (service: ExportedService) => string | null) {
    return [{ label: say(columnNames[name] as Text), kind: 'date' }, value] satisfies [Column, typeof value];
  }
}
