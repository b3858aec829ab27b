import { paths } from '../../../app/http/paths.ts';
import type { RawInput } from '../../../app/kernel/form.ts';
import { runCommand } from '../../../app/kernel/run.ts';
import { ids } from '../../support/county.ts';
import { type Ground, holdersOf, type Rows } from '../row.ts';

const { import: pathOfImport } = paths;
const coordinators = holdersOf('coordinator');
let number = 0;

/** A list of one case that no other list has. */
function file(need = 'Behöver råd om arbetsträning'): RawInput {
  number += 1;
  const text = `Nr;Datum;Från;Kommun;Fråga\n${number};2016-03-07;FK;Heby;${need}`;
  return { name: 'lista.csv', base64: Buffer.from(text).toString('base64') };
}

async function done({ house }: Ground, name: string, input: RawInput): Promise<{ id: string }> {
  const command = house.house.commands.get(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  const outcome = await runCommand(house.house, await house.person('coordinator'), command, input);
  if (outcome.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  return outcome.result as { id: string };
}

async function read(ground: Ground, need?: string): Promise<{ id: string }> {
  const { id } = await done(ground, 'import.upload', { groupId: ids.groupHeby, file: file(need) });
  return { id };
}

async function imported(ground: Ground): Promise<{ id: string }> {
  const { id } = await read(ground);
  await done(ground, 'import.carryOut', { id });
  return { id };
}

const arranged = (made: (ground: Ground) => Promise<{ id: string }>, more: RawInput = {}) => ({
  arrange: async (ground: Ground) => {
    const params = await made(ground);
    return { input: { ...params, ...more }, params };
  },
  does: ['coordinator'] as const,
});

export const importingRows: Rows = {
  pages: {
    [paths.imports.pattern]: { sees: coordinators, forms: { 'import.upload': ['coordinator'] } },
    [pathOfImport.pattern]: {
      sees: ['coordinator'],
      params: (ground) => read(ground),
      forms: {
        'import.map': ['coordinator'],
        'import.decideSlip': ['coordinator'],
        'import.carryOut': ['coordinator'],
        'import.undo': ['coordinator'],
        'import.discard': ['coordinator'],
      },
    },
  },
  commands: {
    'import.upload': { arrange: () => ({ input: { groupId: ids.groupHeby, file: file() } }), does: ['coordinator'] },
    'import.map': arranged((ground) => read(ground)),
    'import.decideSlip': arranged((ground) => read(ground, 'Kevin Fiktivsson vill arbeta'), {
      slips: ['undecided'],
      choice: 'replace',
    }),
    'import.carryOut': arranged((ground) => read(ground)),
    'import.undo': arranged(imported),
    'import.discard': arranged((ground) => read(ground)),
  },
  queries: {
    'import.list': { finds: coordinators },
    'import.view': { finds: ['coordinator'], params: (ground) => read(ground) },
  },
};
