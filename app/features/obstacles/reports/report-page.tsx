import type { Child } from 'hono/jsx';
import { EmptyState, Head, Section } from '../../../design/parts.tsx';
import { Said, SaidIn } from '../../../design/said.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { reporters } from '../access.ts';
import { kindNames, stateNames } from '../obstacle.ts';
import { words } from '../texts.ts';
import { answerNames } from './answers.ts';
import { type OwnReport, type ReportForm, report, reportForm } from './report.ts';

function becameOf(ui: Ui, one: OwnReport): Child {
  const reason = one.dismissReason ?? one.obstacle?.rejectReason;
  if (reason) return <SaidIn words={reason} sentence={(put) => ui.say(words.answeredWith, { reason: put })} />;
  if (one.obstacle && one.kind === 'success')
    return ui.say(one.obstacle.state === 'submitted' ? words.successTold : words.successWritten);
  if (one.obstacle) return `${one.obstacle.number}: ${ui.say(stateNames[one.obstacle.state]).toLowerCase()}`;
  return ui.say(one.isTakenUp ? words.takenUp : words.waits);
}

function Own({ ui, own }: { ui: Ui; own: readonly OwnReport[] }) {
  return (
    <Section title={ui.say(words.own)}>
      <Table
        language={ui.language}
        caption={ui.say(words.own)}
        captionHidden
        rows={own}
        empty={<EmptyState title={ui.say(words.ownEmpty)} />}
        columns={[
          {
            key: 'text',
            head: ui.say(words.what),
            rowHead: true,
            width: 50,
            cell: (one) => (
              <>
                <Said>{one.text}</Said>
                <br />
                <span class="note">
                  {[ui.say(kindNames[one.kind]), one.groupName, one.isHidden && ui.say(words.nameHidden)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </>
            ),
          },
          { key: 'when', head: ui.say(words.when), cell: (one) => dayWords(ui, one.reportedAt) },
          {
            key: 'became',
            head: ui.say(words.becameOf),
            width: 40,
            cell: (one) => (
              <>
                {becameOf(ui, one)}
                {one.answers.map((answer) => (
                  <p>
                    <b>{ui.say(answerNames[answer.kind])}</b> <span class="note">{dayWords(ui, answer.at)}</span>
                    <br />
                    <Said>{answer.text}</Said>
                  </p>
                ))}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

export const reportPage = page({
  path: paths.reportObstacle.pattern,
  audience: reporters,
  query: reportForm,
  forms: [{ command: report }],
  guide: 'obstacles',
  title: (_, ui) => ui.say(words.report),
  render: (view: ReportForm, ui) => (
    <>
      <Head language={ui.language} title={ui.say(words.report)} lead={ui.say(words.reportLead)} />
      <CommandForm ui={ui} command={report} draft="deviation">
        <CommandField ui={ui} command={report} name="kind" value="obstacle" />
        <CommandField
          ui={ui}
          command={report}
          name="groupId"
          options={view.groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <CommandField ui={ui} command={report} name="text" rows={5} />
        <CommandField ui={ui} command={report} name="parties" />
        <CommandField ui={ui} command={report} name="agreementClause" width="l" />
        <CommandField ui={ui} command={report} name="hideName" />
      </CommandForm>
      <Own ui={ui} own={view.own} />
    </>
  ),
});
