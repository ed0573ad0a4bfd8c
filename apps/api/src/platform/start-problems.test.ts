import { createServer } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { EmbeddedDatabaseError, StartError, wordsForStart } from './start-problems.ts';

const words = (error: unknown): string | null => wordsForStart(error, '/srv/data');

function systemError(code: string, syscall: string, more: Record<string, unknown> = {}): Error {
  return Object.assign(new Error(`${code}: no luck, ${syscall} '/srv/data/x'`), { code, syscall, ...more });
}

function postgresError(code: string, severity: string, message: string): Error {
  return Object.assign(new pg.DatabaseError(message, message.length, 'error'), { code, severity });
}

describe('one sentence with what to do, for', () => {
  it.each([
    ['a full disk', systemError('ENOSPC', 'write')],
    ['a used up quota', systemError('EDQUOT', 'mkdir')],
    ['a full disk that PostgreSQL met', postgresError('53100', 'ERROR', 'could not extend file "base/1/2"')],
    ['a full disk that SQLite met', new Error('database or disk is full')],
  ])('%s', (_, error) => {
    expect(words(error)).toBe(
      'The disk that holds /srv/data is full: free 200 MB there, or set DATA_DIR to a folder on another disk.',
    );
  });

  it.each([
    ['a read-only disk', systemError('EROFS', 'mkdir'), 'is read-only: set DATA_DIR'],
    [
      'a folder of somebody else',
      systemError('EACCES', 'mkdir'),
      'may not work in /srv/data: start Backline as',
    ],
    ['a file in place of the folder', systemError('EEXIST', 'mkdir'), 'because a file is in its place'],
    ['a file in place of a folder above', systemError('ENOTDIR', 'mkdir'), 'because a file is in its place'],
    [
      'a port that is taken',
      systemError('EADDRINUSE', 'listen', { port: 5000 }),
      'on port 5000 already: stop it, or set PORT',
    ],
    [
      'a port that is not for everybody',
      systemError('EACCES', 'listen', { port: 80 }),
      'not listen on port 80: set PORT',
    ],
    [
      'a foreign address',
      systemError('EADDRNOTAVAIL', 'listen', { address: '9.9.9.9' }),
      'no address 9.9.9.9: set HOST',
    ],
    [
      'a database that is not there',
      systemError('ECONNREFUSED', 'connect'),
      'does not answer (ECONNREFUSED)',
    ],
    [
      'a database that is not there by any of its addresses',
      new AggregateError([systemError('ECONNREFUSED', 'connect'), systemError('ECONNREFUSED', 'connect')]),
      'does not answer (ECONNREFUSED)',
    ],
    [
      'a database with another password',
      postgresError('28P01', 'FATAL', 'password authentication failed for user "x"'),
      'refuses the connection (password authentication failed for user "x"): correct DATABASE_URL.',
    ],
    ['what we say ourselves', new StartError('Do this.'), 'Do this.'],
  ])('%s', (_, error, expected) => {
    expect(words(error)).toContain(expected);
  });

  it('a port that is taken, as Node tells it', async () => {
    const [first, second] = [createServer(), createServer()];
    await new Promise<void>((resolve) => first.listen(0, '127.0.0.1', resolve));
    const { port } = first.address() as { port: number };
    const error = await new Promise((resolve) => second.once('error', resolve).listen(port, '127.0.0.1'));
    first.close();
    expect(words(error)).toBe(
      `Another program listens on port ${port} already: stop it, or set PORT to another number.`,
    );
  });

  it('a sandbox database that may not be written, as SQLite tells it', () => {
    const error = (() => {
      try {
        return new DatabaseSync('/proc/nowhere.sqlite');
      } catch (caught) {
        return caught;
      }
    })();
    expect(words(error)).toContain('may not work in /srv/data');
  });
});

describe('the embedded database', () => {
  const problem = (cause: unknown) => new EmbeddedDatabaseError('/var/lib/backline-1', cause);

  it('names the folder that it is in, not the one that was asked for', () => {
    expect(words(problem('initdb: error: could not write: No space left on device\ninitdb: removing'))).toBe(
      'The disk that holds /var/lib/backline-1 is full: free 200 MB there, or set DATA_DIR to a folder on another disk.',
    );
    expect(
      words(problem(new AggregateError([new Error('ended'), 'PANIC: No space left on device']))),
    ).toContain('/var/lib/backline-1 is full');
  });

  it('asks for a user with a name', () => {
    expect(words(problem('initdb: could not look up effective user ID 4711: user does not exist'))).toContain(
      'user 4711 has no line in /etc/passwd: start Backline as a user of this machine',
    );
  });

  it('is quoted where it says something else: the line that counts', () => {
    expect(
      words(problem('LOG: starting\nFATAL:  database files are incompatible with server\nHINT: none')),
    ).toBe(
      'The embedded database in /var/lib/backline-1 cannot be used: FATAL:  database files are incompatible with server',
    );
  });
});

it('has no words for a fault of ours: that keeps its stack', () => {
  expect(words(new TypeError('undefined is not a function'))).toBeNull();
  expect(words(new EmbeddedDatabaseError('/srv', new TypeError('undefined is not a function')))).toBeNull();
  expect(words(new Error('migration 12 failed', { cause: new Error('syntax error') }))).toBeNull();
});
