import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@backline/sandbox-gateway';
import type pg from 'pg';
import { MODULES } from './app.ts';
import { loadClockOffset } from './development/clock-offset.ts';
import {
  createRazorpayGateway,
  type PaymentGateway,
  RAZORPAY_ORIGINS,
} from './modules/money/payments/index.ts';
import { type Clock, createMovableClock, type MovableClock, systemClock } from './platform/clock.ts';
import { type Config, ConfigError, type GatewayKeys } from './platform/config.ts';
import { loadDevelopmentKey } from './platform/crypto/development-key.ts';
import { loadDevelopmentSecret } from './platform/crypto/development-secret.ts';
import { createFieldCipher, type FieldCipher } from './platform/crypto/field-cipher.ts';
import { parseEncryptionKeys } from './platform/crypto/keys.ts';
import { createDatabase, type Database } from './platform/db/database.ts';
import { refuseOlderSchema } from './platform/db/migrate.ts';
import { migrateAll } from './platform/db/migrate-all.ts';
import { type OpenDatabase, openDatabase } from './platform/db/open-database.ts';
import { collectSubscriptions, type Subscriptions } from './platform/events/event.ts';
import { createLocalStorage } from './platform/files/local-storage.ts';
import { makeFolder } from './platform/files/make-folder.ts';
import type { Storage } from './platform/files/storage.ts';
import type { Logger } from './platform/log.ts';
import type { Mailer } from './platform/mail/mail.ts';
import { createMailbox, type Mailbox } from './platform/mail/mailbox.ts';
import { createMailer } from './platform/mail/transport.ts';

/** Everything outside of the process that the modules work with, opened once and handed down as plain arguments. */
export interface Adapters {
  config: Config;
  log: Logger;
  connectionString: string;
  pool: pg.Pool;
  db: Database;
  /** The same database for routes that read, on connections of their own: PostgreSQL refuses to write there. */
  reads: Database;
  clock: Clock;
  /** The same clock where it may be moved: everywhere but in production. */
  movableClock: MovableClock | null;
  storage: Storage;
  mailer: Mailer;
  mailbox: Mailbox | null;
  cipher: FieldCipher;
  jwtSecret: string;
  gateway: PaymentGateway;
  gatewayKeys: GatewayKeys;
  /** null where the real gateway is used. */
  sandbox: Sandbox | null;
  /** Who hears of what the modules publish. */
  subscriptions: Subscriptions;
  /** Where this process itself is reached; set once it listens. */
  address: { baseUrl: string };
  /** Where links in mails and documents begin. */
  publicUrl: string;
  /** Where the sandbox's hosted checkout is; null where the gateway's own script opens the checkout in the browser. */
  checkoutBase: string | null;
  /** Other sites whose scripts and frames the pages of the web app load. */
  foreignOrigins: readonly string[];
  close(): Promise<void>;
}

/** The sandbox accepts these and no others; they open nothing anywhere else. */
const SANDBOX_KEYS: GatewayKeys = {
  keyId: 'rzp_test_backlinesandbox',
  keySecret: 'backline-sandbox-key-secret',
  webhookSecret: 'backline-sandbox-webhook-secret',
};

export interface OpenOptions {
  /** A clock that the caller moves itself; tests give one that stands still. */
  clock?: MovableClock;
  /** The caller will be a server, and of those there is one for a data folder with an embedded database. */
  serves?: boolean;
}

/** @throws what `wordsForStart` has words for; what was opened until then is closed again */
export async function openAdapters(
  config: Config,
  log: Logger,
  options: OpenOptions = {},
): Promise<Adapters> {
  await makeFolder(config.dataDir);
  const database = await openDatabase(config, log);
  try {
    // Before anything is touched that the other server works with.
    if (options.serves) await database.claim();
    return await openOnDatabase(config, log, database, options.clock);
  } catch (error) {
    await database.close();
    throw database.explain(error);
  }
}

async function openOnDatabase(
  config: Config,
  log: Logger,
  { connectionString, pool, readPool, close }: OpenDatabase,
  ownClock: MovableClock | undefined,
): Promise<Adapters> {
  if (config.production) await refuseOlderSchema(pool);
  else await migrateAll(pool);
  const movableClock = config.production
    ? null
    : (ownClock ?? createMovableClock(await loadClockOffset(pool)));
  const clock = movableClock ?? systemClock;
  const mailbox = config.production ? null : createMailbox({ folder: join(config.dataDir, 'mail'), clock });
  const mailer = createMailer({
    smtpUrl: config.SMTP_URL ?? null,
    from: config.MAIL_FROM,
    mailbox: mailbox ?? createMailbox({ folder: join(config.dataDir, 'mail'), clock }),
  });
  const address = { baseUrl: config.publicUrl };
  const cipher = await openCipher(config);
  const jwtSecret = config.jwtSecret ?? (await loadDevelopmentSecret(config.dataDir));
  const { gatewayKeys, sandbox } = openGateway(config, clock, address);
  return {
    config,
    log,
    connectionString,
    pool,
    db: createDatabase(pool),
    reads: createDatabase(readPool),
    clock,
    movableClock,
    storage: createLocalStorage(join(config.dataDir, 'files')),
    mailer,
    mailbox,
    cipher,
    jwtSecret,
    gateway: createRazorpayGateway(gatewayKeys, sandbox ? () => address.baseUrl : null),
    gatewayKeys,
    sandbox,
    subscriptions: collectSubscriptions(MODULES.flatMap(({ subscriptions = [] }) => subscriptions)),
    address,
    publicUrl: config.publicUrl,
    checkoutBase: sandbox ? '/sandbox/checkout' : null,
    foreignOrigins: sandbox ? [] : RAZORPAY_ORIGINS,
    async close() {
      await sandbox?.stop();
      mailer.close();
      await close();
    },
  };
}

function openGateway(config: Config, clock: Clock, address: { baseUrl: string }) {
  if (config.gateway) return { gatewayKeys: config.gateway, sandbox: null };
  const sandbox = createSandbox({
    ...SANDBOX_KEYS,
    databasePath: join(config.dataDir, 'sandbox-gateway.sqlite'),
    webhookUrl: () => `${address.baseUrl}/api/v1/webhooks/razorpay`,
    now: () => clock.now(),
  });
  return { gatewayKeys: SANDBOX_KEYS, sandbox };
}

async function openCipher(config: Config): Promise<FieldCipher> {
  if (!config.ENCRYPTION_KEYS) {
    const key = await loadDevelopmentKey(config.dataDir);
    return createFieldCipher({ keys: [key], writeKeyId: key.id });
  }
  const { keys, problems } = parseEncryptionKeys(config.ENCRYPTION_KEYS);
  const first = keys[0];
  if (problems.length > 0 || !first)
    throw new ConfigError(problems.map((problem) => `ENCRYPTION_KEYS: ${problem}`));
  return createFieldCipher({ keys, writeKeyId: first.id });
}
