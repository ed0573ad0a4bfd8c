import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEYS, type Receiver, sdkFor, startReceiver } from './testing/harness.ts';

let directory: string;
let receiver: Receiver;
const running: ChildProcess[] = [];

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'sandbox-'));
  receiver = await startReceiver();
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  await receiver.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Starts the simulator alone on a free port and answers its address. */
async function start(webhookUrl: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'cli.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: '0',
      SANDBOX_KEY_ID: KEYS.keyId,
      SANDBOX_KEY_SECRET: KEYS.keySecret,
      SANDBOX_DATABASE: join(directory, 'sandbox.sqlite'),
      SANDBOX_WEBHOOK_URL: webhookUrl,
    },
  });
  running.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const event = JSON.parse(line);
    if (event.event === 'sandbox.listening') return { child, url: `http://127.0.0.1:${event.port}` };
  }
  throw new Error('The simulator ended before it listened');
}

test('what a killed simulator had not delivered arrives after the next start', async () => {
  const first = await start('http://127.0.0.1:1/nobody-listens');
  const order = await sdkFor(first.url).orders.create({ amount: 1000, currency: 'INR', receipt: 'PAY-1' });
  const pay = { method: 'POST', body: '{"method":"upi","vpa":"success@razorpay"}' };
  const headers = { 'content-type': 'application/json' };
  const paid = await fetch(`${first.url}/sandbox/orders/${order.id}/pay`, { ...pay, headers });
  expect(paid.status).toBe(200);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const second = await start(receiver.url);
  expect(await sdkFor(second.url).orders.fetch(order.id)).toMatchObject({ status: 'paid', receipt: 'PAY-1' });
  const expected = ['order.paid', 'payment.authorized', 'payment.captured'];
  await expect.poll(() => receiver.events().toSorted()).toEqual(expected);

  second.child.kill('SIGTERM');
  expect(await once(second.child, 'exit')).toEqual([0, null]);
});
