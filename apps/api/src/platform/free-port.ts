import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what systems give out by themselves: there another program's next connection could take a port between the look and its use. */
const LOWEST = 20_000;
const PORTS = 12_000;

const TRIES = 100;

/** A port of loopback that nobody listens on at this moment; two that ask at once hardly ever get the same. @throws Error where there is none */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = LOWEST + randomInt(PORTS);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port on 127.0.0.1');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
