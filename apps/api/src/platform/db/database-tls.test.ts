import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { removeEmbeddedDatabase } from './embedded/remove.ts';
import { startEmbeddedDatabase } from './embedded/start.ts';

const NO_OPENSSL = 'this machine has no openssl to make a certificate with';

/** An authority and a server's certificate for 127.0.0.1 alone. */
async function makeCertificates(
  folder: string,
): Promise<{ authority: string; certificate: string; key: string }> {
  const openssl = (words: string): unknown =>
    execFileSync('openssl', words.split(' '), { cwd: folder, stdio: 'ignore' });
  openssl(
    'req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=authority -keyout authority.key -out authority.pem',
  );
  openssl(
    'req -newkey rsa:2048 -nodes -subj /CN=database -addext subjectAltName=IP:127.0.0.1 -keyout server.key -out server.csr',
  );
  openssl(
    'x509 -req -in server.csr -CA authority.pem -CAkey authority.key -copy_extensions copy -days 30 -out server.pem',
  );
  const key = join(folder, 'server.key');
  await chmod(key, 0o600);
  if (process.getuid?.() === 0) await chown(key, 65_534, 65_534);
  return { authority: join(folder, 'authority.pem'), certificate: join(folder, 'server.pem'), key };
}

async function isEncrypted(env: Record<string, string>): Promise<boolean> {
  const client = new pg.Client({ connectionString: readConfig(env).DATABASE_URL });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()');
    return rows[0].ssl;
  } finally {
    await client.end();
  }
}

it('DATABASE_TLS=verify talks to a server that proves who it is, and to no other', async ({
  skip,
  onTestFinished,
}) => {
  skip(spawnSync('openssl', ['version']).status !== 0, NO_OPENSSL);
  const folder = await mkdtemp(join(tmpdir(), 'backline-tls-'));
  await chmod(folder, 0o711);
  onTestFinished(() => rm(folder, { recursive: true }));
  const { authority, certificate, key } = await makeCertificates(folder);
  const start = async (name: string, settings: string[]) => {
    const dataDir = join(folder, name);
    const database = await startEmbeddedDatabase({ dataDir, settings: ['fsync=off', ...settings] });
    onTestFinished(async () => {
      await database.stop();
      await removeEmbeddedDatabase(dataDir);
    });
    return database.url;
  };
  const tls = ['ssl=on', `ssl_cert_file=${certificate}`, `ssl_key_file=${key}`];
  const [safe, plain] = [await start('safe', tls), await start('plain', [])];
  const verify = (DATABASE_URL: string, DATABASE_CA = authority) =>
    isEncrypted({ DATABASE_URL, DATABASE_TLS: 'verify', DATABASE_CA });

  expect(await verify(safe)).toBe(true);
  expect(await isEncrypted({ DATABASE_URL: plain })).toBe(false);
  await expect(verify(safe, '')).rejects.toThrow(/self-signed certificate|unable to/);
  await expect(verify(safe.replace('127.0.0.1', 'localhost'))).rejects.toThrow(/altnames/);
  await expect(verify(plain)).rejects.toThrow(/does not support SSL/);
});
