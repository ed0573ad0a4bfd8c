import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, type Rollup, transformWithOxc } from 'vite';

const SOURCE = join(import.meta.dirname, 'src/worker/service-worker.ts');
const PUBLIC = join(import.meta.dirname, 'public');
/** Of the public folder only this is shown by open pages; the rest is asked for when the app is installed. */
const SHOWN = ['icon.svg'];
/** The alphabet that our pages are written in; others are fetched where a name needs them. */
const SHELL_FONT = /-latin-(?!ext).*\.woff2$/;

const hashOf = (content: string | Uint8Array, as: 'hex' | 'base64') =>
  createHash('sha256').update(content).digest(as);

/** What the page loads before it shows anything: its entry, and all that it imports at once, with their styles. */
function filesOfEntry(bundle: Rollup.OutputBundle): string[] {
  const files = new Set<string>();
  function visit(name: string): void {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || files.has(name)) return;
    files.add(name);
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) files.add(sheet);
    for (const imported of chunk.imports) visit(imported);
  }
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk' && chunk.isEntry) visit(chunk.fileName);
  return [...files].sort();
}

/** Writes `service-worker.js` beside the page, with the lists of what it keeps. Only in a build: the dev server has no worker. */
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
          (name) => name.startsWith('assets/') && !name.endsWith('.map'),
        );
        const shown = SHOWN.map((name) => hashOf(readFileSync(join(PUBLIC, name)), 'hex'));
        const files = [...built.sort(), ...SHOWN].map((name) => `/${name}`);
        const shell = [...filesOfEntry(bundle), ...built.filter((name) => SHELL_FONT.test(name)), ...SHOWN];
        const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE);
        const release = hashOf([page.source, ...files, ...shown].join('\n'), 'hex').slice(0, 12);
        const values = {
          RELEASE: release,
          FILES: files,
          SHELL_FILES: shell.map((name) => `/${name}`),
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
