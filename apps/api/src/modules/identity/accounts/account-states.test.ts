import { describe, expect, it } from 'vitest';
import { transition } from '../../../platform/transitions/transition.ts';
import { buildMember, type Member } from '../../../testing/members.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import type { AccountAction } from './account.machine.ts';
import { accountTransitions, confirmAddress } from './account.transitions.ts';
import { lockUser, type UserRow } from './users.store.ts';

const app = await startTestApp();

const locked = (tx: Parameters<typeof lockUser>[0], { id }: Member): Promise<UserRow> =>
  lockUser(tx, id).then((user) => user ?? Promise.reject(new Error(`no account ${id}`)));
const move = (member: Member, action: AccountAction): Promise<UserRow> =>
  app.inTransaction(async (ctx) => transition(ctx, accountTransitions, await locked(ctx.tx, member), action));
const confirm = (member: Member): Promise<UserRow> =>
  app.inTransaction(async (ctx) => confirmAddress(ctx, await locked(ctx.tx, member), member.id));
const unconfirmed = () => buildMember(app, 'artist', { status: 'pending', emailVerifiedAt: null });

/** docs/rules/identity.md#account-states */
describe('a suspension', () => {
  it('confirms no address: where it ends, the account is pending again and its link still works', async () => {
    const member = await unconfirmed();
    await move(member, 'suspend');
    await expect(move(member, 'reinstate')).rejects.toThrow('users_active_confirmed');
    expect((await move(member, 'reinstate_unconfirmed')).status).toBe('pending');
    expect((await confirm(member)).status).toBe('active');
  });

  it('does not keep anybody from confirming the address, and ends in an active account then', async () => {
    const member = await unconfirmed();
    await move(member, 'suspend');
    expect(await confirm(member)).toMatchObject({ status: 'suspended', emailVerifiedAt: app.clock.now() });
    expect((await move(member, 'reinstate')).status).toBe('active');
  });
});

it('no account is active without a confirmed address, whoever writes it', async () => {
  const active = buildMember(app, 'artist', { status: 'active', emailVerifiedAt: null });
  await expect(active).rejects.toThrow('users_active_confirmed');
});
