import type { CallExpression, Expression, Node } from 'oxc-parser';
import { importsOf } from './imports.ts';
import type { SourceFile } from './source-files.ts';
import { parse } from './syntax.ts';

/** What stands at the top of a file under a name: a function, or a value such as a list of routes. */
export interface Declaration {
  path: string;
  name: string;
  node: Node;
}

/** Which declaration reaches which, over all files, by the names that it uses: whoever names a function may call it. */
export interface CallGraph {
  declarations: readonly Declaration[];
  /** What a piece of a file names, and all that these name in turn. */
  reachedFrom(path: string, node: Node): ReadonlySet<Declaration>;
  /** What a name of a file stands for, followed through imports; undefined for what is not of these files, or local to a function. */
  resolve(path: string, name: string): Declaration | undefined;
}

interface ParsedFile {
  declared: Map<string, Declaration>;
  /** Names from other files, also those that are only passed on: local (or exported) name -> where it is from. */
  imported: Map<string, { path: string; name: string }>;
}

export function buildCallGraph(files: readonly SourceFile[]): CallGraph {
  const parsed = new Map(files.map((file) => [file.path, parseFile(file)]));
  const resolve = (path: string, name: string): Declaration | undefined => {
    const file = parsed.get(path);
    const from = file?.imported.get(name);
    return file?.declared.get(name) ?? (from && resolve(from.path, from.name));
  };
  const named = (path: string, node: Node): Declaration[] =>
    [...namesUsed(node)].flatMap((name) => resolve(path, name) ?? []);
  const declarations = [...parsed.values()].flatMap(({ declared }) => [...declared.values()]);
  const uses = new Map(declarations.map((each) => [each, named(each.path, each.node)]));
  return {
    declarations,
    resolve,
    reachedFrom(path, node) {
      const reached = new Set(named(path, node));
      // A set that grows while it is walked.
      for (const next of reached) for (const further of uses.get(next) ?? []) reached.add(further);
      return reached;
    },
  };
}

/** A call inside a piece of a file: of `name()`, or of `object.name()`. */
export interface NamedCall {
  name: string;
  object: string | null;
  call: CallExpression;
}

export function callsIn(node: Node): NamedCall[] {
  return nodesIn(node).flatMap((call): NamedCall[] => {
    if (call.type !== 'CallExpression') return [];
    const { callee } = call;
    if (callee.type === 'Identifier') return [{ name: callee.name, object: null, call }];
    const isNamed = callee.type === 'MemberExpression' && callee.property.type === 'Identifier';
    return isNamed && callee.object.type === 'Identifier' && callee.property.type === 'Identifier'
      ? [{ name: callee.property.name, object: callee.object.name, call }]
      : [];
  });
}

/** What a call is given at a place, or nothing where that is spread out. */
export function argumentOf({ arguments: given }: CallExpression, place: number): Expression | undefined {
  const argument = given[place];
  return argument?.type === 'SpreadElement' ? undefined : argument;
}

/** The text of a literal, or null. */
export function literalText(node: Expression | undefined | null): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** The value that an object written out gives to a property. */
export function propertyOf(node: Node | undefined, name: string): Expression | undefined {
  if (node?.type !== 'ObjectExpression') return undefined;
  const found = node.properties.find(
    (each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === name,
  );
  return found?.type === 'Property' ? found.value : undefined;
}

function parseFile({ path, source }: SourceFile): ParsedFile {
  const { program, lineAt } = parse(source, path);
  const file: ParsedFile = { declared: new Map(), imported: new Map() };
  const pathOfLine = new Map(importsOf(source, path).map(({ line, to }) => [line, to]));
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const each of statement.specifiers)
        if (each.type === 'ImportSpecifier' && each.imported.type === 'Identifier')
          addImport(
            file,
            each.local.name,
            pathOfLine.get(lineAt(statement.source.start)),
            each.imported.name,
          );
    } else if (statement.type === 'ExportNamedDeclaration' && statement.source) {
      for (const { local, exported } of statement.specifiers)
        if (local.type === 'Identifier' && exported.type === 'Identifier')
          addImport(file, exported.name, pathOfLine.get(lineAt(statement.source.start)), local.name);
    } else {
      const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      for (const [name, node] of declaredBy(inner)) file.declared.set(name, { path, name, node });
    }
  }
  return file;
}

function addImport({ imported }: ParsedFile, local: string, path: string | undefined, name: string): void {
  if (path) imported.set(local, { path, name });
}

function declaredBy(statement: Node | null): [string, Node][] {
  if (statement?.type === 'FunctionDeclaration' && statement.id) return [[statement.id.name, statement]];
  if (statement?.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap((each): [string, Node][] =>
    each.id.type === 'Identifier' ? [[each.id.name, each]] : [],
  );
}

/** Identifiers that stand for a value: not the names of properties, nor types. */
function namesUsed(node: Node): Set<string> {
  return new Set(nodesIn(node).flatMap((each) => (each.type === 'Identifier' ? [each.name] : [])));
}

const TYPES = new Set(['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType']);

/** A piece of a file and all within it that is code: without types, and without the names of properties. */
function nodesIn(node: Node): Node[] {
  const found = [node];
  // A list that grows while it is walked.
  for (const each of found) {
    for (const [key, value] of Object.entries(each))
      if (!TYPES.has(key) && !isPropertyName(each, key)) found.push(...[value].flat().filter(isNode));
  }
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function isPropertyName(node: Node, key: string): boolean {
  if (node.type === 'MemberExpression') return key === 'property' && !node.computed;
  return node.type === 'Property' && key === 'key' && !node.computed;
}
