// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { requester } from '../data/api.ts';
import { useSessionStatus } from '../data/use-session.ts';
import { ResumeSession } from '../features/identity/accounts/index.ts';
import { createFakeServer, Refused } from '../testing/fake-server.ts';
import { buildUser, renderApp } from '../testing/render.tsx';
import { MembersOnly } from './Guard.tsx';

let answered: unknown;

/** A form as any other: its text lives in the page. */
function Form() {
  return (
    <label>
      Message
      <input
        onBlur={() => {
          void requester.request({ url: '/auth/accept-terms', method: 'POST', body: {} }).then((answer) => {
            answered = answer;
          });
        }}
      />
    </label>
  );
}

function Page() {
  const status = useSessionStatus();
  return (
    <>
      {status === 'unknown' || status === 'anonymous' ? <MembersOnly /> : <Form />}
      {status === 'lapsed' && <ResumeSession />}
    </>
  );
}

async function endWhileTyping(whoLogsIn: ReturnType<typeof buildUser>) {
  answered = undefined;
  const sent = () => server.asked.filter(({ key }) => key === 'POST /auth/accept-terms').length;
  const server = createFakeServer({
    'POST /auth/accept-terms': () =>
      sent() === 1 ? new Refused(401, 'UNAUTHENTICATED', 'Please log in.') : ({ user: buildUser() } as never),
    'POST /auth/login': { user: whoLogsIn, accessToken: 'next' },
  });
  renderApp(<Page />, { user: buildUser() });
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Message'), 'Half a sentence');
  await user.tab();
  await user.type(await screen.findByLabelText(/^Password/, { selector: 'input' }), 'Tabla-Drums-34!');
  expect(screen.getByRole('dialog', { name: 'Your session has ended' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Log in and go on' }));
  return { sent };
}

it('a session that ends leaves the page and its text, and after the login what was asked for is done', async () => {
  const { sent } = await endWhileTyping(buildUser());
  await waitFor(() => expect(answered).toHaveProperty('data'));
  expect(sent()).toBe(2);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Message').value).toBe('Half a sentence');
});

it('another account that logs in gets neither the text nor what the first one asked for', async () => {
  const { sent } = await endWhileTyping(buildUser({ id: '0190d0c4-0000-7000-8000-000000000009' }));
  await waitFor(() => expect(screen.queryByLabelText('Message')).toBeNull());
  expect([sent(), answered]).toEqual([1, undefined]);
});
