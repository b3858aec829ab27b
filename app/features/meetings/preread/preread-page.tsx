import { Radios } from '../../../design/choices.tsx';
import { EmptyState, Facts, Head, Section } from '../../../design/parts.tsx';
import { Titled } from '../../../design/said.tsx';
import { dayWords } from '../../../http/dates.ts';
import { numberWords } from '../../../http/numbers.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { participants } from '../access.ts';
import type { Pack } from '../item-view.ts';
import { timeWords } from '../letters.ts';
import { words } from '../texts.ts';
import { Written } from '../written.tsx';
import { addQuestion, answerQuestions, dropQuestion, setPreread } from './preread.ts';
import { type PrereadView, prereadView } from './preread-view.ts';

export function PackFacts({ ui, pack }: { ui: Ui; pack: Pack }) {
  return (
    <>
      <h3>{ui.say(words.pack, { from: dayWords(ui, pack.from), to: dayWords(ui, pack.to) })}</h3>
      <Facts
        language={ui.language}
        items={[
          { term: ui.say(words.asked), value: pack.asked },
          { term: ui.say(words.advised), value: pack.advised },
          { term: ui.say(words.lateOnes), value: pack.late },
          { term: ui.say(words.medianDays), value: pack.medianDays === null ? '–' : numberWords(ui, pack.medianDays) },
        ]}
      />
      <ul>
        <li>
          <a href={paths.statistics({})}>{ui.say(words.allFigures)}</a>
        </li>
        {pack.made && (
          <li>
            <a href={paths.pack({ id: pack.made.id })}>{ui.say(words.readPack, { period: pack.made.period })}</a>
          </li>
        )}
        {pack.mayMake && (
          <li>
            <a href={paths.packs({})}>{ui.say(words.makePack)}</a>
          </li>
        )}
      </ul>
    </>
  );
}

function Material({ ui, view }: { ui: Ui; view: PrereadView }) {
  return (
    <Section title={ui.say(words.preread)} first>
      {view.preread !== '' && <Written text={view.preread} />}
      {view.pack && <PackFacts ui={ui} pack={view.pack} />}
      {view.agenda.length > 0 && (
        <>
          <h3>{ui.say(words.agenda)}</h3>
          <ol>
            {view.agenda.map((item) => (
              <li>
                <a href={item.href ?? paths.meetingItem({ id: view.id, itemId: item.id })}>
                  <Titled language={ui.language} title={item.title} />
                </a>
                {item.background.sv && <p class="note">{ui.say(item.background)}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
      {view.preread === '' && !view.pack && view.agenda.length === 0 && <p>{ui.say(words.noPreread)}</p>}
    </Section>
  );
}

function Questions({ ui, view }: { ui: Ui; view: PrereadView }) {
  if (view.questions.length === 0)
    return (
      <Section title={ui.say(words.questions)}>
        <EmptyState title={ui.say(words.noQuestions)} />
      </Section>
    );
  return (
    <Section
      title={ui.say(view.mayAnswer ? words.yourAnswers : words.questions)}
      note={view.answerBy ? ui.say(words.answerBy, { day: dayWords(ui, view.answerBy) }) : undefined}
    >
      {view.mayAnswer && (
        <CommandForm ui={ui} command={answerQuestions} draft={`preread-${view.id}`}>
          {view.questions.map((question, index) => (
            <>
              <input type="hidden" name={`answers.${index}.questionId`} value={question.id} />
              <CommandField
                ui={ui}
                command={answerQuestions}
                name={`answers.${index}.text`}
                label={question.text}
                value={question.own ?? undefined}
                rows={3}
              />
            </>
          ))}
        </CommandForm>
      )}
      <h3>{ui.say(words.theirAnswers)}</h3>
      {view.questions.every(({ answers }) => answers.length === 0) && <p class="note">{ui.say(words.noAnswers)}</p>}
      {view.questions
        .filter(({ answers }) => answers.length > 0)
        .map((question) => (
          <>
            <h4>{ui.say(question.text)}</h4>
            {question.answers.map(({ name, text }) => (
              <Written text={text} by={name} />
            ))}
          </>
        ))}
    </Section>
  );
}

function Writing({ ui, view }: { ui: Ui; view: PrereadView }) {
  if (!view.mayArrange) return null;
  const isOpen = [setPreread, addQuestion, dropQuestion].some((command) => {
    const state = ui.stateOf(command);
    return state.refused !== null || Object.keys(state.errors).length > 0;
  });
  return (
    <Section title={ui.say(words.otherThings)} id="skriv">
      <details open={isOpen || !view.isSummoned}>
        <summary>{ui.say(words.writeMaterial)}</summary>
        <div class="stack-5">
          <CommandForm ui={ui} command={setPreread} kind="secondary" draft={`material-${view.id}`}>
            <CommandField ui={ui} command={setPreread} name="preread" rows={8} value={view.preread} />
            <CommandField ui={ui} command={setPreread} name="answerBy" value={view.answerBy ?? undefined} />
          </CommandForm>
          <CommandForm ui={ui} command={addQuestion} kind="secondary" draft={`question-${view.id}`}>
            <CommandField ui={ui} command={addQuestion} name="text" rows={2} />
          </CommandForm>
          {view.questions.length > 0 && (
            <CommandForm ui={ui} command={dropQuestion} kind="secondary">
              <Radios
                language={ui.language}
                name="questionId"
                label={ui.say(words.questions)}
                stacked
                options={view.questions.map(({ id, text }) => ({ value: id, label: ui.say(text) }))}
              />
            </CommandForm>
          )}
        </div>
      </details>
    </Section>
  );
}

export const prereadPage = page({
  path: paths.meetingPreread.pattern,
  audience: participants,
  query: prereadView,
  forms: [{ command: answerQuestions }, { command: setPreread }, { command: addQuestion }, { command: dropQuestion }],
  guide: 'meetings',
  title: (view, ui) => `${ui.say(words.preread)}, ${ui.say(view.name)}`,
  render: (view: PrereadView, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.preread)}
        lead={ui.say(words.prereadLead)}
        crumbs={[
          { label: ui.say(words.meetings), href: paths.meetings({}) },
          { label: ui.say(view.name), href: paths.meeting({ id: view.id }) },
        ]}
        meta={[{ value: timeWords(ui.language, ui.today, { starts_at: view.startsAt, ends_at: view.endsAt }) }]}
      />
      <Material ui={ui} view={view} />
      <Questions ui={ui} view={view} />
      <Writing ui={ui} view={view} />
    </>
  ),
});
