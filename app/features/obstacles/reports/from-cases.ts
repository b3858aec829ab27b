import type { Tx } from '../../../database/database.ts';
import type { Circumstances } from '../../../kernel/command.ts';
import type { Text } from '../../../kernel/text.ts';
import { refusal } from '../steps.ts';
import { lockObstacle } from '../store.ts';
import { linkCases } from './create.ts';
import { noteEvidence } from './note-evidence.ts';

/** An obstacle to which another feature wants to add cases as evidence, locked; why it cannot be done now, or null. */
export async function evidenceTarget(
  tx: Tx,
  id: string,
): Promise<{ id: string; groupId: string; refusal: Text | null } | null> {
  const locked = await lockObstacle(tx, id);
  return locked && { id, groupId: locked.subject.groupId, refusal: refusal('linkCase', locked) };
}

/** Cases of the obstacle's own group become its evidence; those that are so already stay as they are. */
export async function addEvidence(
  tx: Tx,
  target: { id: string; groupId: string },
  caseIds: readonly string[],
  circumstances: Circumstances,
): Promise<void> {
  await linkCases(tx, target.id, target.groupId, caseIds, circumstances);
  await noteEvidence(tx, target.id, circumstances.now);
}
