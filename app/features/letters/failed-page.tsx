import { Button } from '../../design/buttons.tsx';
import { ErrorSummary, Form } from '../../design/forms.tsx';
import { Head, Remark, Section, Tag } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { momentWords } from '../../http/dates.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import {
  dropLetter,
  type FailedLetter,
  type FailedView,
  failedView,
  type JobLine,
  runAgain,
  sendAgain,
} from './failed.ts';
import { jobName, jobReason, kindOf, mailReason } from './failures.ts';

const words = {
  title: { sv: 'Brev och arbete som inte gick', en: 'Letters and work that failed' },
  lead: {
    sv: 'Farled försöker åtta gånger under två timmar. Det som ändå inte gick står här, utan vad som stod i brevet.',
    en: 'Farled tries eight times within two hours. What failed all the same stands here, without what stood in the letter.',
  },
  organisation: { sv: 'Organisationen', en: 'The organisation' },
  letters: { sv: 'Brev', en: 'Letters' },
  none: { sv: 'Alla brev har gått i väg.', en: 'All letters have left.' },
  loginLetters: {
    sv: '{count} brev med länkar för att logga in har inte gått i väg det senaste dygnet. De hör inte till något förbund och försöks inte igen efter en halvtimme.',
    en: '{count} letters with links for logging in have not left in the last day. They belong to no association and are not tried again after half an hour.',
  },
  to: { sv: 'Till', en: 'To' },
  what: { sv: 'Vad', en: 'What' },
  written: { sv: 'Skrivet', en: 'Written' },
  why: { sv: 'Varför', en: 'Why' },
  state: { sv: 'Läge', en: 'State' },
  given: { sv: 'gav upp {when}', en: 'gave up {when}' },
  again: { sv: 'försöker igen {when}', en: 'tries again {when}' },
  do: { sv: 'Gör', en: 'Do' },
  sendTo: { sv: 'Skicka igen till {to}', en: 'Send again to {to}' },
  dropTo: { sv: 'Släng brevet till {to}', en: 'Drop the letter to {to}' },
  work: { sv: 'Regelbundet arbete', en: 'Regular work' },
  workNote: { sv: 'Gäller hela installationen.', en: 'For the whole installation.' },
  noWork: { sv: 'Inget har körts ännu.', en: 'Nothing has run yet.' },
  last: { sv: 'Gick bra senast', en: 'Last went well' },
  failed: { sv: 'misslyckades {when}', en: 'failed {when}' },
  well: { sv: 'går bra', en: 'goes well' },
  asked: { sv: 'körs snart', en: 'runs soon' },
  never: { sv: 'aldrig', en: 'never' },
  runOf: { sv: 'Kör igen: {name}', en: 'Run again: {name}' },
} satisfies Record<string, Text>;

export const failedPage = page({
  path: paths.failedLetters.pattern,
  audience: ['administrator'],
  query: failedView,
  forms: [{ command: sendAgain }, { command: dropLetter }, { command: runAgain }],
  guide: 'administrator',
  title: (_, ui) => ui.say(words.title),
  render: (view, ui) => <Failed view={view} ui={ui} />,
});

function Failed({ view, ui }: { view: FailedView; ui: Ui }) {
  const refused = [sendAgain, dropLetter, runAgain].flatMap((one) => ui.stateOf(one).refused ?? []);
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title)}
        lead={ui.say(words.lead)}
        crumbs={[{ label: ui.say(words.organisation), href: paths.organisation({}) }]}
      />
      <ErrorSummary language={ui.language} errors={refused.map((why) => ({ message: ui.say(why) }))} />
      <Section title={ui.say(words.letters)} first>
        {view.loginLetters > 0 && <Remark>{ui.say(words.loginLetters, { count: view.loginLetters })}</Remark>}
        <Letters letters={view.letters} ui={ui} />
      </Section>
      <Section title={ui.say(words.work)} note={ui.say(words.workNote)}>
        <Jobs jobs={view.jobs} ui={ui} />
      </Section>
    </>
  );
}

function Letters({ letters, ui }: { letters: readonly FailedLetter[]; ui: Ui }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.letters)}
      captionHidden
      rows={letters}
      columns={[
        { key: 'to', head: ui.say(words.to), rowHead: true, cell: (one) => one.recipient },
        { key: 'what', head: ui.say(words.what), cell: (one) => ui.say(kindOf(one.objectType)) },
        { key: 'written', head: ui.say(words.written), cell: (one) => momentWords(ui, one.written) },
        { key: 'why', head: ui.say(words.why), cell: (one) => ui.say(mailReason(one.reason)) },
        {
          key: 'state',
          head: ui.say(words.state),
          cell: (one) =>
            one.failed ? (
              <Tag kind="port">{ui.say(words.given, { when: momentWords(ui, one.failed) })}</Tag>
            ) : (
              ui.say(words.again, { when: momentWords(ui, one.next) })
            ),
        },
        {
          key: 'do',
          head: ui.say(words.do),
          headHidden: true,
          cell: (one) => (
            <div class="row">
              <LetterButton letter={one} command={sendAgain} label={words.sendTo} ui={ui} />
              <LetterButton letter={one} command={dropLetter} label={words.dropTo} ui={ui} />
            </div>
          ),
        },
      ]}
      empty={<p class="note">{ui.say(words.none)}</p>}
    />
  );
}

interface LetterButtonProps {
  letter: FailedLetter;
  command: typeof sendAgain | typeof dropLetter;
  label: Text;
  ui: Ui;
}

function LetterButton({ letter, command, label, ui }: LetterButtonProps) {
  return (
    <Form action={ui.address} hidden={{ _do: command.name, _key: ui.newKey(), letterId: letter.id }} inline>
      <Button kind="link" label={ui.say(label, { to: letter.recipient })}>
        {ui.say(command.verb)}
      </Button>
    </Form>
  );
}

function Jobs({ jobs, ui }: { jobs: readonly JobLine[]; ui: Ui }) {
  const hasFailed = ({ failed, succeeded }: JobLine): boolean => failed !== null && (!succeeded || failed > succeeded);
  const state = (job: JobLine) => {
    if (job.isAsked) return <Tag kind="now">{ui.say(words.asked)}</Tag>;
    if (!hasFailed(job) || !job.failed) return ui.say(words.well);
    return (
      <>
        <Tag kind="port">{ui.say(words.failed, { when: momentWords(ui, job.failed) })}</Tag>{' '}
        {ui.say(jobReason(job.reason))}
      </>
    );
  };
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.work)}
      captionHidden
      rows={jobs}
      columns={[
        { key: 'name', head: ui.say(words.what), rowHead: true, cell: (job) => ui.say(jobName(job.name)) },
        {
          key: 'last',
          head: ui.say(words.last),
          cell: (job) => (job.succeeded ? momentWords(ui, job.succeeded) : ui.say(words.never)),
        },
        { key: 'state', head: ui.say(words.state), cell: state },
        {
          key: 'do',
          head: ui.say(words.do),
          headHidden: true,
          cell: (job) =>
            hasFailed(job) &&
            !job.isAsked && (
              <Form action={ui.address} hidden={{ _do: runAgain.name, _key: ui.newKey(), job: job.name }} inline>
                <Button kind="link" label={ui.say(words.runOf, { name: ui.say(jobName(job.name)) })}>
                  {ui.say(runAgain.verb)}
                </Button>
              </Form>
            ),
        },
      ]}
      empty={<p class="note">{ui.say(words.noWork)}</p>}
    />
  );
}
