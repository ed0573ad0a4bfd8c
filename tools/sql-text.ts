/** Stands in a text for what is only known when the program runs. */
export const UNKNOWN = '\uFFFC';

/** What a text does to the database, as far as it can be read. */
export interface TextEffects {
  /** Tables whose rows it writes; null for one that it does not name. */
  tables: (string | null)[];
  /** Whether it makes, changes or removes tables and their like, or runs code of its own. */
  defines: boolean;
}

const NAME = `(?:"?\\w+"?\\.)?"?(?:\\w+|${UNKNOWN})"?`;
const ONLY = '(?:only\\s*\\(?\\s*)?';
const ALIAS = '(?:\\s+(?:as\\s+)?"?(?!set\\b)\\w+"?)?';
const WRITES = [
  `insert\\s+into\\s+(${NAME})`,
  `update\\s+${ONLY}(${NAME})(?:\\s*[*)])?${ALIAS}\\s*\\bset\\b`,
  `delete\\s+from\\s+${ONLY}(${NAME})`,
  `truncate\\s+(?:table\\s+)?${ONLY}(${NAME}(?:\\s*,\\s*${NAME})*)`,
  `merge\\s+into\\s+${ONLY}(${NAME})`,
  `copy\\s+(${NAME})\\s*(?:\\([^)]*\\)\\s*)?from\\b`,
].map((pattern) => new RegExp(`\\b${pattern}`, 'gi'));

const OBJECT =
  'table|index|view|sequence|type|domain|schema|database|role|user|trigger|function|procedure|rule|policy|extension|constraint|column';
const DEFINITIONS = [
  `\\b(?:create|alter|drop)\\s+(?:(?:or\\s+replace|unique|global|local|temp(?:orary)?|unlogged|materialized|recursive|event|foreign|constraint)\\s+)*(?:${OBJECT})\\b`,
  // `select ... into` makes a table of its rows.
  `\\bselect\\b(?:(?!\\b(?:insert|merge)\\s+into\\b)[^;])*?\\binto\\s+(?:(?:temp(?:orary)?|unlogged|table)\\s+)*${NAME}\\s*(?:from\\b|where\\b|;|$)`,
  '\\brefresh\\s+materialized\\s+view\\b',
  '^\\s*(?:do\\s+\\$|grant\\s|revoke\\s|reindex\\s)',
].map((pattern) => new RegExp(pattern, 'i'));

const VERB = 'insert|update|delete|merge|truncate|copy';
/** A text that ends before the table that its verb wants, so that another piece would name it. */
const ENDS_IN_VERB = new RegExp(
  `\\b(?:insert\\s+into|delete\\s+from|merge\\s+into|truncate\\s+table|update\\s+only)\\s*$|^\\s*(?:${VERB})\\s+$`,
  'i',
);
/** Where a piece that is not written here takes the place of the verb: at the start of a statement, before a table. */
const UNKNOWN_VERB = new RegExp(
  `(?:^|[(;])\\s*${UNKNOWN}\\s+(?:(?:into|from|only|table)\\s+)*${NAME}${ALIAS}\\s*(?:\\bset\\b|\\bwhere\\b|\\busing\\b|\\bvalues\\b|\\breturning\\b|\\bselect\\b|\\([^)]*\\)\\s*(?:values|select)\\b)`,
  'i',
);
/** In a text that is surely SQL, a verb that belongs to no statement that can be read, nor to a lock, a conflict or a merge. */
const LONE_VERB = new RegExp(`(?<!\\b(?:for|key|do|then)\\s+)\\b(?:${VERB})\\b(?!\\s*\\()`, 'i');
const UNKNOWN_HEAD = new RegExp(`(?:^|[(;])\\s*${UNKNOWN}\\s+(?:into|from|only|table)\\s`, 'i');
const BROKEN_WORD = new RegExp(`\\w${UNKNOWN}|${UNKNOWN}\\w`);

/** What any text does, where it is SQL. */
export function effectsOf(text: string): TextEffects {
  const statement = withoutComments(text);
  const tables = WRITES.flatMap((pattern) =>
    [...statement.matchAll(pattern)].flatMap(([, names = '']) =>
      names.split(',').map((name) => (name.includes(UNKNOWN) ? null : bareName(name))),
    ),
  );
  const hidden = ENDS_IN_VERB.test(statement) || UNKNOWN_VERB.test(statement);
  return {
    tables: hidden ? [...tables, null] : tables,
    defines: DEFINITIONS.some((pattern) => pattern.test(statement)),
  };
}

/** The same of a tagged template: that is SQL whatever it says, and may be one piece of a statement. */
export function effectsOfSql(text: string): TextEffects {
  const { tables, defines } = effectsOf(text);
  let rest = withoutComments(text).replace(/'(?:[^']|'')*'/g, "''");
  for (const pattern of WRITES) rest = rest.replace(pattern, ' ');
  const hidden = [LONE_VERB, UNKNOWN_HEAD, BROKEN_WORD].some((pattern) => pattern.test(rest));
  return { tables: hidden && !tables.includes(null) ? [...tables, null] : tables, defines };
}

/** Without quotes and without the schema that the tables of the product are in. */
export function bareName(name: string): string {
  return name
    .trim()
    .replaceAll('"', '')
    .replace(/^public\./i, '');
}

function withoutComments(text: string): string {
  return text.replace(/('(?:[^']|'')*')|--[^\n]*|\/\*[\s\S]*?\*\//g, (_, quoted) => quoted ?? ' ');
}
