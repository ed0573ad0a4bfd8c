import { describe, expect, it } from 'vitest';
import { reservedNames } from './reserved-names.ts';

const fieldsOf = (json: string) => reservedNames(JSON.parse(json)).map(({ field }) => field);

describe('names that every object has', () => {
  it('are found at every depth', () => {
    expect(fieldsOf('{"__proto__":{"a":1}}')).toEqual(['__proto__']);
    expect(fieldsOf('{"a":[{"b":{"__proto__":null}},{"__proto__":1}],"c":1}')).toEqual([
      'a.1.__proto__',
      'a.0.b.__proto__',
    ]);
  });

  it('are nowhere in what people send', () => {
    expect(fieldsOf('{"a":{"b":[1,"__proto__",null]}}')).toEqual([]);
    for (const json of ['null', '1', '"__proto__"', '[]', '{}']) expect(fieldsOf(json)).toEqual([]);
  });

  it('are found however deep somebody nests', () => {
    const depth = 20_000;
    const json = `${'{"a":'.repeat(depth)}{"__proto__":1}${'}'.repeat(depth)}`;
    expect(fieldsOf(json)).toHaveLength(1);
  });
});
