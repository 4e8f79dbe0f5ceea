import { test } from 'vitest';
import { beginJourney, signIn } from './journey.ts';
test('dbg', async () => {
  const j = await beginJourney({ now: '2026-03-11T09:00:00Z' });
  const { page } = j; const t0 = Date.now(); const log = (s: string) => console.log(Date.now() - t0, s);
  page.on('pageerror', (e) => log('pageerror ' + e.message)); page.on('console', m => log('console ' + m.text().slice(0,300)));
  page.on('response', r => { if (r.status() >= 400) log(r.status() + ' ' + r.url()); });
  try {
    const { id: clientId } = await j.api('POST', '/clients', { name: 'Kestrel Coffee' });
    const d = await j.api('POST', '/engagements', { clientId, kind: 'hourly', title: 'Social media', startsOn: '2026-01-01', hourlyRateMinor: 9000 });
    await j.api('POST', `/engagements/${String(d.id)}/activate`, {});
    await signIn(page); log('signed in ' + page.url());
    await page.goto('/time'); await page.getByRole('combobox', { name: 'Engagement' }).fill('social'); await page.waitForTimeout(3000);
    log(await page.locator('main').ariaSnapshot());
    await page.screenshot({ path: '/tmp/dbge1.png' });
    await page.keyboard.press('Escape'); await page.locator('h1').click(); await page.keyboard.press('c'); await page.waitForTimeout(500);
    await page.keyboard.type('kestrel 20m email pricing'); await page.waitForTimeout(3000);
    log(await page.getByRole('banner').ariaSnapshot());
    await page.screenshot({ path: '/tmp/dbge2.png' });
  } catch (e) { log(String(e)); await page.screenshot({ path: '/tmp/dbge9.png' }); }
  await j.close();
}, 300000);
