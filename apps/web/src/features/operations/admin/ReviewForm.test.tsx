// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderApp } from '../../../testing/render.tsx';
import { ReviewForm } from './ReviewForm.tsx';

const words = { label: 'Reason', description: 'They read it.', missing: 'Say why.', limit: 500 };

function show(locked = false) {
  const decided: [boolean, string][] = [];
  renderApp(
    <ReviewForm
      name="Decision"
      words={words}
      refusal="Refuse"
      locked={locked}
      decide={async (isApproved, said) => void decided.push([isApproved, said])}
    />,
  );
  return decided;
}

it('refuses only with words, and approves without', async () => {
  const user = userEvent.setup();
  const decided = show();
  await user.click(screen.getByRole('button', { name: 'Refuse' }));
  expect(await screen.findByText('Say why.')).toBeDefined();
  await user.type(screen.getByLabelText(/Reason/), ' Another name. ');
  await user.click(screen.getByRole('button', { name: 'Refuse' }));
  await user.clear(screen.getByLabelText(/Reason/));
  await user.click(screen.getByRole('button', { name: 'Approve' }));
  expect(decided).toEqual([
    [false, 'Another name.'],
    [true, ''],
  ]);
});

it('decides nothing before the case was looked at', async () => {
  const decided = show(true);
  for (const button of screen.getAllByRole('button')) expect(button).toHaveProperty('disabled', true);
  expect(decided).toEqual([]);
});
