import { CLAUSES, contractSchema } from '@backline/api-contract/contracts';
import { describe, expect, it } from 'vitest';
import { hashOfContent } from './contract-content.ts';
import { BUYER, exampleContent } from './example-contract.ts';

const textOf = (content = exampleContent()): string =>
  [...content.clauses, content.closing]
    .map(({ heading, paragraphs }) => [`# ${heading}`, ...paragraphs].join('\n\n'))
    .join('\n\n');

const clause = (content: ReturnType<typeof exampleContent>, key: string): string[] =>
  content.clauses.find((candidate) => candidate.key === key)?.paragraphs ?? [];

describe('the text of a contract', () => {
  it('reads as a whole', () => {
    expect(textOf()).toMatchSnapshot();
  });

  it('has all nine clauses in their order, of which only hospitality can be left out', () => {
    const { clauses } = exampleContent();
    expect(clauses.map(({ key }) => key)).toEqual([...CLAUSES]);
    expect(clauses.filter(({ required }) => !required).map(({ key }) => key)).toEqual(['hospitality']);
  });

  it('is what the answer of the API can carry', () => {
    const content = exampleContent();
    expect(contractSchema.shape.clauses.parse(content.clauses)).toEqual(content.clauses);
    expect(contractSchema.shape.closing.parse(content.closing)).toEqual(content.closing);
  });

  it('never names the commission, which is between artist and platform', () => {
    expect(JSON.stringify(exampleContent())).not.toMatch(/₹3,750\.00|\b375000\b|\b300\b|3 %/);
  });

  it('leaves no blank where a template had a value', () => {
    expect(textOf()).not.toMatch(/undefined|null|NaN|Infinity|\[object| {2}|\$\{/);
  });
});

describe('compensation', () => {
  it('prints the real schedule in Indian grouping', () => {
    const paragraphs = clause(exampleContent(), 'compensation');
    expect(paragraphs[0]).toContain('₹1,25,000.00');
    expect(paragraphs[1]).toContain('₹37,500.00 (30% of the Fee) within 48 hours');
    expect(paragraphs[2]).toContain('₹87,500.00 (70% of the Fee) by 11 December 2026, 22:00 (Asia/Kolkata)');
  });

  it('gives the odd paisa to the balance', () => {
    const [, deposit, balance] = clause(exampleContent({ booking: { agreedFee: 101 } }), 'compensation');
    expect(deposit).toContain('₹0.30 (30% of the Fee)');
    expect(balance).toContain('₹0.71 (70% of the Fee)');
  });

  it.each([
    ['27AAPFU0939F1ZV', 'Maharashtra', 'Maharashtra, where the Buyer is registered (GSTIN 27AAPFU0939F1ZV).'],
    [null, 'Goa', 'Goa, the state of the address of the Buyer on record.'],
  ])('names the place of supply: GSTIN %s in %s', (gstNumber, state, expected) => {
    const buyer = { ...BUYER, state, gstNumber };
    expect(clause(exampleContent({ buyer }), 'compensation').at(-1)).toContain(
      `place of supply is ${expected}`,
    );
  });

  it('says nothing of a place of supply that is not known', () => {
    const buyer = { ...BUYER, state: null };
    expect(clause(exampleContent({ buyer }), 'compensation').at(-1)).not.toContain('place of supply');
  });
});

describe('travel and accommodation', () => {
  it.each([
    [true, true, 'The Buyer books and pays for the Artist', 'The Buyer books and pays for accommodation'],
    [true, false, 'The Buyer books and pays for the Artist', 'Accommodation is not included.'],
    [false, true, 'Travel is not included.', 'The Buyer books and pays for accommodation'],
  ])('travel %s, accommodation %s', (travelIncluded, accommodationIncluded, travel, accommodation) => {
    const content = exampleContent({ booking: { travelIncluded, accommodationIncluded } });
    const paragraphs = clause(content, 'travel_accommodation');
    expect(paragraphs[0]).toContain(travel);
    expect(paragraphs[1]).toContain(accommodation);
  });

  it('is no clause where neither is included', () => {
    const content = exampleContent({ booking: { travelIncluded: false, accommodationIncluded: false } });
    expect(content.clauses.map(({ key }) => key)).toEqual(
      CLAUSES.filter((key) => key !== 'travel_accommodation'),
    );
  });
});

it('prints the cancellation table that computes refunds', () => {
  expect(clause(exampleContent(), 'cancellation').slice(1, 5)).toEqual([
    'More than 30 days before the Event: the Buyer is refunded 100% where the Buyer cancels, and 100% where the Artist cancels.',
    '15 to 30 days before the Event: the Buyer is refunded 50% where the Buyer cancels, and 100% where the Artist cancels.',
    '8 to 14 days before the Event: the Buyer is refunded 25% where the Buyer cancels, and 100% where the Artist cancels.',
    '7 days or fewer before the Event: the Buyer is refunded 0% where the Buyer cancels, and 100% where the Artist cancels.',
  ]);
});

it('prints the policy that the booking was made under, and no other', () => {
  const paragraphs = clause(exampleContent({ booking: { cancellationPolicy: 'standard' } }), 'cancellation');
  expect(paragraphs[0]).toContain('"standard", version 1');
  expect(paragraphs[3]).toContain('25% where the Buyer cancels, and 0% where the Artist cancels.');
  expect(paragraphs[5]).toContain('stays with the Platform where the Artist cancels.');
});

it('asks for one payment where the slot is so near that two could not be met', () => {
  const startsAt = new Date('2026-11-03T16:30:00Z');
  const paragraphs = clause(exampleContent({ booking: { startsAt } }), 'compensation');
  expect(paragraphs[1]).toContain('in one payment of ₹1,25,000.00 (100% of the Fee) within 24 hours');
  expect(paragraphs.join(' ')).not.toMatch(/Deposit|Balance/);
});

it('keeps a member’s words as they are', () => {
  const content = exampleContent({ booking: { title: 'Rock & "Roll" <b>$&</b>' } });
  expect(clause(content, 'performance')[0]).toContain('at "Rock & "Roll" <b>$&</b>" (the "Event")');
});

describe('the hash', () => {
  it('is that of the content, in whatever order the database gives it back', () => {
    const content = exampleContent();
    const reordered = Object.fromEntries(Object.entries(content).reverse()) as typeof content;
    expect(hashOfContent(content)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOfContent(reordered)).toBe(hashOfContent(content));
  });

  it('changes with a single character', () => {
    const content = exampleContent();
    const changed = { ...content, consentText: `${content.consentText} ` };
    expect(hashOfContent(changed)).not.toBe(hashOfContent(content));
  });
});
