import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openInstallation } from '../../test/command.ts';
import { readSettings } from '../settings.ts';
import { type RunningServer, startServer } from '../start.ts';

const MB = 1024 ** 2;

let installation: Awaited<ReturnType<typeof openInstallation>>;
let server: RunningServer;
let logged: string[] = [];
beforeAll(async () => {
  installation = await openInstallation();
  const settings = readSettings({ ...installation.env, PORT: '0', HOLDFAST_OPEN_SIGN_UP: '1' });
  server = await startServer(settings, (event, facts) => logged.push(`${event} ${JSON.stringify(facts)}`));
});
beforeEach(() => {
  logged = [];
});
afterAll(async () => {
  await server.stop();
  await installation.close();
});

/** Sends `bytes` and answers with what came back, however early. */
function upload(
  path: string,
  bytes: number,
  options: RequestOptions,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const sending = request(
      `${server.url}${path}`,
      { method: 'POST', ...options },
      (response: IncomingMessage) => {
        isAnswered = true;
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      },
    );
    // Whoever sends on past the answer meets a closed connection.
    sending.on('error', (failure) => isAnswered || reject(failure));
    const part = Buffer.alloc(256 * 1024, 32);
    let left = bytes;
    const more = () => {
      while (left > 0 && !isAnswered) {
        left -= part.length;
        if (!sending.write(part)) return void sending.once('drain', more);
      }
      sending.end();
    };
    more();
  });
}

test('200 MB are refused with an answer that arrives, and take no memory', async () => {
  const before = process.memoryUsage().rss;
  const type = { 'content-type': 'application/json' };
  const ways = [{ ...type, 'content-length': 200 * MB }, type];
  for (const path of ['/api/v1/sign-up', '/api/auth/sign-in/email']) {
    for (const headers of ways) {
      const answered = await upload(path, 200 * MB, { headers });
      expect([path, answered.status]).toEqual([path, 413]);
      expect(JSON.parse(answered.text)).toMatchObject({ code: 'too-large', limitBytes: 16 * 1024 });
    }
  }
  expect((process.memoryUsage().rss - before) / MB).toBeLessThan(150);
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  expect(logged).toEqual([]);
});

test('a body that breaks off is no fault', async () => {
  const { port } = new URL(server.url);
  const signedUp = await fetch(`${server.url}/api/v1/sign-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Estudio Vega',
      country: 'ES',
      timeZone: 'Europe/Madrid',
      currency: 'EUR',
      locale: 'es',
      email: 'ines@vega.example',
      password: 'una clave muy larga',
    }),
  });
  expect(signedUp.status).toBe(201);
  const cookie = signedUp.headers.getSetCookie()[0]?.split(';')[0];
  const added = await fetch(`${server.url}/api/v1/clients`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, cookie: cookie ?? '' },
    body: '{"name":"Faro"}',
  });
  const { id } = (await added.json()) as { id: string };
  const linked = await fetch(`${server.url}/api/v1/clients/${id}/links`, {
    method: 'POST',
    headers: { origin: server.url, cookie: cookie ?? '' },
  });
  const page = new URL(((await linked.json()) as { url: string }).url).pathname;
  const json = 'content-type: application/json';
  const form = 'content-type: multipart/form-data; boundary=b';
  const urlencoded = 'content-type: application/x-www-form-urlencoded';
  const file = '--b\r\ncontent-disposition: form-data; name="file"; filename="x.csv"\r\n\r\nDate,Duration';
  for (const [path, type, begun] of [
    ['/api/v1/clients', json, '{"name":'],
    ['/api/v1/sign-up', json, '{"name":'],
    ['/api/auth/sign-in/email', json, '{"email":'],
    ['/api/v1/imports', form, file],
    [`${page}/ask`, urlencoded, 'text=W'],
  ] as const) {
    for (const framing of ['content-length: 9000', 'transfer-encoding: chunked']) {
      const socket = connect(Number(port), 'localhost');
      const head = [`POST ${path} HTTP/1.1`, 'host: localhost', `origin: ${server.url}`, `cookie: ${cookie}`];
      const text = framing.startsWith('content') ? begun : `${begun.length.toString(16)}\r\n${begun}\r\n`;
      socket.write(`${[...head, type, framing].join('\r\n')}\r\n\r\n${text}`);
      await new Promise((resolve) => setTimeout(resolve, 150));
      socket.resetAndDestroy();
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(logged).toEqual([]);
});
