import { ButtonLink } from '../../design/buttons.tsx';
import { EmptyState, Fact, Head, Section } from '../../design/parts.tsx';
import { SaidIn } from '../../design/said.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { insiders } from './access.ts';
import { chairsAddress, whatIfAddress } from './addresses.ts';
import { type ConditionsView, conditionsView } from './conditions-view.ts';
import { GroupChoice, HowCounted } from './page-parts.tsx';
import type { Count, ShownCondition } from './shown.ts';
import { texts } from './texts.ts';
import { CountCell, countWords, ownerWords, readingNote } from './words.tsx';

const words = {
  lead: {
    sv: 'Vilket villkor som håller ärenden utanför en insats, ensamt eller tillsammans med andra, och vems villkoret är.',
    en: 'Which condition keeps cases out of a service, alone or with others, and whose condition it is.',
  },
  leadObstacle: {
    sv: 'Räknat på de {cases} ärenden som är underlag för {number}: {title}.',
    en: 'Counted in the {cases} cases that are evidence of {number}: {title}.',
  },
  top: {
    sv: '”{condition}” håller ensamt {count} av {cases} ärenden utanför {service}. Hade regeln varit en annan hade insatsen inte varit stängd för dem.',
    en: '“{condition}” alone keeps {count} of {cases} cases out of {service}. Had the rule been different, the service would not have been closed to them.',
  },
  owners: { sv: 'Per part', en: 'Per party' },
  ownersNote: {
    sv: 'Summor över partens villkor. Ett ärende räknas en gång för varje villkor och insats, så summan kan bli större än antalet ärenden.',
    en: 'Sums over the party’s conditions. A case counts once for each condition and service, so the sum can be larger than the number of cases.',
  },
  ownersRounded: {
    sv: 'Summor av talen så som de visas nedan. Tal under {limit} är inte med.',
    en: 'Sums of the numbers as they are shown below. Those under {limit} are left out.',
  },
  eachFewer: { sv: 'vart och ett färre än {limit}', en: 'each fewer than {limit}' },
  owner: { sv: 'Part', en: 'Party' },
  condition: { sv: 'Villkor', en: 'Condition' },
  service: { sv: 'Insats', en: 'Service' },
  alone: { sv: 'Ensamt', en: 'Alone' },
  together: { sv: 'Med andra', en: 'With others' },
  with: { sv: 'Med andra villkor', en: 'With other conditions' },
  withOne: { sv: 'Tillsammans med {conditions}: {count}.', en: 'Together with {conditions}: {count}.' },
  tryIt: { sv: 'Pröva utan villkoret', en: 'Try without the condition' },
  none: { sv: 'Inget villkor stänger ute ett registrerat ärende.', en: 'No condition keeps a registered case out.' },
  noneHow: {
    sv: 'Här står villkoren när gruppen har ärenden och katalogen har insatser med regler.',
    en: 'The conditions stand here once the group has cases and the catalogue has services with rules.',
  },
  how1: {
    sv: 'Ensamt: vore bara detta villkor annorlunda hade insatsen inte varit stängd. Med andra: fler villkor måste ändras samtidigt.',
    en: 'Alone: were only this condition different, the service would not have been closed. With others: more conditions have to change at once.',
  },
  how2: {
    sv: 'Ett villkor med svar som saknas stänger ingen ute. Om det finns plats, och om den som ändrar villkoret får göra det, vet sidan inte.',
    en: 'A condition whose answer is missing keeps nobody out. Whether there is room, and whether whoever changes the condition may do so, the page does not know.',
  },
} satisfies Record<string, Text>;

function nameOf(view: ConditionsView, id: string): string {
  return view.services[id]?.name ?? '–';
}

/** The two counts of each line: of a condition, or of all of a party's, of which many small ones may be a large sum. */
function countColumns(ui: Ui, limit: number, few: Text): Column<{ alone: Count; together: Count }>[] {
  return (['alone', 'together'] as const).map((key) => ({
    key,
    head: ui.say(words[key]),
    numeric: true,
    cell: (one) => <CountCell ui={ui} count={one[key]} limit={limit} few={few} />,
  }));
}

