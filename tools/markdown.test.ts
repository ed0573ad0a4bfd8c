import { expect, it } from 'vitest';
import { anchorOf, linksOf, sectionsOf } from './markdown.ts';

const PAGE = `# A page

Before any heading of its own. [There](other.md#part-two), ![image](x.png), [out](https://example.in), \`[no](link.md)\`.

## Part two: "the rest", at 70 %

| name | value |
| --- | :-: |
| \`one\` | 1 |
| two | |

Between.

| other |
| --- |
| row |

\`\`\`md
## No heading
| no | table |
[no](link.md)
\`\`\`
`;

it('finds sections with all of their tables, and nothing in code', () => {
  expect(sectionsOf(PAGE)).toEqual([
    { heading: 'A page', anchor: 'a-page', tables: [] },
    {
      heading: 'Part two: "the rest", at 70 %',
      anchor: 'part-two-the-rest-at-70-',
      tables: [
        {
          head: ['name', 'value'],
          rows: [
            ['`one`', '1'],
            ['two', ''],
          ],
        },
        { head: ['other'], rows: [['row']] },
      ],
    },
  ]);
});

it('finds links that stay in the repository', () => {
  expect(linksOf(PAGE)).toEqual([
    { line: 3, target: 'other.md#part-two' },
    { line: 3, target: 'x.png' },
  ]);
});

it.each([
  ['Not built yet', 'not-built-yet'],
  ['`npm run check`, and why', 'npm-run-check-and-why'],
  ['Wire: answers, errors', 'wire-answers-errors'],
])('the anchor of "%s" is %s', (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
});
