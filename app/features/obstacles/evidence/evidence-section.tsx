import { Fact, Quote, Section } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { reporterWords } from '../register-parts.tsx';
import { words } from '../texts.ts';
import type { ObstacleView } from '../view.ts';

/** Counts for the group, the cases themselves for its coordinators only. */
export function EvidenceSection({ ui, view }: { ui: Ui; view: ObstacleView }) {
  const { evidence } = view;
  const span =
    evidence?.firstAsked && evidence.lastAsked
      ? ui.say(words.span, { from: dayWords(ui, evidence.firstAsked), to: dayWords(ui, evidence.lastAsked) })
      : undefined;
  return (
    <Section title={ui.say(words.evidence)} note={span} first>
      <Fact>{evidenceWords(ui, view)}</Fact>
      {view.isInside && view.cases.length === 0 && (evidence?.cases ?? 0) > 0 && (
        <p class="note">{ui.say(words.countOnly)}</p>
      )}
      <Cases ui={ui} view={view} />
      {view.cases.length > 0 && (
        <p>
          <a href={`${paths.closingConditions({})}?obstacle=${view.id}`}>{ui.say(words.closingConditions)}</a>
        </p>
      )}
      {view.reports.length > 0 && (
        <details open={view.cases.length === 0}>
          <summary>{ui.say(words.theReports)}</summary>
          {view.reports.map((report) => (
            <Report ui={ui} report={report} />
          ))}
        </details>
      )}
      {view.marks.length > 0 && (
        <details>
          <summary>{ui.say(words.theMarks)}</summary>
          <ul>
            {view.marks.map((mark) => (
              <li>{ui.say(mark.label)}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** The page is shown to the whole group at its meetings: a hidden name stands there only when the coordinator asks for it. */
function Report({ ui, report }: { ui: Ui; report: ObstacleView['reports'][number] }) {
  const { reporter, isHidden, reportedAt, agreementClause } = report;
  const said = [
    reporterWords(ui, isHidden ? null : reporter, reportedAt),
    agreementClause && `${ui.say(words.clause)} ${agreementClause}`,
  ];
  return (
    <>
      <Quote source={said.filter(Boolean).join('. ')}>{report.text}</Quote>
      {isHidden && reporter && (
        <details>
          <summary>{ui.say(words.showName)}</summary>
          <p>{ui.say(words.onlyYou, { who: reporter })}</p>
        </details>
      )}
    </>
  );
}

function evidenceWords(ui: Ui, view: ObstacleView): string {
  const { evidence } = view;
  if (!evidence) {
    return view.countyCases === null
      ? ui.say(words.fewCases, { limit: view.smallestCount })
      : `${ui.say(words.casesCount, { count: view.countyCases })}.`;
  }
  const parts = [
    evidence.cases > 0 && ui.say(evidence.cases === 1 ? words.oneCase : words.casesCount, { count: evidence.cases }),
    evidence.deviations > 0 &&
      ui.say(evidence.deviations === 1 ? words.oneReport : words.reportsCount, { count: evidence.deviations }),
    evidence.marks > 0 && ui.say(evidence.marks === 1 ? words.oneMark : words.marksCount, { count: evidence.marks }),
  ].filter((part): part is string => Boolean(part));
  const last = parts.pop();
  if (!last) return ui.say(words.noEvidence);
  return `${parts.length > 0 ? `${parts.join(', ')} ${ui.say(words.and)} ${last}` : last}.`;
}

function Cases({ ui, view }: { ui: Ui; view: ObstacleView }) {
  if (view.cases.length === 0) return null;
  return (
    <details open={view.cases.length <= 12}>
      <summary>{ui.say(words.theCases)}</summary>
      <Table
        language={ui.language}
        caption={ui.say(words.theCases)}
        captionHidden
        dense
        rows={view.cases}
        columns={[
          {
            key: 'number',
            head: ui.say(words.number),
            rowHead: true,
            cell: (one) => (
              <a class="nowrap" href={paths.case({ id: one.id })}>
                {one.number}
              </a>
            ),
          },
          { key: 'asked', head: ui.say(words.asked), cell: (one) => dayWords(ui, one.askedOn) },
          { key: 'what', head: ui.say(words.what), width: 60, cell: (one) => one.noted && <Said>{one.noted}</Said> },
        ]}
      />
    </details>
  );
}