function Condition({ ui, view, one }: { ui: Ui; view: ConditionsView; one: ShownCondition }) {
  const { reading, obstacle } = view;
  const partners = one.with.filter(({ words: others }) => others.length > 0);
  const change = { service: one.service, path: one.path, how: 'remove', obstacle: obstacle?.id };
  return (
    <>
      {ui.say(one.words)}
      <span class="note">
        {' '}
        <a href={paths.service({ id: one.service })}>{nameOf(view, one.service)}</a>, {ownerWords(ui, one.owner)}
        {reading.coordinates && (
          <>
            {'. '}
            <a href={whatIfAddress(reading.group.id, change)}>
              {ui.say(words.tryIt)}
              <span class="vh">{`: ${ui.say(one.words)}, ${nameOf(view, one.service)}`}</span>
            </a>
          </>
        )}
      </span>
      {partners.length > 0 && (
        <details>
          <summary>{ui.say(words.with)}</summary>
          {partners.map((partner) => (
            <p class="note">
              {ui.say(words.withOne, {
                conditions: partner.words.map((each) => `”${ui.say(each)}”`).join(', '),
                count: countWords(ui, partner.cases, view.reading.limit),
              })}
            </p>
          ))}
        </details>
      )}
    </>
  );
}

function Conditions({ ui, view }: { ui: Ui; view: ConditionsView }) {
  const { reading } = view;
  return (
    <Section title={ui.say(words.condition)}>
      <Table
        language={ui.language}
        caption={ui.say(texts.toConditions)}
        captionHidden
        rows={view.conditions}
        note={!reading.coordinates && ui.say(texts.roundedNote, { limit: reading.limit })}
        columns={[
          {
            key: 'condition',
            head: ui.say(words.condition),
            rowHead: true,
            width: 60,
            cell: (one) => <Condition ui={ui} view={view} one={one} />,
          },
          ...countColumns(ui, reading.limit, texts.fewer),
        ]}
      />
    </Section>
  );
}

function Owners({ ui, view }: { ui: Ui; view: ConditionsView }) {
  return (
    <Section title={ui.say(words.owners)} note={ui.say(words.ownersNote)}>
      <Table
        language={ui.language}
        caption={ui.say(words.owners)}
        captionHidden
        rows={view.owners}
        note={!view.reading.coordinates && ui.say(words.ownersRounded, { limit: view.reading.limit })}
        columns={[
          { key: 'owner', head: ui.say(words.owner), rowHead: true, cell: (one) => ownerWords(ui, one.owner) },
          ...countColumns(ui, view.reading.limit, words.eachFewer),
        ]}
      />
    </Section>
  );
}

function ConditionsPage({ ui, view }: { ui: Ui; view: ConditionsView }) {
  const { reading, obstacle } = view;
  const [first] = view.conditions;
  const note = readingNote(ui, reading);
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.toConditions)}
        lead={
          obstacle ? (
            <SaidIn
              words={obstacle.title}
              sentence={(title) => ui.say(words.leadObstacle, { ...obstacle, title, cases: view.cases })}
            />
          ) : (
            ui.say(words.lead)
          )
        }
        crumbs={
          obstacle
            ? [
                { label: obstacle.number, href: paths.obstacle({ id: obstacle.id }) },
                { label: ui.say(texts.toConditions) },
              ]
            : [
                { label: ui.say(texts.title), href: chairsAddress(reading.group.id) },
                { label: ui.say(texts.toConditions) },
              ]
        }
        meta={note ? [{ value: note }] : undefined}
        actions={
          reading.coordinates && (
            <ButtonLink href={whatIfAddress(reading.group.id, { obstacle: obstacle?.id })}>
              {ui.say(texts.toWhatIf)}
            </ButtonLink>
          )
        }
      />
      <div class="stack-5">
        {!obstacle && <GroupChoice ui={ui} reading={reading} action={paths.closingConditions({})} />}
        {first && first.alone !== null && first.alone > 0 && (
          <Fact>
            {ui.say(words.top, {
              condition: ui.say(first.words),
              count: countWords(ui, first.alone, reading.limit),
              cases: view.cases,
              service: nameOf(view, first.service),
            })}
          </Fact>
        )}
      </div>
      {first ? (
        <>
          <Owners ui={ui} view={view} />
          <Conditions ui={ui} view={view} />
        </>
      ) : (
        <EmptyState title={ui.say(reading.shown ? words.none : texts.never)}>{ui.say(words.noneHow)}</EmptyState>
      )}
      <HowCounted
        ui={ui}
        leftOut={reading.shown?.leftOut ?? 0}
        lines={[ui.say(words.how1), ui.say(texts.whence), ui.say(words.how2)]}
      />
    </>
  );
}

export const conditionsPage = page({
  path: paths.closingConditions.pattern,
  audience: insiders,
  query: conditionsView,
  guide: 'chairs',
  title: (_, ui) => ui.say(texts.toConditions),
  render: (view: ConditionsView, ui) => <ConditionsPage ui={ui} view={view} />,
});
