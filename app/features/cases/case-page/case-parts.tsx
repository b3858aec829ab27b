import { Facts, Quote, Section, Tag } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords, monthWords } from '../../../http/dates.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import { ServicesPanel } from '../../catalogue/index.ts';
import {
  adviceKindNames,
  type Basic,
  basicShortNames,
  basics,
  nextStepOwnerNames,
  outcomeNames,
  outcomeTone,
  smallStepNames,
} from '../case.ts';
import type { LikeCase } from '../like-cases.ts';
import { ageWords, incomeName } from '../words.ts';
import type { AdviceView } from './case-said.ts';
import type { CaseView } from './case-view.ts';

const words = {
  question: { sv: 'Frågan', en: 'The question' },
  questionNote: {
    sv: 'Avidentifierad. Bara den som frågade kan knyta den till en person.',
    en: 'De-identified. Only its asker can tie it to a person.',
  },
  age: { sv: 'Ålder', en: 'Age' },
  income: { sv: 'Ersättning', en: 'Income source' },
  need: { sv: 'Behov', en: 'Need' },
  obstacle: { sv: 'Hinder', en: 'Obstacle' },
  targetGroup: { sv: 'Målgrupp', en: 'Target group' },
  registered: { sv: 'Inskriven på AF', en: 'Registered at AF' },
  capacity: { sv: 'Arbetsförmåga bedömd', en: 'Work capacity assessed' },
  tried: { sv: 'Prövat', en: 'Tried' },
  notTried: { sv: 'Inte prövat', en: 'Not tried' },
  why: { sv: 'Varför inte', en: 'Why not' },
  noted: { sv: 'Antecknat hinder', en: 'Noted obstacle' },
  triedNote: { sv: 'Antecknat om vad som är prövat', en: 'Noted about what was tried' },
  unknown: { sv: 'Vet inte', en: 'Don’t know' },
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  advice: { sv: 'Rådet', en: 'The advice' },
  adviceBy: { sv: '{who}, {when}', en: '{who}, {when}' },
  corrected: { sv: 'Rättat, version {version}', en: 'Corrected, version {version}' },
  earlier: { sv: 'Tidigare råd', en: 'Earlier advice' },
  what: { sv: 'Insats eller kontakt', en: 'Service or contact' },
  whyAdvice: { sv: 'Varför', en: 'Why' },
  next: { sv: 'Vem tar nästa steg', en: 'Who takes the next step' },
  outcome: { sv: 'Utfallet', en: 'The outcome' },
  steps: { sv: 'Små steg', en: 'Small steps' },
  like: { sv: 'Liknande ärenden', en: 'Similar cases' },
  likeNote: {
    sv: 'Utan personuppgifter. Så har samordnare i länet svarat.',
    en: 'Without personal data. This is how coordinators of the county answered.',
  },
  askPeers: { sv: 'Fråga kollegorna om arbetssättet', en: 'Ask your peers how they work' },
  likeEmpty: { sv: 'Inget liknande ärende har fått råd än.', en: 'No similar case has been advised on yet.' },
  situation: { sv: 'Situation', en: 'Situation' },
  days: { sv: 'efter {days} dagar', en: 'after {days} days' },
  noOutcome: { sv: 'Utfallet är inte känt', en: 'The outcome is not known' },
  imported: { sv: 'Importerad', en: 'Imported' },
  services: { sv: 'Insatserna', en: 'The services' },
  showServices: { sv: 'Visa vad som står öppet', en: 'Show what stands open' },
} satisfies Record<string, Text>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function QuestionSection({ ui, view }: { ui: Ui; view: CaseView }) {
  // The form keeps a word; what has been answered since is kept as a fact.
  const answer = (value: unknown): string =>
    ui.say(
      value === 'yes' || value === true ? words.yes : value === 'no' || value === false ? words.no : words.unknown,
    );
  const named = (list: readonly string[]): string =>
    capital(list.map((one) => ui.say(basicShortNames[one as Basic])).join(', '));
  const missing = basics.filter((one) => !view.basics.includes(one));
  const items = [
    { term: ui.say(words.age), value: ageWords(ui, view.ageFrom, view.ageTo) ?? ui.say(words.unknown) },
    {
      term: ui.say(words.income),
      value: view.incomeSources.map((one) => incomeName(ui, one)).join(', ') || ui.say(words.unknown),
    },
    ...(view.need ? [{ term: ui.say(words.need), value: ui.say(view.need) }] : []),
    ...(view.obstacle ? [{ term: ui.say(words.obstacle), value: ui.say(view.obstacle) }] : []),
    ...(view.targetGroup ? [{ term: ui.say(words.targetGroup), value: ui.say(view.targetGroup) }] : []),
    ...(view.isImported
      ? []
      : [
          { term: ui.say(words.registered), value: answer(view.answers.registeredAtEmploymentService) },
          { term: ui.say(words.capacity), value: answer(view.answers.workCapacityAssessed) },
        ]),
    ...(view.basics.length > 0 ? [{ term: ui.say(words.tried), value: named(view.basics) }] : []),
    ...(missing.length > 0 && !view.isImported ? [{ term: ui.say(words.notTried), value: named(missing) }] : []),
    ...(view.basicsReason ? [{ term: ui.say(words.why), value: <Said>{view.basicsReason}</Said> }] : []),
    ...(view.tried ? [{ term: ui.say(words.triedNote), value: <Said>{view.tried}</Said> }] : []),
    ...(view.notedObstacle ? [{ term: ui.say(words.noted), value: <Said>{view.notedObstacle}</Said> }] : []),
  ];
  return (
    <Section title={ui.say(words.question)} note={ui.say(words.questionNote)} first>
      <div class="two">
        <Quote>{view.question}</Quote>
        <Facts language={ui.language} items={items} />
      </div>
    </Section>
  );
}

