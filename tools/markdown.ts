/** What the checks and tests need of a document of ours: its headings and its tables. */
export interface Section {
  heading: string;
  /** What GitHub makes of the heading in a link: `#bad-input`. */
  anchor: string;
  /** In the order of the page, each with its first row as the head. */
  tables: Table[];
}
export interface Table {
  head: string[];
  rows: string[][];
}
export interface Link {
  line: number;
  target: string;
}

interface Line {
  text: string;
  number: number;
  /** Inside a fenced block, where nothing is a heading, a table or a link. */
  isCode: boolean;
}

/** Lines with their numbers from 1. */
export function linesOf(page: string): Line[] {
  let isCode = false;
  return page.split('\n').map((text, index) => {
    const isFence = text.startsWith('```');
    const line = { text, number: index + 1, isCode: isCode || isFence };
    if (isFence) isCode = !isCode;
    return line;
  });
}

export function sectionsOf(page: string): Section[] {
  const sections: Section[] = [];
  let table: Table | null = null;
  for (const { text, isCode } of linesOf(page)) {
    const heading = isCode ? null : /^#+ (.+)$/.exec(text)?.[1];
    if (heading) sections.push({ heading, anchor: anchorOf(heading), tables: [] });
    if (isCode || !text.startsWith('|')) {
      table = null;
      continue;
    }
    const cells = cellsOf(text);
    if (table === null) {
      table = { head: cells, rows: [] };
      sections.at(-1)?.tables.push(table);
    } else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) table.rows.push(cells);
  }
  return sections;
}

/** Targets of the links and images of a page, without those that lead out of the repository. */
export function linksOf(page: string): Link[] {
  return linesOf(page)
    .filter(({ isCode }) => !isCode)
    .flatMap(({ text, number }) =>
      [...text.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map((match) => ({
        line: number,
        target: match[1] ?? '',
      })),
    )
    .filter(({ target }) => !/^[a-z]+:/.test(target));
}

/** Lower case, spaces as hyphens, everything else but letters, digits, hyphens and underscores left out: as GitHub does it. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}
