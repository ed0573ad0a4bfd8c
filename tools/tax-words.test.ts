import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * No tax is taken yet, so no text may promise or demand one. Whoever lets the product speak of tax says so here: contract, terms, receipt
 * and pages tell one truth.
 */
const SAID = [
  'Backline adds no tax to what you pay and deducts none from what you get. Taxes on the fee are the matter of the artist and the buyer.',
  'Bank account number and PAN: to pay you and to meet tax law.',
  'A changed name or tax number will be checked again.',
  'Each party pays its own taxes. The Platform adds no tax to the payments and deducts none from them.',
  'For goods and services tax, the place of supply is',
  'It is the whole price of the performance and includes every tax that falls on the Artist for it.',
  'No tax was added to this amount or deducted from it. This document is a receipt and no tax invoice.',
  'legal name, address, tax number where given;',
  'as the record that accounting and tax law ask for.',
];

const isComment = (line: string): boolean => /^\s*(\/\/|\*|\/\*)/.test(line);
const FILES = globSync('apps/{web/src,api/src/modules,api/src/demo}/**/*.{ts,tsx}').filter(
  (file) => !/\.(test|generated)\.tsx?$/.test(file),
);
const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n');

it('tax is spoken of in these sentences and in no others', () => {
  expect(FILES.length).toBeGreaterThan(300);
  const found = FILES.flatMap((file) =>
    linesOf(file)
      .filter((line) => !isComment(line))
      .filter((line) => {
        const rest = SAID.reduce((text, said) => text.replace(said, ''), line);
        return /\b(tax(es)?|GST|TDS|TCS)\b/i.test(rest);
      })
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

it('and each of them stands somewhere', () => {
  const text = FILES.flatMap(linesOf).join('\n');
  expect(SAID.filter((said) => !text.includes(said))).toEqual([]);
});
