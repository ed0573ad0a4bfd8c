// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { ErrorState } from './ErrorState.tsx';

const refused = (...fields: string[]) => ({
  status: 400,
  reason: 'VALIDATION_FAILED',
  message: 'Some fields need your attention.',
  errors: fields.map((field) => ({ field, message: `What is wrong with ${field}.` })),
});

it.each([
  ['dates upside down', ['dateTo'], 'These filters leave nothing', 'What is wrong with dateTo.'],
  ['a genre that is none', ['genres.0'], 'These filters leave nothing', 'What is wrong with genres.0.'],
  ['a page beyond the end', ['page'], 'We could not find that', 'The address may be mistyped'],
  ['a cursor and a filter', ['cursor', 'dateTo'], 'We could not find that', 'The address may be mistyped'],
  ['an id that is none', ['id'], 'We could not find that', 'The address may be mistyped'],
])('a list with %s', (_case, fields, heading, words) => {
  renderApp(<ErrorState error={refused(...fields)} />);
  expect(screen.getByRole('heading').textContent).toBe(heading);
  expect(screen.getByRole('alert').textContent).toContain(words);
});
