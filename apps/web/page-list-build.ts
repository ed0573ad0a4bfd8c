import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import type { PAGES } from './src/app/pages.ts';

const DECLARED = join(import.meta.dirname, 'src/app/pages.ts');
/** The page that says that there is none. */
const ANYTHING_ELSE = '*';

/** Writes `pages.json` beside the page: the addresses of the app, by which the server knows what there is and answers 404 for the rest. */
export function pageList(): Plugin {
  return {
    name: 'backline-page-list',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<{ PAGES: typeof PAGES }>(DECLARED);
      const paths = module.PAGES.map(({ path }) => path).filter((path) => path !== ANYTHING_ELSE);
      this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(paths.toSorted()) });
    },
  };
}
