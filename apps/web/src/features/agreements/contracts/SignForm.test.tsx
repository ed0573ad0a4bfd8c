// @vitest-environment jsdom
import { CONSENT_TEXT, signContractBodySchema } from '@backline/api-contract/contracts';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { buildContract } from '../../../testing/build-contract.ts';
import { createFakeServer, Refused } from '../../../testing/fake-server.ts';
import { errorOf } from '../../../testing/fields.ts';
import { buildUser, renderApp } from '../../../testing/render.tsx';
import { SignForm } from './SignForm.tsx';

const SIGN = 'POST /contracts/:id/sign';

function open() {
  const server = createFakeServer({ [SIGN]: buildContract({ abilities: { sign: false } }) });
  renderApp(<SignForm contract={buildContract()} />, { user: buildUser() });
  return { server, sent: () => server.asked.map(({ body }) => body) };
}
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const fill = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const consent = () => screen.getByRole<HTMLInputElement>('checkbox', { name: CONSENT_TEXT });
const press = () => userEvent.click(screen.getByRole('button', { name: 'Sign the contract' }));

async function fillIn(legalName = 'Meera Rao') {
  fill('Your full legal name', legalName);
  fill('Signature', 'Meera');
  await userEvent.click(consent());
  fill('Your password', 'Secret@1');
}
const { shape } = signContractBodySchema;
const wordsOf = (name: keyof typeof shape, value: unknown) =>
  shape[name].safeParse(value).error?.issues[0]?.message;

describe('signing a contract', () => {
  it('asks for name, signature, consent and password in the words of the schema, and sends nothing', async () => {
    const { sent } = open();
    await press();
    await waitFor(() => expect(document.activeElement).toBe(field('Your full legal name')));
    expect(errorOf('Your full legal name')).toBe(wordsOf('legalName', ''));
    expect(errorOf('Signature')).toBe('Please fill this in.');
    expect(errorOf(CONSENT_TEXT)).toBe(wordsOf('consent', false));
    expect(errorOf('Your password')).toBe(wordsOf('password', ''));
    expect(sent()).toEqual([]);
  });

  it('leads to the consent where only that is missing: nothing is signed without it', async () => {
    const { sent } = open();
    await fillIn();
    await userEvent.click(consent());
    await press();
    await waitFor(() => expect(document.activeElement).toBe(consent()));
    expect(sent()).toEqual([]);
  });

  it('leads to the pad where the drawing is missing', async () => {
    const { sent } = open();
    await fillIn();
    await userEvent.click(screen.getByText('Draw it'));
    await press();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('img', { name: 'Sign here' })));
    expect(screen.getByText('Draw your signature.')).toBeTruthy();
    expect(sent()).toEqual([]);
  });

  it('sends what was signed, with the hash of the document that was read', async () => {
    const { sent } = open();
    await fillIn();
    await press();
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()).toEqual([
      {
        legalName: 'Meera Rao',
        signature: { type: 'typed', value: 'Meera' },
        consent: true,
        password: 'Secret@1',
        documentHash: 'a'.repeat(64),
      },
    ]);
  });
});

describe('a signature that the server refuses', () => {
  it('for another name than that of the contract says so at the name, and keeps what was typed', async () => {
    const { server } = open();
    const words = 'The name must be the one in the contract.';
    server.answer({
      [SIGN]: new Refused(400, 'VALIDATION_FAILED', 'No.', [{ field: 'legalName', message: words }]),
    });
    await fillIn('Somebody Else');
    await press();
    await waitFor(() => expect(errorOf('Your full legal name')).toBe(words));
    expect(document.activeElement).toBe(field('Your full legal name'));
    expect([field('Your full legal name').value, field('Signature').value]).toEqual([
      'Somebody Else',
      'Meera',
    ]);
    expect(consent().checked).toBe(true);
  });

  it('for a wrong password leads to the password', async () => {
    const { server } = open();
    server.answer({ [SIGN]: new Refused(403, 'WRONG_PASSWORD', 'The password is wrong.') });
    await fillIn();
    await press();
    await waitFor(() => expect(errorOf('Your password')).toBe('The password is wrong.'));
    expect(document.activeElement).toBe(field('Your password'));
  });

  it('for a document that changed takes the consent back, keeps the rest, and asks to read again', async () => {
    const { server } = open();
    server.answer({ [SIGN]: new Refused(409, 'DOCUMENT_CHANGED', 'It changed.') });
    await fillIn();
    await press();
    expect(await screen.findByText('The contract has changed since you opened it')).toBeTruthy();
    expect(consent().checked).toBe(false);
    expect(field('Your full legal name').value).toBe('Meera Rao');
  });

  it('for a field that the form does not show says it above the form, by its name in words', async () => {
    const { server } = open();
    const errors = [{ field: 'documentHash', message: 'Give the hash of the document.' }];
    server.answer({
      [SIGN]: new Refused(400, 'VALIDATION_FAILED', 'Some fields need your attention.', errors),
    });
    await fillIn();
    await press();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Document hash: Give the hash of the document.');
  });
});
