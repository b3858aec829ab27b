import type { Tx } from '../../database/database.ts';
import type { Text } from '../../kernel/text.ts';

/** Marks that another feature keeps about a group and that speak for an obstacle: it contributes them, obstacles only link. */
export interface EvidenceSource {
  readonly name: string;
  /** Several of them in a sentence: ”markeringar att en insats inte är öppen”. */
  readonly title: Text;
  /** The group's marks that the actor may see, newest first. */
  readonly marks: (tx: Tx, groupId: string) => Promise<readonly { id: string; label: string }[]>;
}
