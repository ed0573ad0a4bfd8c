/**
 * `node tools/app-icons.ts`: draws the PNG icons of the installed app from `apps/web/public/icon.svg`. Its results are committed;
 * run it when the mark changes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../e2e/browser.ts';

const PUBLIC = join(import.meta.dirname, '../apps/web/public');
const mark = readFileSync(join(PUBLIC, 'icon.svg'), 'utf8');
const GROUND = '<rect width="64" height="64" rx="15"';

/** Colour to the edges, because the system cuts the shape: `margin` keeps the mark within what any shape leaves. */
function bleeding(margin: number): string {
  if (!mark.includes(GROUND)) throw new Error('icon.svg no longer begins with its ground');
  const side = 64 + 2 * margin;
  return mark
    .replace('viewBox="0 0 64 64"', `viewBox="${-margin} ${-margin} ${side} ${side}"`)
    .replace(GROUND, `<rect x="${-side}" y="${-side}" width="${3 * side}" height="${3 * side}"`);
}

const ICONS = [
  { name: 'icon-192', size: 192, svg: mark },
  { name: 'icon-512', size: 512, svg: mark },
  { name: 'maskable-512', size: 512, svg: bleeding(6) },
  { name: 'apple-touch-180', size: 180, svg: bleeding(2) },
];

const browser = await launchBrowser();
const page = await browser.newPage();
for (const { name, size, svg } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(PUBLIC, `icons/${name}.png`), omitBackground: true });
}
await browser.close();
