/**
 * The load generator of `bench:http`, in a process of its own: so many connections that are kept alive, each with one request under way
 * at a time. It speaks HTTP over plain sockets, because a client that works harder than the server would measure itself.
 */
import { connect, type Socket } from 'node:net';

export interface Order {
  port: number;
  /** Ready to be sent, one after the other, over and over. */
  requests: string[];
  connections: number;
  /** How many answers to wait for. */
  count: number;
}
export interface Outcome {
  /** Milliseconds from the first request to the last answer. */
  took: number;
  /** Of each answer, in milliseconds. */
  latencies: number[];
}

const HEAD_END = '\r\n\r\n';

export function runLoad({ port, requests, connections, count }: Order): Promise<Outcome> {
  const latencies: number[] = [];
  const start = performance.now();
  let sent = 0;
  return new Promise((resolve, reject) => {
    const sockets: Socket[] = [];
    const answered = (latency: number): boolean => {
      latencies.push(latency);
      if (latencies.length === count) {
        for (const socket of sockets) socket.destroy();
        resolve({ took: performance.now() - start, latencies });
      }
      return sent < count;
    };
    const next = (): string => requests[sent++ % requests.length] ?? '';
    for (let index = 0; index < Math.min(connections, count); index += 1)
      sockets.push(openConnection(port, next, answered, reject));
  });
}

function openConnection(
  port: number,
  next: () => string,
  answered: (latency: number) => boolean,
  fail: (error: Error) => void,
): Socket {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let chunks: Buffer[] = [];
  let received = 0;
  /** Bytes of the whole answer; 0 until its head has come. */
  let expected = 0;
  let askedAt = 0;
  const ask = (): void => {
    [chunks, received, expected, askedAt] = [[], 0, 0, performance.now()];
    socket.write(next());
  };
  socket.on('connect', ask).on('error', fail);
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    received += chunk.length;
    if (expected === 0) expected = lengthOf(Buffer.concat(chunks), fail);
    if (expected > 0 && received >= expected && answered(performance.now() - askedAt)) ask();
  });
  return socket;
}

function lengthOf(bytes: Buffer, fail: (error: Error) => void): number {
  const end = bytes.indexOf(HEAD_END);
  if (end === -1) return 0;
  const head = bytes.toString('latin1', 0, end);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
    fail(new Error(`not the answer that was expected: ${bytes.toString('utf8').slice(0, 800)}`));
    return 0;
  }
  return end + HEAD_END.length + Number(length);
}

if (process.send) {
  process.on('message', (order: Order) => {
    runLoad(order).then(
      (outcome) => process.send?.(outcome),
      (error: Error) => {
        console.error(error.message);
        process.exit(1);
      },
    );
  });
}
