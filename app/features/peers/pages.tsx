import { Button, ButtonLink } from '../../design/buttons.tsx';
import { Form } from '../../design/forms.tsx';
import { Select } from '../../design/inputs.tsx';
import { EmptyState, Fact, Head, Section, Tag } from '../../design/parts.tsx';
import { Said } from '../../design/said.tsx';
import { SearchForm } from '../../design/search-form.tsx';
import { Table } from '../../design/table.tsx';
import { dayWords } from '../../http/dates.ts';
import { ListPages } from '../../http/list-pages.tsx';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { answerPeer, askPeers, settlePeer } from './ask.ts';
import { peers, shows } from './peers.ts';
import {
  type PeerAnswer,
  type PeerQuestionView,
  type PeersView,
  peerQuestion,
  peerQuestions,
  showNames,
} from './view.ts';

const words = {
  title: { sv: 'Kollegor', en: 'Peers' },
  lead: {
    sv: 'Fråga dem som gör samma arbete på andra håll. Svaren sparas, så att nästa som undrar hittar dem.',
    en: 'Ask those who do the same work elsewhere. The answers are kept, so that the next who wonders finds them.',
  },
  search: { sv: 'Sök', en: 'Search' },
  words: { sv: 'Ord i frågan eller svaren', en: 'Words of the question or the answers' },
  show: { sv: 'Visa', en: 'Show' },
  question: { sv: 'Fråga', en: 'Question' },
  by: { sv: 'Från', en: 'From' },
  asked: { sv: 'Ställd', en: 'Asked' },
  answers: { sv: 'Svar', en: 'Answers' },
  state: { sv: 'Läge', en: 'State' },
  settled: { sv: 'Klar', en: 'Settled' },
  waits: { sv: 'Väntar på svar', en: 'Waits for an answer' },
  answered: { sv: 'Har svar', en: 'Answered' },
  own: { sv: 'du', en: 'you' },
  left: { sv: 'någon som har slutat', en: 'somebody who has left' },
  none: { sv: 'Här kommer frågor och svar mellan kollegor.', en: 'Questions and answers between peers will be here.' },
  noneHow: {
    sv: 'Ställ den första. Alla länets samordnare får veta att du undrar.',
    en: 'Ask the first one. All coordinators of the county learn that you wonder.',
  },
  nothing: { sv: 'Ingen har frågat om det än.', en: 'Nobody has asked about that yet.' },
  nothingHow: {
    sv: 'Ställ frågan själv, eller sök på ett annat ord.',
    en: 'Ask it yourself, or search for another word.',
  },
  noAnswer: { sv: 'Ingen har svarat än.', en: 'Nobody has answered yet.' },
  helped: { sv: 'Det här hjälpte', en: 'This helped' },
  helpedAnswer: { sv: 'Det här hjälpte: {name}', en: 'This helped: {name}' },
  settledOn: { sv: 'Klar {day}', en: 'Settled {day}' },
  done: { sv: 'Behöver du inga fler svar?', en: 'Do you need no more answers?' },
} satisfies Record<string, Text>;

function nameWords(ui: Ui, one: { by: string | null; isOwn?: boolean }): string {
  if (one.isOwn) return ui.say(words.own);
  return one.by ?? ui.say(words.left);
}

function State({ ui, line }: { ui: Ui; line: PeersView['lines'][number] }) {
  if (line.isSettled) return <Tag kind="starboard">{ui.say(words.settled)}</Tag>;
  return line.answers > 0 ? (
    <Tag kind="teal">{ui.say(words.answered)}</Tag>
  ) : (
    <Tag kind="now">{ui.say(words.waits)}</Tag>
  );
}

function Search({ ui, view }: { ui: Ui; view: PeersView }) {
  return (
    <SearchForm
      language={ui.language}
      action={paths.peerQuestions({})}
      name={ui.say(words.search)}
      label={ui.say(words.words)}
      words={view.words}
      verb={ui.say(words.search)}
    >
      <Select
        language={ui.language}
        name="show"
        label={ui.say(words.show)}
        placeholder={false}
        value={view.show}
        options={shows.map((value) => ({ value, label: ui.say(showNames[value]) }))}
      />
    </SearchForm>
  );
}

