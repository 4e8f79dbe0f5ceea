import { afterAll, beforeAll, expect, test } from 'vitest';
import { playbooks } from '../../contract/care/playbooks.ts';
import { languages } from '../../locales/languages.ts';
import { addPagedClient, type PagedClient } from '../../test/client-page.ts';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T08:00:00Z');
});
afterAll(() => world.close());

const give = (client: PagedClient, playbook: string | null) =>
  world.call(playbooks.decide, { params: { id: client.id }, body: { playbook } });

const words = {
  en: ['How we work together', 'What the words mean', 'Retainer'],
  es: ['Cómo trabajamos juntos', 'Qué significan las palabras', 'Iguala'],
  fr: ['Comment nous travaillons ensemble', 'Ce que veulent dire les mots', 'Forfait'],
  it: ['Come lavoriamo insieme', 'Che cosa vogliono dire le parole', 'Canone'],
} as const;

test.each(languages)('a client in the dark reads first steps and a glossary in %s', async (language) => {
  const client = await addPagedClient(world, { language });
  await give(client, 'in-the-dark');
  const page = await client.read();
  expect(page.text).toContain(words[language][0]);
  expect(page.text).not.toMatch(/\blearn:/);
  const glossary = await client.read('/words');
  expect(glossary.status).toBe(200);
  expect(glossary.text).toContain(words[language][1]);
  expect(glossary.text).toContain(words[language][2]);
});

test('a question to ask opens the form with its text, which nobody else can fill with markup', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await give(client, 'in-the-dark');
  const { html } = await client.read();
  const link = /href="([^"]*\/ask\?text=[^"]*)"/.exec(html)?.[1] ?? '';
  const form = await client.read(link.slice(client.path.length));
  expect(form.text).toContain('What are you working on right now, and why?');
  const forged = await client.read(`/ask?text=${encodeURIComponent('</textarea><script>alert(1)</script>')}`);
  expect(forged.status).toBe(200);
  expect(forged.html).not.toContain('<script');
  const long = await client.read(`/ask?text=${'a'.repeat(3_000)}`);
  expect(long.html).toContain('a'.repeat(2_000));
  expect(long.html).not.toContain('a'.repeat(2_001));
});

test('other clients are spared the lesson', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  await give(client, 'savvy');
  expect((await client.read()).text).not.toContain('How we work together');
  await give(client, null);
  expect((await client.read()).text).not.toContain('How we work together');
});
