import type { Child } from 'hono/jsx';
import { Button } from '../../../design/buttons.tsx';
import { Form } from '../../../design/forms.tsx';
import { Counts, Panel, PanelList, PanelSection } from '../../../design/panel.tsx';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import { reportName } from '../evidence/evidence-names.ts';
import { texts } from '../texts.ts';
import { searchOfAnswers } from './answers.ts';
import { attributeName } from './attribute-words.ts';
import type { ServiceFace } from './engine.ts';
import { principalWords, waitingWords } from './face-words.ts';
import type { ClosedService, ServicesView } from './match.ts';

/**
 * Beside a form so many headings, and services under each; the rest is counted and stands on a page of its own. An
 * ordinary county is shown whole.
 */
const whole = { headings: 12, listed: 12 };
const ofMany = { headings: 6, listed: 5 };
const many = 150;
/** So many in one report by a click; on the page of reports each can be chosen. */
const mostReported = 12;

export const panelId = 'insatser';

/** What the panel is drawn with: no more than a browser knows too. */
export type PanelUi = Pick<Ui, 'say' | 'language' | 'newKey'>;

function noteOf(ui: PanelUi, face: ServiceFace): string {
  const old = face.state === 'stale' ? ui.say(texts.outOfDate) : '';
  return [principalWords(ui, face), old].filter(Boolean).join(', ');
}

function itemOf(ui: PanelUi, face: ServiceFace) {
  return {
    title: face.name,
    href: paths.service({ id: face.id }),
    note: noteOf(ui, face),
    end: waitingWords(ui, face.waitingWeeks),
  };
}

/** One click: the services under this reason exist, but are not for this person. */
function ReportButton(props: {
  ui: PanelUi;
  view: ServicesView;
  services: readonly ServiceFace[];
  reason: Text;
  caseId: string | undefined;
}) {
  const { ui, view } = props;
  const hidden: Record<string, string> = {
    _do: reportName,
    _key: ui.newKey(),
    kind: 'notAccessible',
    reason: props.reason.sv.slice(0, 200),
    ...(view.municipality && { municipality: view.municipality }),
    ...(props.caseId && { caseId: props.caseId }),
  };
  return (
    <Form action={paths.serviceEvidence({})} hidden={hidden} inline>
      {props.services.slice(0, mostReported).map((service, index) => (
        <input type="hidden" name={`serviceIds.${index}`} value={service.id} />
      ))}
      <Button kind="link" about={ui.say(props.reason)}>
        {ui.say(texts.report)}
      </Button>
    </Form>
  );
}

function ClosedList({ ui, services, most }: { ui: PanelUi; services: readonly ClosedService[]; most: number }) {
  return (
    <ul>
      {services.slice(0, most).map((service) => (
        <li>
          <a href={paths.service({ id: service.id })}>{service.name}</a>
          {service.state === 'stale' && <span class="note">{` ${ui.say(texts.outOfDate)}`}</span>}
          {service.also.length > 0 && (
            <span class="note">
              {' '}
              {ui.say(texts.also, { reason: service.also.map((reason) => ui.say(reason)).join('; ') })}
            </span>
          )}
        </li>
      ))}
      {services.length > most && <li>{ui.say(texts.andMore, { count: services.length - most })}</li>}
    </ul>
  );
}

function More({ ui, count }: { ui: PanelUi; count: number }) {
  return count > 0 ? <p class="note">{ui.say(texts.andMore, { count })}</p> : null;
}

export interface PanelBodyProps {
  ui: PanelUi;
  view: ServicesView;
  /** The case that reports belong to, when there is one. */
  caseId?: string | undefined;
  /** Everything, where the panel is what the page is about. */
  full?: boolean | undefined;
  mayReport: boolean;
  /** Where the missing answers of the case are given. */
  answersHref?: string | undefined;
}

/** A part of the panel, in blocks that are drawn each for itself; without a title they stand directly in the panel. */
interface PanelPart {
  title: string | null;
  blocks: Child[];
}

export interface PanelContent {
  title: string;
  note: string;
  parts: PanelPart[];
}

const untitled = (block: Child): PanelPart => ({ title: null, blocks: [block] });

