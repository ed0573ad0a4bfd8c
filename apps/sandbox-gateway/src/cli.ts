import { createSandbox } from './sandbox.ts';

/**
 * Runs the simulator alone: `node apps/sandbox-gateway/src/cli.ts`. Settings by environment, all optional:
 * PORT, SANDBOX_KEY_ID, SANDBOX_KEY_SECRET, SANDBOX_WEBHOOK_SECRET, SANDBOX_WEBHOOK_URL, SANDBOX_DATABASE.
 */
const { env } = process;
const port = Number(env.PORT ?? 4100);
const print = (event: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(event)}\n`);

const sandbox = createSandbox({
  keyId: env.SANDBOX_KEY_ID ?? 'rzp_test_sandbox',
  keySecret: env.SANDBOX_KEY_SECRET ?? 'sandbox_key_secret',
  webhookSecret: env.SANDBOX_WEBHOOK_SECRET ?? 'sandbox_webhook_secret',
  databasePath: env.SANDBOX_DATABASE ?? 'sandbox-gateway.sqlite',
  webhookUrl: () => env.SANDBOX_WEBHOOK_URL ?? null,
  now: () => new Date(),
  log: print,
});

const server = sandbox.app.listen(port, '127.0.0.1', () => {
  const address = server.address();
  print({ event: 'sandbox.listening', port: typeof address === 'object' ? address?.port : port });
});
sandbox.start();

let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  server.closeAllConnections();
  server.close(() => void sandbox.stop());
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
