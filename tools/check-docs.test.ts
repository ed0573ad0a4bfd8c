import { describe, expect, it } from 'vitest';
import { anchorsOf, lengthProblems, linkProblems, pointerProblems } from './check-docs.ts';
import { dependencyProblems } from './dependency-reasons.ts';

const money = { path: 'docs/rules/money.md', source: '# Money\n\n## Schedule\n\n## Release and payout\n' };
const anchors = anchorsOf([money]);
const problemsOf = (source: string): string[] =>
  pointerProblems({ path: 'apps/api/src/a.ts', source }, anchors).map(
    ({ line, problem }) => `${line} ${problem}`,
  );

describe('pointers to rules', () => {
  it.each([
    '// docs/rules/money.md',
    '/** Deposit and balance. docs/rules/money.md#schedule */',
    '// docs/rules/money.md#release-and-payout, docs/rules/money.md#schedule',
    '// every page of docs/rules/ has headings',
  ])('that lead somewhere are let through: %s', (source) => {
    expect(problemsOf(source)).toEqual([]);
  });

  it.each([
    [
      'an unknown page',
      '// docs/rules/mony.md#schedule',
      '1 docs/rules/mony.md#schedule: there is no such page',
    ],
    [
      'an unknown heading',
      '\n// docs/rules/money.md#sched',
      '2 docs/rules/money.md#sched: the page has no such heading',
    ],
    [
      'another list of rules',
      '\n\n// Spec 05.',
      '3 "Spec 05" is not in the repository: name the rule by its page',
    ],
    ['an issue', '// Issue 12: Webhooks', '1 "Issue 12" is not in the repository: name the rule by its page'],
  ])('refuses %s', (_what, source, problem) => {
    expect(problemsOf(source.replace('Spec', 'Sp' + 'ec'))).toEqual([problem]);
  });
});

describe('links between documents', () => {
  const files = ['docs/rules/money.md', 'docs/adr', 'README.md'];
  const brokenLinks = (path: string, source: string): string[] =>
    linkProblems({ path, source }, anchors, (target) => files.includes(target)).map(({ problem }) => problem);

  it('may go up, down, to a folder, to a heading, to the running product', () => {
    const source = '[a](docs/rules/money.md#schedule) [b](docs/adr/) [c](/docs) [d](README.md)';
    expect(brokenLinks('README.md', source)).toEqual([]);
    expect(brokenLinks('docs/rules/money.md', '[a](../../README.md) [b](#schedule)')).toEqual([]);
  });

  it('are refused where file or heading is missing', () => {
    const source = '[a](docs/rules/money.md#wages) [b](docs/none.md)';
    expect(brokenLinks('README.md', source)).toEqual([
      'docs/rules/money.md#wages: the page has no such heading',
      'docs/none.md: there is no such file',
    ]);
  });
});

it('a line is at most 120 characters long, but for tables and code', () => {
  const long = 'a'.repeat(121);
  const source = `${long}\n| ${long} |\n\`\`\`\n${long}\n\`\`\`\n${'₹'.repeat(120)}\n`;
  expect(lengthProblems({ path: 'a.md', source })).toEqual([
    { path: 'a.md', line: 1, problem: '121 characters, at most 120 are allowed' },
  ]);
});

describe('dependencies', () => {
  const manifests = [
    { path: 'package.json', devDependencies: { vitest: '^5', '@types/pg': '^8' } },
    { path: 'apps/api/package.json', dependencies: { pg: '^8', '@backline/kernel': '^0.1' } },
  ];
  const document =
    '## Repository\n\n| package | why |\n| --- | --- |\n| `vitest` | `runs` the tests |\n| `@types/*` | types |\n';

  it('need a reason each', () => {
    expect(dependencyProblems(manifests, 'd.md', document)).toEqual([
      { path: 'apps/api/package.json', line: 1, problem: 'pg has no reason in d.md' },
    ]);
  });

  it('that nobody asks for any more have none', () => {
    const more = `${document}| \`pg\` | database |\n| \`left-pad\` | once |\n\n## Install scripts\n\n| package |\n| --- |\n| \`node\` |\n`;
    expect(dependencyProblems(manifests, 'd.md', more)).toEqual([
      { path: 'd.md', line: 8, problem: 'no package.json asks for left-pad' },
    ]);
  });
});
