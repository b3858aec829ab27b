import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { Mark } from './marks.tsx';
import { type StepKey, say, stepName } from './words.ts';

interface ChannelStep {
  step: StepKey;
  /** Share of all that began which is still under way here, 0 to 1: the channel's width. Left out when too few. */
  share?: number | undefined;
  /** The share that went on from the step before, or the count at the first step: "94 %", "148". */
  figure?: string | undefined;
  /** Only for those who may see the rows behind the figure. */
  href?: string | undefined;
  /** Median days from the step before: "3 dagar". */
  detail?: string | undefined;
  /** Where it leaks: a word ("Läcker", "Sen") and how many of how many stayed. */
  leak?: { word: string; stayed: string } | undefined;
  /** Nobody has come this far yet. */
  ahead?: boolean | undefined;
}

export interface ChannelRow {
  label: string;
  href?: string | undefined;
  steps: readonly ChannelStep[];
}

export interface ChannelProps {
  language: Language;
  caption: string;
  captionNote?: Child | undefined;
  /** Head of the first column: what a row is. */
  rowHead: string;
  rows: readonly ChannelRow[];
  /** The whole, set apart as the last row. */
  total?: ChannelRow | undefined;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** The upper and lower bank, in a box of 100 by 30, for a share of the full width. */
function banks(share: number): [string, string] {
  const half = 13 * Math.min(1, Math.max(0, share));
  return [round(15 - half), round(15 + half)];
}

/** One leg of the channel, from this mark to the next. */
function Leg({ from, to }: { from: number | undefined; to: number | undefined }) {
  if (from === undefined || from === 0) {
    return <path d="M0 15H100" class="dotted" />;
  }
  const [top, bottom] = banks(from);
  const [nextTop, nextBottom] = banks(to ?? from);
  return (
    <>
      <path
        d={`M0 ${top}C50 ${top} 60 ${nextTop} 100 ${nextTop}V${nextBottom}C60 ${nextBottom} 50 ${bottom} 0 ${bottom}Z`}
        fill="var(--water)"
      />
      <path
        d={`M0 ${top}C50 ${top} 60 ${nextTop} 100 ${nextTop}M0 ${bottom}C50 ${bottom} 60 ${nextBottom} 100 ${nextBottom}`}
        fill="none"
        stroke="var(--edge)"
        vector-effect="non-scaling-stroke"
      />
      <path d="M0 15H100" stroke="var(--ink)" stroke-width="2" vector-effect="non-scaling-stroke" />
    </>
  );
}

interface CellProps {
  language: Language;
  label: string;
  step: ChannelStep;
  next: ChannelStep | undefined;
}

function Cell({ language, label, step, next }: CellProps) {
  const tooFew = step.share === undefined && !step.ahead;
  const markKind = step.leak ? 'late' : step.ahead ? 'ahead' : 'passed';
  return (
    <td class={step.leak ? 'leak' : undefined}>
      <div class="w">
        {(next || tooFew) && (
          <svg class="bank" viewBox="0 0 100 30" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <Leg from={step.share} to={next?.share} />
          </svg>
        )}
        {!tooFew && <Mark kind={markKind} class="mk" />}
      </div>
      {tooFew && <span class="d">{say(language, 'tooFew')}</span>}
      {step.ahead && <span class="d">{say(language, 'ahead')}</span>}
      {step.figure &&
        (step.href ? (
          <a class="pct" href={step.href}>
            {step.figure}
            <span class="vh">{`, ${stepName(language, step.step)}, ${label}`}</span>
          </a>
        ) : (
          <span class="pct">{step.figure}</span>
        ))}
      {(step.detail || step.leak) && (
        <span class="d">
          {step.leak && (
            <>
              <b>{step.leak.word}</b>
              {step.leak.stayed}
              <br />
            </>
          )}
          {step.detail}
        </span>
      )}
    </td>
  );
}

function Row({ language, row }: { language: Language; row: ChannelRow }) {
  return (
    <tr>
      <th scope="row">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</th>
      {row.steps.map((step, index) => (
        <Cell language={language} label={row.label} step={step} next={row.steps[index + 1]} />
      ))}
    </tr>
  );
}

/** The fairway of groups or counties: the channel narrows where it leaks. Each row has the same steps. */
export function ChannelTable(props: ChannelProps) {
  const { language } = props;
  const first = props.rows[0] ?? props.total;
  return (
    <section class="tbl" tabindex={0} aria-label={`${props.caption}, ${say(language, 'scrollTable')}`}>
      <table class="chan">
        <caption>
          <span>
            {props.caption}
            {props.captionNote && <span class="note">{props.captionNote}</span>}
          </span>
        </caption>
        <colgroup>
          <col class="g" />
          <col span={first?.steps.length ?? 1} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{props.rowHead}</th>
            {first?.steps.map(({ step }) => (
              <th scope="col">{stepName(language, step)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row language={language} row={row} />
          ))}
        </tbody>
        {props.total && (
          <tfoot>
            <Row language={language} row={props.total} />
          </tfoot>
        )}
      </table>
    </section>
  );
}
