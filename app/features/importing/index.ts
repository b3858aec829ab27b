import type { Feature } from '../../http/feature.ts';
import type { House } from '../../kernel/house.ts';
import { runQuery } from '../../kernel/run.ts';
import { listPath, listsPath } from './address.ts';
import { carryOutCommand } from './carry-out.ts';
import { decideSlip } from './decide-slip.ts';
import { type DetectorOf, listDetector } from './detector.ts';
import { importPage } from './import-page.tsx';
import { importsPage } from './list-page.tsx';
import { mapCommand } from './map.ts';
import { purgeLists } from './purge-lists.ts';
import { discardImport, undoImport } from './undo.ts';
import { uploadCommand } from './upload.ts';
import { importsView, importView } from './views.ts';

/**
 * Lists of cases that coordinators kept elsewhere, brought in as they are. Every cell passes the house's identity
 * detector before it is saved (a function, since the house is made from the features).
 */
export function importingFeature(house: () => House): Feature {
  const detectorOf: DetectorOf = async (associationId) => listDetector(await house().detectorOf(associationId));
  const upload = uploadCommand(detectorOf);
  const map = mapCommand(detectorOf);
  const carryOut = carryOutCommand(detectorOf);
  return {
    name: 'importing',
    commands: [upload, map, decideSlip, carryOut, undoImport, discardImport],
    queries: [importsView, importView],
    pages: [importsPage(upload), importPage(map, carryOut)],
    taskSources: [
      {
        audience: ['coordinator'],
        tasks: async (asked, actor) => {
          const answer = await runQuery(asked, actor, importsView, {});
          const open = answer.kind === 'found' ? answer.view.lines.filter((line) => line.state === 'open') : [];
          const [first] = open;
          if (!first) return [];
          return [
            {
              title: { sv: 'En lista är läst men inte importerad', en: 'A list is read but not imported' },
              href: open.length === 1 ? listPath({ id: first.id }) : listsPath({}),
              ...(open.length > 1 && { count: open.length }),
            },
          ];
        },
      },
    ],
    jobs: [
      {
        name: 'purge-lists',
        every: '20 2 * * *',
        run: async (at) => {
          await purgeLists(at);
        },
      },
    ],
    textPlaces: [
      {
        table: 'import',
        objectType: 'import',
        objectColumn: 'id',
        columns: ['file_name'],
        jsonColumns: ['grids', 'mapping', 'preview', 'decisions', 'result'],
      },
    ],
  };
}

export { listDetector } from './detector.ts';
export { readFileDry } from './dry-run.ts';
export { importFile } from './import-file.ts';
export { countyNames, countyPlaces } from './places.ts';
export { leftOutNames, noCasesWords } from './texts.ts';
