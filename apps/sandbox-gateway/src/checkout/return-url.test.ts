import { expect, test } from 'vitest';
import { readReturnUrl, withQuery } from './return-url.ts';

const HOST = 'app.example.com';

test.each([
  ['/payments/7?x=1#top', '/payments/7?x=1#top'],
  ['http://localhost:5173/a', 'http://localhost:5173/a'],
  ['http://127.0.0.1:3000/a', 'http://127.0.0.1:3000/a'],
  ['http://[::1]:3000/a', 'http://[::1]:3000/a'],
  ['https://app.example.com/a', 'https://app.example.com/a'],
])('takes %s', (given, expected) => {
  expect(readReturnUrl(given, HOST)).toBe(expected);
});

test.each([[undefined], ['']])('nothing given (%o) is no address, and no error', (given) => {
  expect(readReturnUrl(given, HOST)).toBeNull();
});

test.each([
  'https://evil.example/',
  '//evil.example/a',
  '/\\evil.example/a',
  '\\\\evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/\t/evil.example',
  'https:evil.example',
  'http://localhost.evil.example/',
  'http://localhost@evil.example/',
  'http://user:pass@localhost/',
  'https://app.example.com.evil.example/',
  'https://app.example.com:8443/',
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://localhost/x',
  'http://own.invalid//evil.example',
  'http://',
  `/${'x'.repeat(2000)}`,
])('refuses %j', (given) => {
  expect(readReturnUrl(given, HOST)).toBeUndefined();
});

test.each([[['/a', '/b']], [{ a: 1 }], [7]])('refuses %o, which is no text', (given) => {
  expect(readReturnUrl(given, HOST)).toBeUndefined();
});

test('adds the answer to what the address already says', () => {
  expect(withQuery('/p?tab=1#top', { error: 'abandoned' })).toBe('/p?tab=1&error=abandoned#top');
  expect(withQuery('http://localhost:1/p', { a: 'b&c' })).toBe('http://localhost:1/p?a=b%26c');
});
