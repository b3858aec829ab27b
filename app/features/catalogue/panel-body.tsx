import { Button } from '../../design/buttons.tsx';
import { Form } from '../../design/forms.tsx';
import { Counts, Panel, PanelList, PanelSection } from '../../design/panel.tsx';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { holds } from '../../kernel/actor.ts';
import { attributeName } from './attribute-words.ts';
import type { ServiceFace } from './compiled.ts';
import { reporters, reportService } from './evidence.ts';
import type { ServicesView } from './match.ts';
import { texts } from './texts.ts';
import { principalWords, waitingWords } from './words.tsx';

/** So many services under one reason; the rest is counted. */
const mostListed = 12;

function noteOf(ui: Ui, face: ServiceFace): string {
  const old = face.state === 'stale' ? ui.say(texts.outOfDate) : '';
  return [principalWords(ui, face), old].filter(Boolean).join(', ');
}

function itemOf(ui: Ui, face: ServiceFace) {
  return {
    title: face.name,
    href: paths.service({ id: face.id }),
    note: noteOf(ui, face),
    end: waitingWords(ui, face.waitingWeeks),
  };
}

/** One click: the services under this reason exist, but are not for this person. */
function ReportButton(props: {
  ui: Ui;
  view: ServicesView;
  services: readonly ServiceFace[];
  reason: string;
  caseId: string | undefined;
}) {
  const { ui, view } = props;
  if (!holds(ui.actor, ...reporters) || !(view.municipality || props.caseId)) return null;
  const hidden: Record<string, string> = {
    _do: reportService.name,
    _key: ui.newKey(),
    kind: 'notAccessible',
    reason: props.reason.slice(0, 200),
    ...(view.municipality && { municipality: view.municipality }),
    ...(props.caseId && { caseId: props.caseId }),
  };
  return (
    <Form action={paths.serviceEvidence({})} hidden={hidden} inline>
      {props.services.slice(0, mostListed).map((service, index) => (
        <input type="hidden" name={`serviceIds.${index}`} value={service.id} />
      ))}
      <Button kind="link">{ui.say(texts.report)}</Button>
    </Form>
  );
}

function ClosedList({ ui, services }: { ui: Ui; services: ServicesView['closed'][number]['services'] }) {
  return (
    <ul>
      {services.slice(0, mostListed).map((service) => (
        <li>
          <a href={paths.service({ id: service.id })}>{service.name}</a>
          {service.also.length > 0 && (
            <span class="note">
              {' '}
              {ui.say(texts.also, { reason: service.also.map((reason) => ui.say(reason)).join('; ') })}
            </span>
          )}
        </li>
      ))}
      {services.length > mostListed && <li>{`+ ${services.length - mostListed}`}</li>}
    </ul>
  );
}

export interface ServicesPanelProps {
  ui: Ui;
  view: ServicesView;
  /** The case that reports belong to, when there is one. */
  caseId?: string | undefined;
}

/**
 * What stands open, depends, or is closed and why, beside a form or a case. It holds forms of its own, so it stands beside
 * the page's form and never inside it.
 */
export function ServicesPanel({ ui, view, caseId }: ServicesPanelProps) {
  const title = view.municipality ? ui.say(texts.panelTitleIn, { place: view.municipality }) : ui.say(texts.panelTitle);
  const isEmpty = view.tried + view.elsewhere === 0;
  const notes = [
    isEmpty ? ui.say(texts.noCatalogue) : ui.say(texts.panelNote, { count: view.tried }),
    view.elsewhere > 0 && ui.say(texts.elsewhere, { count: view.elsewhere }),
    view.leftOut > 0 && ui.say(texts.tooOld, { count: view.leftOut }),
  ].filter(Boolean);
  return (
    <Panel id="insatser" label={title} title={title} note={notes.join(' ')} live>
      <Counts
        items={[
          { kind: 'starboard', word: ui.say(texts.open), count: view.open.length },
          { kind: 'teal', word: ui.say(texts.dependsOn), count: view.undecidedCount },
          { kind: 'port', word: ui.say(texts.closed), count: view.closedCount },
        ]}
      />
      <PanelSection title={ui.say(texts.openTo)}>
        {view.open.length === 0 ? (
          <p class="note">{ui.say(texts.noneOpen)}</p>
        ) : (
          <PanelList items={view.open.map((face) => itemOf(ui, face))} />
        )}
      </PanelSection>
      {view.undecided.length > 0 && (
        <PanelSection title={ui.say(texts.dependsOn)}>
          {view.undecided.map(({ question, services }) => (
            <PanelList
              lead={`${ui.say(attributeName(question))}?`}
              items={services.slice(0, mostListed).map((face) => itemOf(ui, face))}
            />
          ))}
        </PanelSection>
      )}
      {view.closed.length > 0 && (
        <PanelSection title={ui.say(texts.closedWhy)}>
          {view.closed.map(({ reason, services }) => (
            <div class="why">
              <b>{ui.say(reason)}</b>
              <ClosedList ui={ui} services={services} />
              <ReportButton ui={ui} view={view} services={services} reason={reason.sv} caseId={caseId} />
            </div>
          ))}
        </PanelSection>
      )}
      <PanelSection title={ui.say(texts.lacking)}>
        <p class="note">
          {ui.say(texts.lackingNote)} <a href={missingAddress(view, caseId)}>{ui.say(texts.missing)}</a>
        </p>
      </PanelSection>
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
