import { EmptyState, Fact, Head, Section, Tag } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { momentWords } from '../../http/dates.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { holds } from '../../kernel/actor.ts';
import type { Text } from '../../kernel/text.ts';
import { insiders, rulesReaders } from './access.ts';
import type { FoundDeadlock, RulesFound } from './found.ts';
import { HowCounted } from './page-parts.tsx';
import { joined } from './phrases.ts';
import { type RulesView, rulesView } from './rules-view.ts';
import { texts } from './texts.ts';
import { ownerWords, phrasesWords } from './words.tsx';

const words = {
  catalogue: { sv: 'Insatser', en: 'Services' },
  lead: {
    sv: 'Insatser som bara kan nås genom varandra, eller genom en kö som är längre än erbjudandet, och insatser som är öppna för samma personer.',
    en: 'Services that can only be reached through each other, or through a queue longer than the offer, and services that are open to the same people.',
  },
  readAt: { sv: 'Räknat {when} på {services} insatser.', en: 'Computed {when} from {services} services.' },
  never: { sv: 'Här står låsningar i reglerna.', en: 'Here stand deadlocks in the rules.' },
  neverHow: {
    sv: 'Farled räknar inom några minuter, när katalogen har insatser med regler.',
    en: 'Farled computes within minutes, once the catalogue has services with rules.',
  },
  deadlocks: { sv: 'Låsningar', en: 'Deadlocks' },
  oneDeadlock: { sv: 'En låsning', en: 'One deadlock' },
  allOf: { sv: '{count} låsningar', en: '{count} deadlocks' },
  someOf: {
    sv: '{count} låsningar, de {shown} kortaste visas',
    en: '{count} deadlocks, the {shown} shortest are shown',
  },
  noDeadlocks: { sv: 'Inga låsningar i reglerna.', en: 'No deadlocks in the rules.' },
  noDeadlocksHow: {
    sv: 'Varje villkor som en insats kan uppfylla går att nå utan att gå i cirkel eller vänta för länge.',
    en: 'Every condition that a service can meet can be reached without going in circles or waiting too long.',
  },
  cut: {
    sv: 'Reglerna är så många att sökningen avslutades i förtid. Det kan finnas fler låsningar.',
    en: 'The rules are so many that the search was ended. There may be more deadlocks.',
  },
  noneFound: { sv: 'Inga låsningar hittades.', en: 'No deadlocks were found.' },
  circle: { sv: 'Går i cirkel', en: 'Goes in a circle' },
  waiting: { sv: 'Kön är för lång', en: 'The queue is too long' },
  between: { sv: '{owners} hänvisar till varandra.', en: '{owners} point at each other.' },
  one: { sv: '{owners} hänvisar till sig själv.', en: '{owners} points at itself.' },
  ownQueue: {
    sv: '{owners} ger själv det som saknas, men för sent.',
    en: '{owners} itself gives what is missing, but too late.',
  },
  asks: {
    sv: '{owner} kräver ”{fact}” för {service}. Det ger {from} hos {giver}.',
    en: '{owner} requires “{fact}” for {service}. That comes from {from}, given by {giver}.',
  },
  passes: {
    sv: '”{fact}” gäller i {weeks} veckor. Resten är uppfyllt först efter {week} veckor.',
    en: '“{fact}” holds for {weeks} weeks. The rest is met only after {week} weeks.',
  },
  assumed: {
    sv: 'Hur länge det gäller står inte i katalogen: {weeks} veckor är antaget.',
    en: 'How long it holds is not in the catalogue: {weeks} weeks are assumed.',
  },
  behind: { sv: 'Bakom låsningen väntar: {services}.', en: 'Behind the deadlock wait: {services}.' },
  witness: { sv: 'En person som fastnar: {phrases}.', en: 'A person who is stuck: {phrases}.' },
  restOfWitness: { sv: 'Övriga svar i exemplet', en: 'The other answers of the example' },
  overlaps: { sv: 'Öppna för samma personer', en: 'Open to the same people' },
  overlapsNote: {
    sv: 'Den ena insatsen är öppen för alla som den andra är öppen för. Det kan vara rätt, eller en dubblett. Insatser utan villkor är öppna för alla och räknas inte.',
    en: 'One service is open to everybody whom the other is open to. That may be right, or a duplicate. Services without conditions are open to everybody and do not count.',
  },
  noOverlaps: { sv: 'Inga insatser överlappar helt.', en: 'No services overlap completely.' },
  service: { sv: 'Insats', en: 'Service' },
  other: { sv: 'Överlappar', en: 'Overlaps' },
  same: { sv: 'samma personer som', en: 'the same people as' },
  within: { sv: 'alla får också', en: 'everybody may also have' },
  more: { sv: '{count} till.', en: '{count} more.' },
  how1: {
    sv: 'En låsning är säker så långt katalogen stämmer: ingen ordning av insatserna hjälper personen i exemplet, även om alla okända väntetider vore noll. Där ett antal veckor är antaget hänger låsningen på det.',
    en: 'A deadlock is certain as far as the catalogue is right: no order of the services helps the person of the example, even if all unknown waits were none. Where a number of weeks is assumed, the deadlock hangs on that.',
  },
  how2: {
    sv: 'Underlag: villkoren, väntetiderna och vad varje insats leder till, som de står i katalogen. Inga ärenden.',
    en: 'From: the conditions, the waiting times and what each service establishes, as they stand in the catalogue. No cases.',
  },
  how3: {
    sv: 'Det här vet sidan inte: undantag som görs i enskilda fall, en underskrift som räcker, och väntetider som ingen har skrivit in.',
    en: 'What the page does not know: exceptions made in single cases, a signature that would do, and waiting times that nobody has entered.',
  },
} satisfies Record<string, Text>;

