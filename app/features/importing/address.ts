import { paths } from '../../http/paths.ts';

/** Under names of their own: `paths.import(…)` reads like the loading of a module. */
export const { import: listPath, imports: listsPath } = paths;
