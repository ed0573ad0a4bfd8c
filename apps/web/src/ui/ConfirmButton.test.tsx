// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderApp } from '../testing/render.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';

it('asks first, does it once however often one clicks, and stays until it is done', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let done = 0;
  const act = () => {
    done += 1;
    return promise;
  };
  renderApp(
    <ConfirmButton
      title="Close the gig?"
      body="Nobody can apply any more."
      confirmLabel="Close it"
      onConfirm={act}
    >
      Close
    </ConfirmButton>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await screen.findByText('Nobody can apply any more.');
  expect(done).toBe(0);
  await userEvent.dblClick(screen.getByRole('button', { name: 'Close it' }));
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('dialog')).toBeTruthy();
  resolve();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(done).toBe(1);
});