/** The page above, as far as its reader may go: those who keep the catalogue read no group's cases. */
function above(ui: Ui): { label: string; href: string } {
  return holds(ui.actor, ...insiders)
    ? { label: ui.say(texts.title), href: paths.chairs({}) }
    : { label: ui.say(words.catalogue), href: paths.services({}) };
}

function nameOf(view: RulesView, id: string): string {
  return view.services[id]?.name ?? '–';
}

function Linked({ view, id }: { view: RulesView; id: string }) {
  return <a href={paths.service({ id })}>{nameOf(view, id)}</a>;
}

function OneDeadlock({ ui, view, deadlock }: { ui: Ui; view: RulesView; deadlock: FoundDeadlock }) {
  const owners = deadlock.owners.map((owner) => ownerWords(ui, owner));
  const and = ui.say(texts.and);
  const alone = deadlock.kind === 'waiting' ? words.ownQueue : words.one;
  const between = owners.length > 1 ? words.between : alone;
  const giverOf = (id: string): string => ownerWords(ui, view.services[id]?.principal ?? '');
  const asked = deadlock.witness.filter(({ isAsked }) => isAsked).map(({ phrase }) => phrase);
  const rest = deadlock.witness.filter(({ isAsked }) => !isAsked).map(({ phrase }) => phrase);
  return (
    <article class="stack" id={`l-${deadlock.key}`}>
      <h3>
        {deadlock.services.map((id, index) => (
          <>
            {index > 0 && ' – '}
            <Linked view={view} id={id} />
          </>
        ))}
      </h3>
      <p>
        <Tag kind="port">{ui.say(deadlock.kind === 'circle' ? words.circle : words.waiting)}</Tag>{' '}
        {ui.say(between, { owners: joined(owners, and) })}
      </p>
      <ul>
        {deadlock.pointing.map((one) => (
          <li>
            {ui.say(words.asks, {
              service: nameOf(view, one.service),
              owner: ownerWords(ui, one.owner),
              fact: ui.say(one.asksFor),
              from: nameOf(view, one.from),
              giver: giverOf(one.from),
            })}
          </li>
        ))}
        {deadlock.passing && (
          <li>
            {ui.say(words.passes, {
              fact: ui.say(deadlock.passing.attribute),
              weeks: deadlock.passing.lastsWeeks,
              week: deadlock.passing.week,
            })}{' '}
            {deadlock.passing.assumed && ui.say(words.assumed, { weeks: deadlock.passing.lastsWeeks })}
          </li>
        )}
      </ul>
      {deadlock.behind.length > 0 && (
        <p>
          {ui.say(words.behind, {
            services: joined(
              deadlock.behind.map((id) => nameOf(view, id)),
              and,
            ),
          })}
        </p>
      )}
      <p>{ui.say(words.witness, { phrases: phrasesWords(ui, asked, 'inside') })}</p>
      {rest.length > 0 && (
        <details>
          <summary>{ui.say(words.restOfWitness)}</summary>
          <p class="note">{`${phrasesWords(ui, rest)}.`}</p>
        </details>
      )}
    </article>
  );
}

