import type { Import } from './imports.ts';

/** Folders of the web app from its ground up; each imports only those before it. The worker is a program of its own and imports none. */
export const WEB_LAYERS = ['data', 'lib', 'ui', 'features', 'screens', 'app'] as const;

const WEB = 'apps/web/src/';
/** Outside of the order: a program of its own, and what only tests import. */
const APART = ['worker', 'testing'];
/** What the app takes from a feature or screen: its entry point, or its pages, which load the rest when they are opened. */
const APP_DOOR = /^(index|pages)\.ts$/;

/**
 * What an import inside the web app breaks, in words, or null. Features have the names and the order of the API's modules, so that there is
 * one order to know; a page that needs features of which neither stands before the other lives in `screens/`.
 */
export function webRule({ from, to }: Import, moduleOrder: readonly string[]): string | null {
  if (!from.startsWith(WEB) || !to.startsWith(WEB)) return null;
  const [own, other] = [placeOf(from), placeOf(to)];
  if (own.layer === null || own.layer === 'testing' || other.layer === 'testing') return null;
  for (const { layer, path } of [own, other])
    if (layer !== null && !APART.includes(layer) && !isLayer(layer))
      return `${path} has no place in the web app`;
  if (own.layer === other.layer && own.unit === other.unit) return unplaced(own, moduleOrder);
  if (own.layer === 'worker' || other.layer === 'worker')
    return 'the service worker shares nothing with the pages';
  if (rank(other) > rank(own)) return `${own.layer} comes before ${other.layer ?? 'main'} in the web app`;
  if (own.layer === 'screens' && other.layer === 'screens') return 'a screen knows no other screen';
  return doorRule(own, other) ?? orderRule(own, other, moduleOrder);
}

interface Place {
  /** The folder right under `src`, or null for `main.tsx` and its like. */
  layer: string | null;
  /** The feature (`domain/module`), the screen, or the layer itself where it has no parts. */
  unit: string;
  /** Inside the unit. */
  inside: string;
  path: string;
}

function placeOf(path: string): Place {
  const parts = path.slice(WEB.length).split('/');
  if (parts.length === 1) return { layer: null, unit: '', inside: path, path };
  const layer = parts[0] ?? null;
  const depth = layer === 'features' ? 3 : layer === 'screens' ? 2 : 1;
  const folders = parts.slice(0, -1);
  return {
    layer,
    unit: folders.slice(1, depth).join('/'),
    inside: parts.slice(Math.min(depth, folders.length)).join('/'),
    path,
  };
}

const isLayer = (name: string): boolean => (WEB_LAYERS as readonly string[]).includes(name);
const rank = ({ layer }: Place): number =>
  layer === null ? WEB_LAYERS.length : (WEB_LAYERS as readonly string[]).indexOf(layer);

function unplaced({ layer, unit }: Place, moduleOrder: readonly string[]): string | null {
  if (layer !== 'features') return null;
  const known = moduleOrder.includes(unit) && !unit.startsWith('screens/');
  return known ? null : `the feature ${unit} is no module of the API`;
}

/** Features and screens have one entry point each; the app, which loads pages lazily, also names these. */
function doorRule(own: Place, other: Place): string | null {
  if (other.layer !== 'features' && other.layer !== 'screens') return null;
  const open = own.layer === 'app' ? APP_DOOR.test(other.inside) : other.inside === 'index.ts';
  return open ? null : `import ${other.layer}/${other.unit} by its index.ts`;
}

function orderRule(own: Place, other: Place, moduleOrder: readonly string[]): string | null {
  const wrong = unplaced(own, moduleOrder) ?? unplaced(other, moduleOrder);
  if (wrong || own.layer !== 'features' || other.layer !== 'features') return wrong;
  return moduleOrder.indexOf(other.unit) < moduleOrder.indexOf(own.unit)
    ? null
    : `${own.unit} comes before ${other.unit} in the order of modules`;
}
