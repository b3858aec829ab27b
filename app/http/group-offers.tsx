import type { GroupOffer } from './feature.ts';
import { CommandForm, type Ui } from './ui.tsx';

export interface GroupOffersProps {
  ui: Ui;
  offers: readonly GroupOffer[];
  groupId: string;
  /** The days that the page shows. */
  days?: { readonly from: string; readonly to: string };
}

/** What other features offer to do for a group, a button each. */
export function GroupOffers({ ui, offers, groupId, days }: GroupOffersProps) {
  return (
    <>
      {offers.map(({ command, action, offer }) => {
        const one = offer(ui.actor, groupId, ui.today, days ?? null);
        if (!one) return null;
        return (
          <CommandForm
            ui={ui}
            command={command}
            action={action}
            bound={one.bound}
            verb={one.verb}
            kind="secondary"
            inline
          />
        );
      })}
    </>
  );
}
