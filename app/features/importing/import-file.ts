import type { Person } from '../../kernel/actor.ts';
import type { AnyCommand } from '../../kernel/command.ts';
import type { RawInput } from '../../kernel/form.ts';
import type { House } from '../../kernel/house.ts';
import { type Outcome, runCommand, runQuery } from '../../kernel/run.ts';
import type { Text } from '../../kernel/text.ts';
import { allUndecided } from './decide-slip.ts';
import type { SlipChoice } from './slips.ts';
import { type ImportView, importView } from './views.ts';

export interface FileToImport {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly groupId: string;
  /** What is done with everything that may point somebody out. */
  readonly slips: Extract<SlipChoice, 'replace' | 'leaveOut'>;
}

export type FileImport =
  | {
      readonly ok: true;
      readonly id: string;
      readonly result: NonNullable<ImportView['result']>;
      /** What may point somebody out, as it stood in the list: for whoever imports it, and nobody else. */
      readonly slips: NonNullable<ImportView['open']>['preview']['slips'];
    }
  | { readonly ok: false; readonly why: Text };

/**
 * Imports a file as a coordinator through the commands of the page: read, decide on all that may point somebody out in
 * the same way, import. Columns and spellings are read as proposed, or as the association chose for the same headings.
 * A list that cannot be imported is deleted again.
 */
export async function importFile(house: House, coordinator: Person, file: FileToImport): Promise<FileImport> {
  const run = (name: string, input: RawInput): Promise<Outcome<unknown>> => {
    const command: AnyCommand | undefined = house.commands.get(name);
    if (!command) throw new Error(`The house has no command ${name}.`);
    return runCommand(house, coordinator, command, input);
  };
  const uploaded = await run('import.upload', {
    file: new File([new Uint8Array(file.bytes)], file.fileName),
    groupId: file.groupId,
  });
  if (uploaded.kind !== 'done') return { ok: false, why: whyNot(uploaded) };
  const { id } = uploaded.result as { id: string };
  const read = await viewOf(house, coordinator, id);
  const slips = read?.open?.preview.slips ?? [];
  const outcome =
    slips.length > 0 ? await run('import.decideSlip', { id, slips: [allUndecided], choice: file.slips }) : uploaded;
  const imported = outcome.kind === 'done' ? await run('import.carryOut', { id }) : outcome;
  if (imported.kind !== 'done') {
    await run('import.discard', { id });
    return { ok: false, why: whyNot(imported) };
  }
  const after = await viewOf(house, coordinator, id);
  if (!after?.result) throw new Error('The import left no result.');
  return { ok: true, id, result: after.result, slips };
}

async function viewOf(house: House, coordinator: Person, id: string): Promise<ImportView | null> {
  const answer = await runQuery(house, coordinator, importView, { id });
  return answer.kind === 'found' ? answer.view : null;
}

const notAllowed: Text = {
  sv: 'Bara gruppens samordnare importerar till den.',
  en: 'Only the group’s coordinator imports to it.',
};

function whyNot(outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): Text {
  if (outcome.kind === 'refused') return outcome.why;
  if (outcome.kind === 'invalid') return Object.values(outcome.errors)[0] ?? notAllowed;
  return notAllowed;
}
