// @vitest-environment jsdom
import { globSync, readFileSync } from 'node:fs';
import { fireEvent, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../testing/fields.ts';
import { renderApp } from '../testing/render.tsx';
import { DateField } from './DateField.tsx';
import { MoneyInput } from './MoneyInput.tsx';
import { NumberField, type NumberValue } from './NumberField.tsx';
import { PasswordField } from './PasswordField.tsx';
import { SearchField } from './SearchField.tsx';
import { AreaField, LineField } from './TextFields.tsx';

/** What the form holds, for a look after typing. */
let held: unknown;

function Held<T>({
  begin,
  children,
}: {
  begin: T;
  children: (value: T, set: (next: T) => void) => ReactNode;
}) {
  const [value, setValue] = useState(begin);
  held = value;
  return <>{children(value, setValue)}</>;
}

const INPUTS: Record<string, (begin?: string) => ReactNode> = {
  MoneyInput: () => (
    <Held<number | null> begin={null}>
      {(value, set) => <MoneyInput label="Field" value={value} onChange={set} />}
    </Held>
  ),
  NumberField: () => (
    <Held<NumberValue> begin="">
      {(value, set) => <NumberField label="Field" max={80} value={value} onChange={set} />}
    </Held>
  ),
  DateField: (begin) => (
    <Held<string | null> begin={begin ?? null}>
      {(value, set) => (
        <DateField label="Field" minDate="2026-12-03" maxDate="2026-12-31" value={value} onChange={set} />
      )}
    </Held>
  ),
  LineField: () => (
    <Held begin="">
      {(value, set) => (
        <LineField
          label="Field"
          limit={10}
          value={value}
          onChange={(event) => set(event.currentTarget.value)}
        />
      )}
    </Held>
  ),
  AreaField: () => (
    <Held begin="">
      {(value, set) => (
        <AreaField
          label="Field"
          limit={10}
          value={value}
          onChange={(event) => set(event.currentTarget.value)}
        />
      )}
    </Held>
  ),
  SearchField: () => <SearchField label="Field" initial="" onSearch={() => undefined} />,
  PasswordField: () => (
    <Held begin="">
      {(value, set) => (
        <PasswordField label="Field" value={value} onChange={(event) => set(event.currentTarget.value)} />
      )}
    </Held>
  ),
};

const fieldOf = () => screen.getByLabelText<HTMLInputElement>('Field', { selector: 'input, textarea' });

/** As a paste does it, and then the field is left. */
function put(input: string, text: string, begin?: string): void {
  renderApp(INPUTS[input]?.(begin));
  fireEvent.focus(fieldOf());
  fireEvent.change(fieldOf(), { target: { value: text } });
  fireEvent.blur(fieldOf());
}

const LONG = 'x'.repeat(500);

describe('nothing that was typed is changed unseen', () => {
  it.each([
    ['MoneyInput', 'forty thousand', /amount/],
    ['NumberField', '-3', /0 or more/],
    ['NumberField', '81', /80 or less/],
    ['NumberField', '7.5', /whole number/],
    ['NumberField', 'seven', /whole number/],
    ['DateField', '31/02/2026', /no such day/],
    ['DateField', 'next Friday', /no such day/],
    ['DateField', 'Sun 12 Dec 2026', /no such day/],
    ['LineField', LONG, /490 too long/],
    ['AreaField', LONG, /490 too long/],
    ['SearchField', LONG, /420 too long/],
  ])('%s keeps %.20j and says what is wrong with it', (input, text, words) => {
    put(input, text);
    expect(fieldOf().value).toBe(text);
    // A browser would cut what is pasted, in silence.
    expect(fieldOf().hasAttribute('maxlength')).toBe(false);
    expect(errorOf('Field')).toMatch(words);
  });

  it('a password is as long as it was typed', () => {
    put('PasswordField', LONG);
    expect([fieldOf().value, held]).toEqual([LONG, LONG]);
  });

  it.each([
    ['1/12/2026', 'Tue 1 Dec 2026', '2026-12-01', /Thu 3 Dec 2026 or a later day/],
    ['1 Jan 2027', 'Fri 1 Jan 2027', '2027-01-01', /Thu 31 Dec 2026 or an earlier day/],
  ])('a day that is not possible, %s, stays and is named', (text, shown, value, words) => {
    put('DateField', text);
    expect([fieldOf().value, held]).toEqual([shown, value]);
    expect(errorOf('Field')).toMatch(words);
  });

  it('a day that there is not replaces the day before it, and the form holds no old one', () => {
    put('DateField', '31/02/2026', '2026-12-12');
    expect([fieldOf().value, held]).toEqual(['31/02/2026', '31/02/2026']);
  });

  it.each([
    ['NumberField', '1,2', '1,2', 12],
    ['NumberField', ' 12 ', ' 12 ', 12],
    ['DateField', 'Saturday, 12 Dec 2026', 'Sat 12 Dec 2026', '2026-12-12'],
    ['DateField', '12-12-2026', 'Sat 12 Dec 2026', '2026-12-12'],
    ['LineField', 'Ten chars!', 'Ten chars!', 'Ten chars!'],
    ['AreaField', 'Ten chars!', 'Ten chars!', 'Ten chars!'],
    ['MoneyInput', '50,000', '50,000', 5_000_000],
  ])('%s understands %j', (input, text, shown, value) => {
    put(input, text);
    expect([fieldOf().value, held]).toEqual([shown, value]);
    expect(errorOf('Field')).toBeNull();
  });

  it('an area counts what is left', () => {
    put('AreaField', 'Seven..');
    expect(screen.getByText(/3 characters left/)).toBeTruthy();
  });
});

const sourceOf = (file: string): string => readFileSync(file, 'utf8');
const FILES = globSync('apps/web/src/**/*.tsx').filter((file) => !file.endsWith('.test.tsx'));

describe('every input', () => {
  it('of the ui that people type into is tried above', () => {
    const typed =
      /<(TextInput|Textarea|NumberInput|PasswordInput|DateInput|DatePickerInput|FileInput|TagsInput|LineField)\b/;
    const names = FILES.filter((file) => file.includes('/src/ui/') && typed.test(sourceOf(file))).flatMap(
      (file) => [...sourceOf(file).matchAll(/^export function (\w+)/gm)].map(([, name]) => name),
    );
    expect(names.toSorted()).toEqual(Object.keys(INPUTS).toSorted());
  });

  it('of a page with a limit, a number, a day or a longer text is one of the ui’s', () => {
    const cutting =
      /maxLength=|<(NumberInput|Textarea|DateInput|DatePickerInput|FileInput)\b|type="(number|date)"/;
    const found = FILES.filter((file) => !file.includes('/src/ui/') && cutting.test(sourceOf(file)));
    expect(FILES.length).toBeGreaterThan(150);
    expect(found).toEqual([]);
  });
});

it('names the arrows of the calendar, which are pictures', async () => {
  put('DateField', '');
  fireEvent.click(screen.getByRole('button', { name: 'Open the calendar' }));
  expect(await screen.findByRole('button', { name: 'Next month' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Previous month' })).toBeTruthy();
});
