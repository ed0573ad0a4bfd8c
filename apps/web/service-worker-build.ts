import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

const SOURCE = join(import.meta.dirname, 'src/worker/service-worker.ts');
const PUBLIC = join(import.meta.dirname, 'public');
/** Of the public folder only this is shown by open pages; the rest is asked for when the app is installed. */
const SHOWN = ['icon.svg'];
/** Alphabets that no page of ours is written in: fetched where a name needs them. */
const RARE_FONT = /-(?:cyrillic|greek|vietnamese)\b.*\.woff2$/;

const hashOf = (content: string | Uint8Array, as: 'hex' | 'base64') =>
  createHash('sha256').update(content).digest(as);

/** Writes `service-worker.js` beside the page, with the list of what it keeps. Only in a build: the dev server has no worker. */
export function serviceWorker(): Plugin {
  return {
    name: 'backline-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // After the page itself is written: its hash goes into the list.
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build has no index.html for the service worker.');
        const built = Object.keys(bundle).filter(
          (name) => name.startsWith('assets/') && !RARE_FONT.test(name) && !name.endsWith('.map'),
        );
        const shown = SHOWN.map((name) => hashOf(readFileSync(join(PUBLIC, name)), 'hex'));
        const files = [...built.sort(), ...SHOWN].map((name) => `/${name}`);
        const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE);
        const release = hashOf([page.source, ...files, ...shown].join('\n'), 'hex').slice(0, 12);
        const values = {
          RELEASE: release,
          FILES: files,
          SHELL_INTEGRITY: `sha256-${hashOf(page.source, 'base64')}`,
        };
        const head = Object.entries(values).map(
          ([name, value]) => `const ${name} = ${JSON.stringify(value)};`,
        );
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: `${head.join('\n')}\n${code}`,
        });
      },
    },
  };
}