function AdviceItems({ ui, advice }: { ui: Ui; advice: AdviceView }) {
  return (
    <Table
      language={ui.language}
      caption={`${ui.say(words.advice)} ${advice.round}.${advice.version}`}
      captionHidden
      rows={advice.items}
      columns={[
        {
          key: 'what',
          head: ui.say(words.what),
          rowHead: true,
          width: 40,
          cell: (item) => (
            <>
              {item.link ? (
                <a href={item.link}>
                  <Said>{item.label}</Said>
                </a>
              ) : (
                <Said>{item.label}</Said>
              )}
              <br />
              <span class="note">{ui.say(adviceKindNames[item.kind])}</span>
            </>
          ),
        },
        { key: 'why', head: ui.say(words.whyAdvice), cell: (item) => item.why && <Said>{item.why}</Said> },
        { key: 'next', head: ui.say(words.next), cell: (item) => ui.say(nextStepOwnerNames[item.nextStep]) },
      ]}
    />
  );
}

export function AdviceSection({ ui, view }: { ui: Ui; view: CaseView }) {
  const [latest, ...earlier] = view.advice;
  if (!latest) return null;
  const by = (advice: AdviceView): string => {
    const who = ui.say(words.adviceBy, { who: advice.by || ui.say(words.imported), when: dayWords(ui, advice.at) });
    return advice.version > 1 ? `${who}. ${ui.say(words.corrected, { version: advice.version })}` : who;
  };
  return (
    <Section title={ui.say(words.advice)} note={by(latest)} id="rad">
      {latest.text && <Quote>{latest.text}</Quote>}
      {latest.items.length > 0 && <AdviceItems ui={ui} advice={latest} />}
      {earlier.length > 0 && (
        <details>
          <summary>{`${ui.say(words.earlier)} (${earlier.length})`}</summary>
          {earlier.map((advice) => (
            <div class="stack">
              <p class="note">{by(advice)}</p>
              <Quote>{advice.text}</Quote>
              {advice.items.length > 0 && <AdviceItems ui={ui} advice={advice} />}
            </div>
          ))}
        </details>
      )}
    </Section>
  );
}

export function OutcomeSection({ ui, view }: { ui: Ui; view: CaseView }) {
  if (!view.outcome && !view.outcomeNote) return null;
  return (
    <Section title={ui.say(words.outcome)} note={view.outcomeAt ? dayWords(ui, view.outcomeAt) : undefined}>
      {view.outcome && (
        <p>
          <Tag kind={outcomeTone[view.outcome]}>{ui.say(outcomeNames[view.outcome])}</Tag>
        </p>
      )}
      {view.outcomeNote && <Quote>{view.outcomeNote}</Quote>}
      {view.steps.length > 0 && (
        <p>{`${ui.say(words.steps)}: ${view.steps.map((step) => ui.say(smallStepNames[step])).join(', ')}`}</p>
      )}
    </Section>
  );
}

export function LikeSection({ ui, view }: { ui: Ui; view: CaseView }) {
  const situation = (like: LikeCase): string =>
    [
      like.ageBand && `${like.ageBand} ${ui.say({ sv: 'år', en: 'years' })}`,
      ...like.incomeSources.map((one) => incomeName(ui, one).toLowerCase()),
    ]
      .filter(Boolean)
      .join(', ') || ui.say(words.unknown);
  return (
    <Section title={ui.say(words.like)} note={ui.say(words.likeNote)}>
      <Table
        language={ui.language}
        caption={ui.say(words.like)}
        captionHidden
        rows={view.like}
        empty={ui.say(words.likeEmpty)}
        columns={[
          {
            key: 'situation',
            head: ui.say(words.situation),
            rowHead: true,
            width: 35,
            cell: (like) => (
              <>
                {situation(like)}
                <br />
                <span class="note">{`${like.groupName}, ${monthWords(ui, like.month)}`}</span>
              </>
            ),
          },
          {
            key: 'advice',
            head: ui.say(words.advice),
            cell: (like) => <Said>{like.advice.map((item) => item.label).join('; ')}</Said>,
          },
          {
            key: 'outcome',
            head: ui.say(words.outcome),
            cell: (like) =>
              like.outcome ? (
                <>
                  <Tag kind={outcomeTone[like.outcome]}>{ui.say(outcomeNames[like.outcome])}</Tag>
                  {like.daysToOutcome !== null && (
                    <>
                      <br />
                      <span class="note">{ui.say(words.days, { days: like.daysToOutcome })}</span>
                    </>
                  )}
                </>
              ) : (
                <span class="note">{ui.say(words.noOutcome)}</span>
              ),
          },
        ]}
      />
      <p>
        <a href={paths.peerQuestions({})}>{ui.say(words.askPeers)}</a>
      </p>
    </Section>
  );
}

/** The catalogue's answer for this situation, beside whoever writes the advice; folded away once the advice is given. */
export function ServicesSection({ ui, view }: { ui: Ui; view: CaseView }) {
  if (!view.services || view.services.tried === 0) return null;
  const panel = <ServicesPanel ui={ui} view={view.services} caseId={view.id} />;
  return (
    <Section title={ui.say(words.services)}>
      {view.advisedAt ? (
        <details>
          <summary>{ui.say(words.showServices)}</summary>
          {panel}
        </details>
      ) : (
        panel
      )}
    </Section>
  );
}