/** All that the panel says, for the server to draw whole and for the browser to draw what has changed. */
export function panelContent({ ui, view, caseId, full, mayReport, answersHref }: PanelBodyProps): PanelContent {
  const title = view.municipality ? ui.say(texts.panelTitleIn, { place: view.municipality }) : ui.say(texts.panelTitle);
  const isEmpty = view.tried + view.elsewhere === 0;
  const shown = view.tried > many ? ofMany : whole;
  const most = full ? Number.POSITIVE_INFINITY : shown.listed;
  const headings = full ? Number.POSITIVE_INFINITY : shown.headings;
  const canReport = mayReport && (view.municipality !== null || caseId !== undefined);
  const hasMore =
    view.open.length > most ||
    view.undecided.length > headings ||
    view.closed.length > headings ||
    [...view.undecided, ...view.closed].some(({ services }) => services.length > most);
  const notes = [
    isEmpty ? ui.say(texts.noCatalogue) : ui.say(texts.panelNote, { count: view.tried }),
    view.elsewhere > 0 && ui.say(texts.elsewhere, { count: view.elsewhere }),
    view.leftOut > 0 && ui.say(texts.tooOld, { count: view.leftOut }),
  ].filter(Boolean);
  const counts = (
    <Counts
      items={[
        { kind: 'starboard', word: ui.say(texts.open), count: view.open.length },
        { kind: 'teal', word: ui.say(texts.dependsOn), count: view.undecidedCount },
        { kind: 'port', word: ui.say(texts.closed), count: view.closedCount },
      ]}
    />
  );
  const parts: PanelPart[] = [untitled(counts)];
  if (answersHref && view.questions.length > 0)
    parts.push(
      untitled(
        <p>
          <a href={answersHref}>{ui.say(texts.answerNext, { count: view.undecidedCount })}</a>
        </p>,
      ),
    );
  parts.push({
    title: ui.say(texts.openTo),
    blocks: [
      view.open.length === 0 ? (
        <p class="note">{ui.say(texts.noneOpen)}</p>
      ) : (
        <PanelList items={view.open.slice(0, most).map((face) => itemOf(ui, face))} />
      ),
      <More ui={ui} count={view.open.length - most} />,
    ],
  });
  if (view.undecided.length > 0)
    parts.push({
      title: ui.say(texts.dependsOn),
      blocks: view.undecided
        .slice(0, headings)
        .flatMap(({ question, services }) => [
          <PanelList
            lead={`${ui.say(attributeName(question))}?`}
            items={services.slice(0, most).map((face) => itemOf(ui, face))}
          />,
          <More ui={ui} count={services.length - most} />,
        ]),
    });
  if (view.closed.length > 0)
    parts.push({
      title: ui.say(texts.closedWhy),
      blocks: view.closed.slice(0, headings).map(({ reason, services }) => (
        <div class="why">
          <b>{ui.say(reason)}</b>
          <ClosedList ui={ui} services={services} most={most} />
          {canReport && <ReportButton ui={ui} view={view} services={services} reason={reason} caseId={caseId} />}
        </div>
      )),
    });
  if (hasMore)
    parts.push(
      untitled(
        <p>
          <a href={`${paths.tryServices({})}?${searchOfAnswers(view.facts, view.attributes)}`}>
            {ui.say(texts.showAll)}
          </a>
        </p>,
      ),
    );
  parts.push({
    title: ui.say(texts.lacking),
    blocks: [
      <p class="note">
        {ui.say(texts.lackingNote)} <a href={missingAddress(view, caseId)}>{ui.say(texts.missing)}</a>
      </p>,
    ],
  });
  return { title, note: notes.join(' '), parts };
}

/**
 * What stands open, depends, or is closed and why, beside a form or a case. It holds forms of its own, so it stands beside
 * the page's form and never inside it.
 */
export function PanelBody(props: PanelBodyProps) {
  const { title, note, parts } = panelContent(props);
  return (
    <Panel id={panelId} label={title} title={title} note={note} live>
      {parts.map((part) =>
        part.title === null ? part.blocks : <PanelSection title={part.title}>{part.blocks}</PanelSection>,
      )}
    </Panel>
  );
}

function missingAddress(view: ServicesView, caseId: string | undefined): string {
  const search = new URLSearchParams({
    ...(view.municipality && { municipality: view.municipality }),
    ...(caseId && { caseId }),
  });
  return `${paths.serviceEvidence({})}?${search}#saknas`;
}
