import { expect } from 'vitest';
import { functionOf, ids, type Persona } from '../../../../test/support/county.ts';
import { questionIn } from '../../../../test/support/filled-county.ts';
import type { TestHouse } from '../../../../test/support/house.ts';
import { htmlFaults } from '../../../../test/support/html.ts';
import { paths } from '../../../http/paths.ts';
import { ask } from '../../cases/index.ts';
import { submit } from '../../obstacles/decide.ts';
import { linkCase } from '../../obstacles/evidence/evidence.ts';
import { create } from '../../obstacles/reports/create.ts';
import { describe } from '../../obstacles/reports/describe.ts';
import { type DecisionView, decisionView } from '../view.ts';

export const start = new Date('2026-11-16T09:00:00Z');
export const day = 86_400_000;

export const action = {
  text: 'Vi öppnar en gemensam ingång.',
  ownerId: functionOf('member'),
  dueOn: '2027-01-31',
  mandate: 'takesHome',
  windowDays: '90',
};

/** What the tests of decisions do in a house. */
export function groundOf(house: () => TestHouse) {
  const view = async (who: Persona, id: string): Promise<DecisionView> => {
    const found = await house().ask(who, decisionView, { id });
    if (!found) throw new Error(`${who} does not see it.`);
    return found;
  };
  return {
    view,
    /** An obstacle of Heby with one case, on the group's table. */
    submitted: async (): Promise<string> => {
      const { id } = await house().do('coordinator', create, { groupId: ids.groupHeby, title: 'Lång väntan' });
      const one = await house().do('officer', ask, questionIn('heby'));
      await house().do('coordinator', linkCase, { id, caseNumber: one.number });
      await house().do('coordinator', describe, {
        id,
        title: 'Lång väntan på kartläggning',
        description: 'Den som väntar tappar sin plats.',
        classification: 'resourceOrQueue',
        parties: ['municipality', 'region'],
      });
      await house().do('coordinator', submit, { id });
      return id;
    },
    /** The page as somebody sees it, with HTML that holds. */
    valid: async (who: Persona, id: string): Promise<string> => {
      const answer = await house().request(who, 'GET', paths.obstacleDecision({ id }));
      expect([who, answer.status]).toEqual([who, 200]);
      const html = await answer.text();
      expect(await htmlFaults(html)).toEqual([]);
      return html;
    },
    asked: async (id: string, memberId: string | null): Promise<string> =>
      (await view('member', id)).standing?.confirmations.find((one) => one.memberId === memberId)?.id ?? '',
    letters: (about: string) =>
      house().sql<{ recipient: string; subject: string; body: string }>(
        `select recipient, subject, body from outgoing_mail where object_type = 'obstacle' and object_id = $1 order by created_at, recipient`,
        [about],
      ),
  };
}
