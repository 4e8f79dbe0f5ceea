import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../server/settings.ts';
import { type RunningServer, startServer } from '../server/start.ts';
import { command, openInstallation } from '../test/command.ts';

const estudio = {
  '--name': 'Estudio Vega',
  '--country': 'ES',
  '--time-zone': 'Europe/Madrid',
  '--currency': 'EUR',
  '--locale': 'es',
  '--email': 'ines@vega.example',
  '--password': 'una clave muy larga',
};

let installation: Awaited<ReturnType<typeof openInstallation>>;
let server: RunningServer;
beforeAll(async () => {
  installation = await openInstallation();
  server = await startServer(readSettings({ ...installation.env, PORT: '0' }), () => undefined);
});
afterAll(async () => {
  await server.stop();
  await installation.close();
});

function setUp(options: Readonly<Record<string, string>>, ...flags: readonly string[]) {
  return command(['setup', ...Object.entries(options).flat(), ...flags], installation.env);
}

async function practiceOf(apiKey: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${apiKey}` };
  return (await fetch(`${server.url}/api/v1/practice`, { headers })).json();
}

async function countPractices(): Promise<number> {
  const rows = await installation.database.shared.selectFrom('practices').select('id').execute();
  return rows.length;
}

test('setup makes a practice beside a running server; its key opens it and its owner signs in', async () => {
  const made = await setUp(estudio, '--json');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const { practiceId, apiKey } = JSON.parse(made.stdout);
  expect(await practiceOf(apiKey)).toMatchObject({
    id: practiceId,
    name: 'Estudio Vega',
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
    locale: 'es',
    isRehearsal: false,
  });
  const signedIn = await fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ email: 'ines@vega.example', password: 'una clave muy larga' }),
  });
  expect(signedIn.status).toBe(200);
});

test('a rehearsal starts its clock where it is told to', async () => {
  const made = await setUp(
    { ...estudio, '--email': 'ensayo@vega.example', '--now': '2025-01-01T09:00:00+01:00' },
    '--rehearsal',
    '--json',
  );
  const { apiKey } = JSON.parse(made.stdout);
  expect(await practiceOf(apiKey)).toMatchObject({ isRehearsal: true, now: '2025-01-01T08:00:00Z' });
  const without = await setUp({ ...estudio, '--email': 'x@vega.example', '--now': '2025-01-01T08:00:00Z' });
  expect(without).toMatchObject({ code: 2, stdout: '' });
  expect(without.stderr).toContain('--rehearsal');
});

test('the password may come in on standard input, where no list of processes shows it', async () => {
  const { '--password': password, ...rest } = { ...estudio, '--email': 'tuberia@vega.example' };
  const words = ['setup', ...Object.entries(rest).flat(), '--password-stdin'];
  expect(await command(words, installation.env, `${password}\n`)).toMatchObject({ code: 0, stderr: '' });
  const signedIn = await fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ email: 'tuberia@vega.example', password }),
  });
  expect(signedIn.status).toBe(200);

  const both = await command([...words, '--password', password], installation.env, password);
  expect(both).toMatchObject({ code: 2, stderr: expect.stringContaining('exclude each other') });
  const nothing = await command(words, installation.env, '\n');
  expect(nothing).toMatchObject({ code: 2, stderr: expect.stringContaining('--password is missing') });
  const short = await command(words, installation.env, 'short\n');
  expect(short).toMatchObject({ code: 2, stderr: expect.stringContaining('between 10 and 128') });
});

test('an address that has an account is refused, and nothing is stored', async () => {
  await setUp({ ...estudio, '--email': 'taken@vega.example' });
  const before = await countPractices();
  const again = await setUp({ ...estudio, '--email': 'Taken@vega.example' }, '--json');
  expect(again).toMatchObject({ code: 1, stdout: '' });
  expect(again.stderr).toContain('taken@vega.example already has an account');
  expect(await countPractices()).toBe(before);
});

test('wrong values are all named, with the way out, and nothing is stored', async () => {
  const before = await countPractices();
  const wrong = await setUp({
    '--name': 'Estudio Vega',
    '--country': 'Spain',
    '--time-zone': 'Madrid',
    '--currency': 'euro',
    '--locale': 'de',
    '--email': 'nobody',
    '--now': 'yesterday',
  });
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  for (const said of ['Spain', 'Madrid', 'euro', 'de', 'nobody', 'yesterday', '--password is missing'])
    expect(wrong.stderr).toContain(said);
  expect(await countPractices()).toBe(before);
});

test('a command line that cannot be read is answered by what is wrong with it', async () => {
  expect(await setUp({ ...estudio, '--colour': 'red' })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--colour'),
  });
  expect(await command(['nonsense'], {})).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nonsense'),
  });
});

test('without --json a person reads what was made, in the language of the terminal', async () => {
  const words = ['setup', ...Object.entries({ ...estudio, '--email': 'eva@vega.example' }).flat()];
  const made = await command(words, { ...installation.env, LANG: 'it_IT.UTF-8' });
  expect(made.stdout).toMatch(/Lo studio è creato[\s\S]*hf_/);
});

test('help is shown in the language of the terminal, and when nothing is asked', async () => {
  const help = await command(['--help'], { LC_ALL: 'fr_FR.UTF-8', LANG: 'es_ES' });
  expect(help).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Commandes :') });
  expect((await command([], {})).stdout).toContain('Commands:');
});
