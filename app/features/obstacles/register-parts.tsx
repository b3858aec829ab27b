import { TaskList } from '../../design/lists.tsx';
import { Quote, Section } from '../../design/parts.tsx';
import { Said } from '../../design/said.tsx';
import { dayWords } from '../../http/dates.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import { partyNames } from '../organisation/index.ts';
import { attachDeviation } from './evidence/evidence.ts';
import type { OpenReport } from './register/open-reports.ts';
import type { RegisterView } from './register/register.ts';
import { create } from './reports/create.ts';
import { dismiss } from './reports/report.ts';
import { words } from './texts.ts';

export function reporterWords(ui: Ui, reporter: string | null, at: Date): string {
  const when = dayWords(ui, at);
  return reporter ? ui.say(words.reportedBy, { who: reporter, when }) : ui.say(words.reportedHidden, { when });
}

/** Reports that wait, oldest first; one at a time is taken care of, so that each form stands once on the page. */
export function OpenReports({ ui, view }: { ui: Ui; view: RegisterView }) {
  if (!hasReportForm(ui, view)) return null;
  const shown = view.reports.find(({ id }) => id === ui.search.get('report')) ?? view.reports[0];
  const rest = view.reports.filter((one) => one !== shown);
  return (
    <Section title={ui.say(words.reports)} note={ui.say(words.reportsNote)} id="rapporter">
      {shown && <OneReport ui={ui} view={view} report={shown} />}
      {rest.length > 0 && (
        <TaskList
          label={ui.say(words.reports)}
          items={rest.map((report) => ({
            title: <Said>{report.text.length > 90 ? `${report.text.slice(0, 88)}…` : report.text}</Said>,
            href: `${paths.obstacles({})}?report=${report.id}#rapporter`,
            note: reporterWords(ui, report.reporter, report.reportedAt),
          }))}
        />
      )}
    </Section>
  );
}

function OneReport({ ui, view, report }: { ui: Ui; view: RegisterView; report: OpenReport }) {
  const own = view.own.filter(({ groupId }) => groupId === report.groupId);
  const facts = [
    report.groupName,
    report.parties.map((party) => ui.say(partyNames[party])).join(', '),
    report.agreementClause && `${ui.say(words.clause)} ${report.agreementClause}`,
    report.isHidden && ui.say(words.nameHidden),
  ];
  return (
    <>
      <Quote source={reporterWords(ui, report.reporter, report.reportedAt)}>{report.text}</Quote>
      <p class="note">{facts.filter(Boolean).join(' · ')}</p>
      <CommandForm
        ui={ui}
        command={create}
        bound={{ groupId: report.groupId, deviationId: report.id }}
        verb={words.makeNew}
      >
        <CommandField ui={ui} command={create} name="title" width="l" />
      </CommandForm>
      {own.length > 0 && (
        <details>
          <summary>{ui.say(words.toObstacle)}</summary>
          <CommandForm ui={ui} command={attachDeviation} bound={{ deviationId: report.id }} kind="secondary">
            <CommandField
              ui={ui}
              command={attachDeviation}
              name="id"
              options={own.map(({ id, number, title }) => ({
                value: id,
                label: `${number} ${title}`,
                said: 'label' as const,
              }))}
            />
          </CommandForm>
        </details>
      )}
      <details>
        <summary>{ui.say(words.answer)}</summary>
        <CommandForm ui={ui} command={dismiss} bound={{ id: report.id }} kind="secondary">
          <CommandField ui={ui} command={dismiss} name="reason" rows={3} />
        </CommandForm>
      </details>
    </>
  );
}

/** From what somebody noticed, or from the case that the address names; a report's own form would stand in its way. */
export function NewObstacle({ ui, view }: { ui: Ui; view: RegisterView }) {
  const caseId = ui.search.get('case');
  if (hasReportForm(ui, view)) return null;
  const own = view.coordinates.filter((id) => view.chosen.group === null || id === view.chosen.group);
  const [group] = own;
  const nameOf = (id: string): string => view.groups.find((one) => one.id === id)?.name ?? '';
  if (!group) return null;
  return (
    <Section title={ui.say(words.new)} note={ui.say(caseId ? words.newFromCase : words.newNote)} id="nytt">
      {own.length === 1 ? (
        <CommandForm
          ui={ui}
          command={create}
          bound={{ groupId: group, ...(caseId && { caseId }) }}
          kind="secondary"
          note={nameOf(group)}
        >
          <CommandField ui={ui} command={create} name="title" width="l" value={ui.search.get('title') ?? undefined} />
        </CommandForm>
      ) : (
        <TaskList
          label={ui.say(words.new)}
          items={own.map((id) => ({ title: nameOf(id), href: `${paths.obstacles({})}?group=${id}#nytt` }))}
        />
      )}
    </Section>
  );
}

const hasReportForm = (ui: Ui, view: RegisterView): boolean => view.reports.length > 0 && !ui.search.has('case');