function countOf(ui: Ui, { deadlocks, deadlockCount = deadlocks.length }: RulesFound): string {
  const count = { shown: deadlocks.length, count: deadlockCount };
  if (deadlockCount > deadlocks.length) return ui.say(words.someOf, count);
  return ui.say(deadlockCount === 1 ? words.oneDeadlock : words.allOf, count);
}

function NoDeadlocks({ ui, found }: { ui: Ui; found: RulesFound }) {
  if (found.deadlocksCut) return <EmptyState title={ui.say(words.noneFound)} />;
  return <EmptyState title={ui.say(words.noDeadlocks)}>{ui.say(words.noDeadlocksHow)}</EmptyState>;
}

function Overlaps({ ui, view, found }: { ui: Ui; view: RulesView; found: RulesFound }) {
  const more = found.overlapCount - found.overlaps.length;
  return (
    <Section title={ui.say(words.overlaps)} note={ui.say(words.overlapsNote)}>
      <Table
        language={ui.language}
        caption={ui.say(words.overlaps)}
        captionHidden
        dense
        rows={found.overlaps}
        empty={<EmptyState title={ui.say(words.noOverlaps)} />}
        note={more > 0 && ui.say(words.more, { count: more })}
        columns={[
          {
            key: 'service',
            head: ui.say(words.service),
            rowHead: true,
            cell: (one) => <Linked view={view} id={one.service} />,
          },
          {
            key: 'other',
            head: ui.say(words.other),
            cell: (one) => (
              <>
                {ui.say(one.same ? words.same : words.within)} <Linked view={view} id={one.within} />
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

export const rulesPage = page({
  path: paths.deadlocks.pattern,
  audience: rulesReaders,
  query: rulesView,
  guide: 'chairs',
  title: (_, ui) => ui.say(texts.toRules),
  render: (view: RulesView, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.toRules)}
        lead={ui.say(words.lead)}
        crumbs={[above(ui), { label: ui.say(texts.toRules) }]}
        meta={
          view.found && view.readAt
            ? [{ value: ui.say(words.readAt, { when: momentWords(ui, view.readAt), services: view.found.services }) }]
            : undefined
        }
      />
      {view.found ? (
        <>
          <Section title={ui.say(words.deadlocks)} note={view.found.deadlocksCut && ui.say(words.cut)} first>
            {view.found.deadlocks.length === 0 ? (
              <NoDeadlocks ui={ui} found={view.found} />
            ) : (
              <>
                <Fact>{countOf(ui, view.found)}</Fact>
                {view.found.deadlocks.map((deadlock) => (
                  <OneDeadlock ui={ui} view={view} deadlock={deadlock} />
                ))}
              </>
            )}
          </Section>
          <Overlaps ui={ui} view={view} found={view.found} />
          <HowCounted
            ui={ui}
            leftOut={view.found.leftOut}
            lines={[ui.say(words.how1), ui.say(words.how2), ui.say(words.how3)]}
          />
        </>
      ) : (
        <EmptyState title={ui.say(words.never)}>{ui.say(words.neverHow)}</EmptyState>
      )}
    </>
  ),
});
