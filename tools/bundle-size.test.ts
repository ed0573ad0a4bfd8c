import { describe, expect, it } from 'vitest';
import { overweight, weigh } from './bundle-size.ts';

const FRAME = 'src/app/shell/AppShell.tsx';
const PAGE = 'src/features/money/payments/PaymentsPage.tsx';
/** The page imports a library of its own, one that the frame has too, and one of the entry, which leads back to the page. */
const manifest = {
  'index.html': { file: 'entry.js', isEntry: true, imports: ['_shared.js'], css: ['entry.css'] },
  '_shared.js': { file: 'shared.js' },
  [FRAME]: { file: 'frame.js', isDynamicEntry: true, imports: ['_menu.js', '_shared.js'] },
  '_menu.js': { file: 'menu.js' },
  [PAGE]: {
    file: 'page.js',
    isDynamicEntry: true,
    imports: ['index.html', '_menu.js', '_table.js'],
    css: ['page.css'],
  },
  '_table.js': { file: 'table.js', imports: [PAGE] },
};
const sizes: Record<string, number> = {
  'entry.js': 100,
  'shared.js': 20,
  'frame.js': 9,
  'menu.js': 30,
  'page.js': 4,
  'table.js': 7,
};
const weights = (more: Record<string, number> = {}) =>
  weigh(manifest, (file) => ({ ...sizes, ...more })[file] ?? 0);

describe('the weight of the web app', () => {
  it('counts every script once, where it is first needed, and no styles', () => {
    expect(weights()).toEqual({ entry: 120, frame: 39, pages: [{ name: PAGE, own: 4, inAll: 11 }] });
    expect(overweight(weights())).toEqual([]);
  });

  it.each([
    ['entry.js', 'the entry: 220.0 KB of at most 190 KB', 200],
    ['menu.js', "members' frame: 70.0 KB of at most 60 KB", 61],
    ['page.js', `${PAGE}: 61.0 KB of at most 60 KB`, 61],
    ['table.js', `${PAGE} with all that it loads: 104.0 KB of at most 100 KB`, 100],
  ])('is refused where %s grows', (file, problem, size) => {
    expect(overweight(weights({ [file]: size }))).toEqual([problem]);
  });
});
