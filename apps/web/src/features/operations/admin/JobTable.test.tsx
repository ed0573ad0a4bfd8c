// @vitest-environment jsdom
import type { Job } from '@backline/api-contract/admin';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../../testing/render.tsx';
import { JobTable } from './JobTable.tsx';

const job = (name: string, runnable: boolean): Job => ({
  name,
  title: `Title of ${name}`,
  description: '',
  schedule: null,
  runnable,
  waiting: 0,
  failing: 0,
  lastRunAt: null,
  lastRunOk: null,
  lastError: null,
  nextRunAt: null,
});

it('offers to run what needs nothing to work on, and nothing else', () => {
  renderApp(<JobTable jobs={[job('sweep', true), job('send', false)]} />);
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Run now: Title of sweep',
  ]);
});
