import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { holds } from '../../../kernel/actor.ts';
import { reporters } from '../evidence/evidence-names.ts';
import { PanelBody, type PanelBodyProps } from './panel-body.tsx';

export type ServicesPanelProps = Omit<PanelBodyProps, 'ui' | 'mayReport' | 'answersHref'> & { ui: Ui };

/** The panel for whoever reads the page. */
export function ServicesPanel({ ui, ...props }: ServicesPanelProps) {
  const { caseId, full } = props;
  // On a case's own page the way to its missing answers; there they are asked.
  const answersHref = caseId !== undefined && !full ? paths.caseServices({ id: caseId }) : undefined;
  return <PanelBody ui={ui} {...props} mayReport={holds(ui.actor, ...reporters)} answersHref={answersHref} />;
}
