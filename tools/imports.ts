import { posix } from 'node:path';
import { type Expression, Visitor } from 'oxc-parser';
import { parse } from './syntax.ts';

export interface Import {
  from: string;
  /** A path from the root of the repository, or the name of a package. */
  to: string;
  line: number;
  /** Gone once types are erased, so that it makes no cycle. */
  typeOnly: boolean;
}

const WORKSPACES: Record<string, string> = {
  '@backline/kernel': 'packages/kernel/src/index.ts',
  '@backline/solver': 'packages/solver/src/index.ts',
  '@backline/sandbox-gateway': 'apps/sandbox-gateway/src/index.ts',
  '@backline/api': 'apps/api/src/index.ts',
  '@backline/web': 'apps/web/src/index.ts',
};

/** The wire package has an entry point per domain. */
const WIRE = /^@backline\/api-contract\/(.+)$/;

/** All imports of a file: static, re-exporting, dynamic, and inside types. */
export function importsOf(source: string, path: string): Import[] {
  const { program, lineAt } = parse(source, path);
  const found: Import[] = [];
  const add = (specifier: { value: unknown; start: number } | null | undefined, typeOnly: boolean): void => {
    if (typeof specifier?.value !== 'string') return;
    found.push({ from: path, to: resolve(path, specifier.value), line: lineAt(specifier.start), typeOnly });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(pathOf(node.source), false),
    TSImportType: (node) => add(node.source, true),
  }).visit(program);
  return found;
}

/**
 * Lines of imports that cannot be followed: their path is put together, or they take whatever fits a pattern. A line may say why,
 * `// imports-check: <reason>`.
 */
export function hiddenImports(source: string, path: string): number[] {
  const { program, lineAt, isAllowed } = parse(source, path);
  const lines: number[] = [];
  new Visitor({
    ImportExpression(node) {
      if (!pathOf(node.source)) lines.push(lineAt(node.start));
    },
    CallExpression({ callee, start }) {
      const loads =
        (callee.type === 'Identifier' && callee.name === 'require') ||
        (callee.type === 'MemberExpression' &&
          callee.object.type === 'MetaProperty' &&
          callee.property.type === 'Identifier' &&
          callee.property.name.startsWith('glob'));
      if (loads) lines.push(lineAt(start));
    },
  }).visit(program);
  return lines.filter((line) => !isAllowed(line, 'imports-check'));
}

/** A path may stand in quotes or in a template; one that is put together at run time is hidden. */
function pathOf(node: Expression): { value: unknown; start: number } | null {
  if (node.type === 'Literal') return node;
  const [whole, ...rest] = node.type === 'TemplateLiteral' ? node.quasis : [];
  return whole && rest.length === 0 ? { value: whole.value.cooked, start: node.start } : null;
}

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return (
    WORKSPACES[specifier] ??
    specifier.replace(WIRE, (_, subpath) => `packages/api-contract/src/${subpath}.ts`)
  );
}
