import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Serves on a port of the loopback while something is done: the sandbox gateway speaks HTTP only, and nobody else should see the world
 * while its clock is turned back.
 * @param address is told where it listens, and back again
 */
export async function withPrivateServer(
  listener: RequestListener,
  address: { baseUrl: string },
  work: () => Promise<void>,
): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const before = address.baseUrl;
  address.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await work();
  } finally {
    address.baseUrl = before;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
