import { Section, Tag } from '../../design/parts.tsx';
import type { Ui } from '../../http/ui.tsx';
import type { StatisticsView } from './read.ts';
import { fromOrigin, texts } from './texts.ts';
import { listWords, periodWords, questionWords } from './words.ts';

const tips = [texts.tipVisit, texts.tipTime, texts.tipManagers, texts.tipWhy];

/** Few questions, and parties that do not ask. Nothing when there is nothing to say. */
export function Alerts({ ui, view }: { ui: Ui; view: StatisticsView }) {
  if (view.low.length === 0 && view.silent.length === 0) return null;
  return (
    <Section title={ui.say(texts.lookAt)}>
      {view.low.map(({ group, asked, minimum, quarter }) => (
        <p>
          <Tag kind="port">{ui.say(texts.low)}</Tag>{' '}
          {ui.say(texts.lowWhat, {
            name: group.name,
            count: questionWords(ui, asked),
            quarter: periodWords(ui, quarter),
            minimum,
          })}
        </p>
      ))}
      {view.low.length > 0 && (
        <div class="remark text">
          <p>
            <b>{ui.say(texts.tips)}</b>
          </p>
          <ul>
            {tips.map((tip) => (
              <li>{ui.say(tip, { days: view.answerWorkingDays })}</li>
            ))}
          </ul>
        </div>
      )}
      {view.silent.map(({ group, parties }) => (
        <p>
          <Tag kind="port">{ui.say(texts.silent)}</Tag>{' '}
          {ui.say(texts.silentWhat, {
            name: group.name,
            parties: listWords(
              ui,
              parties.map((party) => ui.say(fromOrigin[party])),
            ),
            period: periodWords(ui, view.period),
          })}
        </p>
      ))}
      {view.silent.length > 0 && <p class="note">{ui.say(texts.silentHow)}</p>}
    </Section>
  );
}