function Lines({ ui, view }: { ui: Ui; view: PeersView }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.title)}
      captionHidden
      rows={view.lines}
      columns={[
        {
          key: 'question',
          head: ui.say(words.question),
          rowHead: true,
          width: 45,
          cell: (line) => (
            <a href={paths.peerQuestion({ id: line.id })}>
              <Said>{line.title}</Said>
            </a>
          ),
        },
        { key: 'by', head: ui.say(words.by), cell: (line) => nameWords(ui, { ...line, by: line.askedBy }) },
        { key: 'asked', head: ui.say(words.asked), cell: (line) => dayWords(ui, line.askedAt) },
        { key: 'answers', head: ui.say(words.answers), numeric: true, cell: (line) => line.answers },
        { key: 'state', head: ui.say(words.state), cell: (line) => <State ui={ui} line={line} /> },
      ]}
      empty={
        view.isEmpty ? (
          <EmptyState title={ui.say(words.none)}>{ui.say(words.noneHow)}</EmptyState>
        ) : (
          <EmptyState title={ui.say(words.nothing)}>{ui.say(words.nothingHow)}</EmptyState>
        )
      }
    />
  );
}

export const peersPage = page({
  path: paths.peerQuestions.pattern,
  audience: peers,
  query: peerQuestions,
  forms: [{ command: askPeers }],
  guide: 'coordinator',
  title: (_, ui) => ui.say(words.title),
  render: (view: PeersView, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title)}
        lead={ui.say(words.lead)}
        actions={<ButtonLink href="#form">{ui.say(askPeers.title)}</ButtonLink>}
      />
      <div class="stack-5">
        {!view.isEmpty && <Search ui={ui} view={view} />}
        <Lines ui={ui} view={view} />
        <ListPages ui={ui} page={view.page} hasMore={view.hasMore} />
      </div>
      <Section title={ui.say(askPeers.title)} id="form">
        <CommandForm ui={ui} command={askPeers}>
          <CommandField ui={ui} command={askPeers} name="title" rows={1} />
          <CommandField ui={ui} command={askPeers} name="text" rows={5} />
        </CommandForm>
      </Section>
    </>
  ),
});

function Answer({ ui, view, one }: { ui: Ui; view: PeerQuestionView; one: PeerAnswer }) {
  const by = nameWords(ui, one);
  return (
    <li class={one.helped ? 'own' : undefined}>
      <p class="note">
        <b>{by}</b> <time datetime={one.at.toISOString()}>{dayWords(ui, one.at)}</time>{' '}
        {one.helped && <Tag kind="starboard">{ui.say(words.helped)}</Tag>}
      </p>
      <p class="said">
        <Said>{one.text}</Said>
      </p>
      {view.isOwn && !view.isSettled && (
        <Form
          action={paths.peerQuestion({ id: view.id })}
          hidden={{ _do: settlePeer.name, _key: ui.newKey(), id: view.id, answer: one.id }}
          inline
        >
          <Button kind="link" label={ui.say(words.helpedAnswer, { name: by })}>
            {ui.say(words.helped)}
          </Button>
        </Form>
      )}
    </li>
  );
}

export const peerQuestionPage = page({
  path: paths.peerQuestion.pattern,
  audience: peers,
  query: peerQuestion,
  forms: [{ command: answerPeer }, { command: settlePeer }],
  guide: 'coordinator',
  title: ({ title }) => title,
  render: (view: PeerQuestionView, ui) => (
    <>
      <Head
        language={ui.language}
        title={view.title}
        titleSaid
        crumbs={[{ label: ui.say(words.title), href: paths.peerQuestions({}) }]}
        meta={[
          { label: ui.say(words.by), value: nameWords(ui, { ...view, by: view.askedBy }) },
          { label: ui.say(words.asked), value: dayWords(ui, view.askedAt) },
          ...(view.settledAt ? [{ value: ui.say(words.settledOn, { day: dayWords(ui, view.settledAt) }) }] : []),
        ]}
      />
      <p class="text said">
        <Said>{view.text}</Said>
      </p>
      <Section title={ui.say(words.answers)}>
        {view.answers.length === 0 ? (
          <Fact>{ui.say(words.noAnswer)}</Fact>
        ) : (
          <ol class="thread" aria-label={ui.say(words.answers)}>
            {view.answers.map((one) => (
              <Answer ui={ui} view={view} one={one} />
            ))}
          </ol>
        )}
      </Section>
      <Section title={ui.say(answerPeer.title)}>
        <CommandForm ui={ui} command={answerPeer} bound={{ id: view.id }} kind={view.isOwn ? 'secondary' : 'primary'}>
          <CommandField ui={ui} command={answerPeer} name="text" rows={5} />
        </CommandForm>
      </Section>
      {view.isOwn && !view.isSettled && (
        <Section title={ui.say(words.done)}>
          <CommandForm ui={ui} command={settlePeer} bound={{ id: view.id }} kind="secondary" />
        </Section>
      )}
    </>
  ),
});
