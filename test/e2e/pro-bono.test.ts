import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginJourney, expectAccessible, type Journey, signIn } from './journey.ts';

const scope = {
  problem: 'Half of the seats stay empty.',
  included: ['A page for each concert'],
  excluded: ['Posters'],
  successCriteria: ['Three quarters of the seats sold'],
};
const benefits = [{ kind: 'testimonial', expected: 'Two sentences with a name', dueOn: '2026-02-20' }];

let journey: Journey;
let path: string;
beforeAll(async () => {
  journey = await beginJourney({ now: '2026-03-02T09:00:00Z' });
  const draft = async (name: string, title: string, reviewOn: string) => {
    const client = await journey.api('POST', '/clients', { name, language: 'es' });
    const drafted = await journey.api('POST', '/engagements', {
      clientId: client.id,
      kind: 'pro-bono',
      title,
      startsOn: '2026-01-05',
      reviewOn,
      scope,
      proBono: { capMinutesPerMonth: 240, benefits },
    });
    return `/engagements/${drafted.id}`;
  };
  const first = await draft('Refugio Norte', 'Adoptions', '2026-05-04');
  await journey.api('POST', `${first}/activate`, {});
  path = await draft('Coro del Muelle', 'Concert season', '2026-03-09');
  await signIn(journey.page);
});
afterAll(() => journey?.close());

test('free work past its places is refused with the numbers, and activated with a reason that stays', async () => {
  const { page } = journey;
  await page.goto(path);
  await page.getByText('1 of 1 place taken').first().waitFor();
  await page.getByRole('button', { name: 'Activate', exact: true }).click();
  const refusal = page.getByRole('alert').filter({ hasText: 'There is no place for it' });
  await refusal.getByText('1 free engagement is active on 1 place, with no paying client.').first().waitFor();
  await refusal.getByRole('link', { name: 'Adoptions is reviewed 4 May 2026' }).waitFor();
  await refusal.getByText('8 more paying clients').waitFor();
  await expectAccessible(page);

  await refusal.getByRole('button', { name: 'Activate with a reason' }).click();
  const panel = page.getByRole('dialog', { name: 'Activate all the same' });
  await panel.getByLabel('Why this one all the same?').fill('It ends with the season.');
  await panel.getByRole('button', { name: 'Activate all the same' }).click();
  await page.getByText('The reason then: It ends with the season.').waitFor();
  await page.goto('/engagements?kind=pro-bono');
  await page.getByText('Past the limit', { exact: true }).waitFor();
  await page.getByText('2 of 1 place taken').first().waitFor();
  await expectAccessible(page);
});

test('an engagement that is created and refused at once says why on its page', async () => {
  const { page } = journey;
  const client = await journey.api('POST', '/clients', { name: 'Biblioteca Las Eras' });
  await page.goto(`/engagements/new?kind=pro-bono&clientId=${client.id}`);
  await page.getByLabel('Title').fill('Reading clubs');
  await page.getByLabel('The problem it solves').fill('Nobody knows about them.');
  await page.getByLabel('Included', { exact: true }).fill('A programme');
  await page.getByLabel('Not included').fill('Print');
  await page.getByLabel('It is a success when …').fill('Ten new readers');
  await page.getByLabel('Review on').fill('2026-06-01');
  await page.getByRole('button', { name: 'Add a benefit' }).click();
  await page.getByLabel('What “received” means').fill('A line in their programme');
  await page.getByRole('button', { name: 'Create and activate' }).click();
  await page.getByRole('heading', { name: 'Reading clubs', level: 1 }).waitFor();
  await page.getByRole('alert').filter({ hasText: 'There is no place for it' }).waitFor();
});

test('a benefit is asked for, received with its evidence, and taken back by an undo', async () => {
  const { page } = journey;
  await page.goto(`${path}#benefits`);
  await page.getByText('0 of 1 received').waitFor();
  await page.getByRole('button', { name: 'Ask for it' }).click();
  const letter = page.getByRole('dialog', { name: 'Ask Coro del Muelle' });
  const words = letter.getByLabel('The message, in the client’s language');
  await words.waitFor();
  expect(await words.inputValue()).toContain('Two sentences with a name');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByText('Asked for on 2 Mar 2026').waitFor();

  await page.getByRole('button', { name: 'It has come' }).click();
  const panel = page.getByRole('dialog', { name: 'It has come' });
  await panel.getByLabel('What came').fill('“They filled the house.” Marta, choir');
  await panel.getByLabel('A file').setInputFiles({
    name: 'letter.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('They filled the house.'),
  });
  await panel.getByText('letter.txt (22 B)').waitFor();
  await panel.getByLabel('What it is worth to you').fill('150');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Record it' }).click();
  await page.getByText('1 of 1 received').waitFor();
  await page.getByRole('link', { name: 'letter.txt (22 B)' }).waitFor();

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('0 of 1 received').waitFor();
  await page.getByRole('button', { name: 'It has come' }).click();
  await panel.getByLabel('What came').fill('“They filled the house.” Marta, choir');
  await panel.getByRole('button', { name: 'Record it' }).press('Enter');
  await page.getByText('1 of 1 received').waitFor();
});

test('a review turns free work into a retainer, and both engagements name each other', async () => {
  const { page } = journey;
  await page.getByRole('link', { name: 'Review it' }).click();
  await page.getByRole('heading', { name: 'Review of Concert season' }).waitFor();
  const met = page.getByRole('group', { name: 'Three quarters of the seats sold' });
  await met.getByRole('radio', { name: 'Yes' }).check();
  await page.getByRole('radio', { name: 'Make it paid' }).check();
  await page.getByRole('radio', { name: 'Retainer' }).check();
  await page.getByRole('button', { name: 'Make it paid' }).click();
  await page.getByText('An amount such as 3000 or 3,000.00.').waitFor();
  await page.getByLabel('Hours a month').fill('4');
  await page.getByLabel('Fee a month').fill('360');
  await page.getByText('That is €90 an hour.').waitFor();
  await page.getByLabel('Title').fill('Concerts, monthly');
  await page.getByLabel('What you make of it').fill('They have a budget now.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make it paid' }).click();

  await page.getByText('Paid from 1 April 2026.').waitFor();
  await page.getByRole('heading', { name: 'Concerts, monthly', level: 1 }).waitFor();
  await page.getByText('Continues').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Concert season' }).first().click();
  await page.getByRole('heading', { name: 'Concert season', level: 1 }).waitFor();
  await page.getByText('Became').first().waitFor();
  await page.getByText('Reviewed: turned into paid work').waitFor();
  await expectAccessible(page);
  await page.goto(`${path}/review`);
  await page.getByText('There is nothing left to decide here.').waitFor();
  expect(await page.getByRole('radio', { name: 'Go on as it is' }).count()).toBe(0);
});

test('what was reviewed is read on a phone without moving sideways', async () => {
  const { page } = journey;
  await page.setViewportSize({ width: 375, height: 800 });
  for (const address of [path, `${path}/review`, '/settings#free-work']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect(beyond, address).toBeLessThanOrEqual(0);
  }
});
