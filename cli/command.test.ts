import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdfast, openInstallation, runHoldfast, serveHoldfast } from '../test/command.ts';

// Real processes, as a shell starts them: few, because each costs a second.

let installation: Awaited<ReturnType<typeof openInstallation>>;
let folder: string;
beforeAll(async () => {
  installation = await openInstallation();
  folder = await mkdtemp(join(tmpdir(), 'holdfast-test-'));
  await symlink(holdfast, join(folder, 'hf'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await installation.close();
});

test('the command sets up before the first start, from any folder and through a link, and answers pure JSON', async () => {
  const words = [
    ...['setup', '--json', '--name', 'Estudio Vega', '--country', 'ES', '--time-zone', 'Europe/Madrid'],
    ...[
      '--currency',
      'EUR',
      '--locale',
      'es',
      '--email',
      'ines@vega.example',
      '--password',
      'una clave larga',
    ],
  ];
  const made = await runHoldfast(words, installation.env, { path: join(folder, 'hf'), cwd: folder });
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(made.stdout)).toEqual({
    practiceId: expect.any(String),
    apiKey: expect.stringMatching(/^hf_/),
  });
});

test('the server says in one line where it is, logs JSON, and ends in order on a signal', async () => {
  const server = await serveHoldfast({ ...installation.env, LC_ALL: 'es_ES.UTF-8' });
  expect(server.stdout()).toMatch(/^Holdfast está listo en http:\/\/localhost:\d+\n$/);
  expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: 'ok' });
  for (const line of server.stderr().split('\n').filter(Boolean))
    expect(JSON.parse(line)).toHaveProperty('event');
  expect(await server.stop()).toBe(0);
});

test('a setting that is wrong ends the server with a sentence', async () => {
  const refused = await runHoldfast(['serve'], { ...installation.env, PORT: 'http' });
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/^PORT is “http”\. .*\n$/);
});
