import { connect, type Socket } from 'node:net';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly apiKey?: string;
  readonly idempotencyKey?: string;
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface Loaded {
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/**
 * Keeps `connections` busy for a while, each with one request at a time over a connection that stays open. It speaks just
 * enough HTTP for our own servers: on a machine of few cores a full client would take the time it is there to measure.
 */
export async function load(
  url: string,
  connections: number,
  seconds: number,
  nextRequest: () => Request,
): Promise<Loaded> {
  const times: number[] = [];
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const work = async () => {
    const connection = await openConnection(url);
    while (performance.now() < until) {
      const request = nextRequest();
      const sentAt = performance.now();
      const answer = await connection.send(request);
      times.push(performance.now() - sentAt);
      if (answer.status >= 300)
        throw new Error(`${request.method} ${request.path}: ${answer.status} ${answer.text}`);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
  return summarise(times, performance.now() - startedAt);
}

export function summarise(times: readonly number[], elapsedMs: number): Loaded {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: (times.length * 1000) / elapsedMs, medianMs: at(0.5), p99Ms: at(0.99) };
}

export interface Connection {
  send(request: Request): Promise<Answer>;
  close(): void;
}

/** One connection to a server; it fails its request when the server goes away. */
export function openConnection(url: string): Promise<Connection> {
  const { hostname, port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(talkOver(socket, host));
    });
  });
}

function talkOver(socket: Socket, host: string): Connection {
  let received: Buffer = Buffer.alloc(0);
  let waiting: { resolve(answer: Answer): void; reject(failure: Error): void } | null = null;
  const fail = (failure: Error) => {
    waiting?.reject(failure);
    waiting = null;
  };
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = readAnswer(received);
    if (!answer || !waiting) return;
    received = Buffer.alloc(0);
    const { resolve } = waiting;
    waiting = null;
    resolve(answer);
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The server closed the connection.')));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        if (socket.destroyed) fail(new Error('The connection is closed.'));
        else socket.write(requestText(request, host));
      }),
    close: () => {
      socket.destroy();
    },
  };
}

function requestText({ method, path, apiKey, idempotencyKey, body }: Request, host: string): string {
  const lines = [`${method} ${path} HTTP/1.1`, `host: ${host}`];
  if (apiKey) lines.push(`authorization: Bearer ${apiKey}`);
  if (idempotencyKey) lines.push(`idempotency-key: ${idempotencyKey}`);
  if (body === undefined) return `${lines.join('\r\n')}\r\n\r\n`;
  const text = JSON.stringify(body);
  lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(text)}`);
  return `${lines.join('\r\n')}\r\n\r\n${text}`;
}

/** The answer once all of it is there, else null. */
function readAnswer(received: Buffer): Answer | null {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = received.toString('latin1', 0, headEnd);
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  const bodyStart = headEnd + 4;
  const isComplete =
    length === undefined
      ? received.subarray(-5).toString() === '0\r\n\r\n'
      : received.length >= bodyStart + Number(length);
  if (!isComplete) return null;
  return { status: Number(head.slice(9, 12)), text: received.toString('utf8', bodyStart) };
}
