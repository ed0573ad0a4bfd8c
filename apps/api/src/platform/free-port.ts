import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what systems give out by themselves: there another program's next connection could take a port between the look and its use. */
const LOWEST = 20_000;
const PORTS = 12_000;

/** A port of loopback that nobody listens on at this moment; two that ask at once hardly ever get the same. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + randomInt(PORTS);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
