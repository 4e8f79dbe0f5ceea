import { Hono } from 'hono';
import ical from 'ical-generator';
import { addDays } from '../../../core/base/calendar/local-day.ts';
import { sayIn } from '../../../locales/say.ts';
import type { App } from '../../app-deps.ts';
import type { Deps } from '../../deps.ts';
import { catchUp, RETRY_AFTER_SECONDS } from '../../jobs/catch-up.ts';
import { hasDueWork } from '../../jobs/run-due-work.ts';
import { noteFailure } from '../../note-failure.ts';
import { findPracticeSettings } from '../../practice/settings.ts';
import { gatherDays } from './gather-days.ts';
import { findFeedByToken } from './store.ts';

const TOKEN = /^([A-Za-z0-9_-]{43})\.ics$/;
/** Fits no token: what cannot be one costs the same query. */
const NO_TOKEN = '-';

/** The address is the key, so it is not to be indexed, kept in a shared cache or told on. */
const guards = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow, noarchive',
} as const;

/** The calendar feed below /calendar, for calendar programs: no login, an address nobody can guess. */
export function mountCalendar(hono: Hono, app: App): void {
  const feeds = new Hono();
  feeds.get('/:file', async (context) => {
    const token = TOKEN.exec(context.req.param('file'))?.[1] ?? NO_TOKEN;
    const text = await calendarOf(app, token);
    if (text === null) return new Response('', { status: 404, headers: guards });
    if (text === 'catching-up') {
      const later = { ...guards, 'retry-after': String(RETRY_AFTER_SECONDS) };
      return new Response('', { status: 503, headers: later });
    }
    const headers = { ...guards, 'content-type': 'text/calendar; charset=utf-8' };
    return new Response(text, { headers });
  });
  feeds.onError((fault) => {
    // The path holds the key to the feed, so the log gets its kind and not its address.
    const noted = noteFailure(app.log, fault, { method: 'GET', path: '/calendar/…' });
    if (!('refused' in noted)) return new Response('', { status: 500, headers: guards });
    const later = { ...guards, 'retry-after': String(noted.retryAfterSeconds) };
    return new Response('', { status: 503, headers: later });
  });
  hono.route('/calendar', feeds);
}

/**
 * The calendar behind a token, as RFC 5545 text; null when there is none, or none any more, and `catching-up` while what fell
 * due is still being worked out.
 */
async function calendarOf(app: App, token: string): Promise<string | null> {
  const feed = await findFeedByToken(app.database.shared, token);
  if (!feed) return null;
  const { practiceId, rehearsalNow } = feed;
  const now = rehearsalNow === null ? app.clock() : Temporal.Instant.fromEpochMilliseconds(rehearsalNow);
  const isDue = await hasDueWork(app.database, practiceId, now);
  if (isDue && (await catchUp(app, practiceId, now))) return 'catching-up';
  const db = app.database.read(practiceId);
  const practice = await findPracticeSettings(db);
  if (!practice) throw new Error(`Feed ${feed.id} names practice ${practiceId}, which does not exist.`);
  return writeCalendar({
    db,
    practice,
    now,
    say: sayIn(practice.locale),
    baseUrl: app.baseUrl,
    house: app.house,
  });
}

async function writeCalendar(deps: Deps): Promise<string> {
  const { practice, baseUrl, now, say } = deps;
  // Whole days have no time zone of their own; with one of the calendar's the library would reckon them by this machine's.
  const calendar = ical({
    name: say('calendar:name', { practice: practice.name }),
    prodId: { company: 'Holdfast', product: 'Calendar', language: practice.locale.toUpperCase() },
    ttl: 3_600,
  });
  const stamp = new Date(now.epochMilliseconds);
  for (const { uid, on, summary, because, path } of await gatherDays(deps)) {
    calendar.createEvent({
      id: `${uid}@holdfast`,
      allDay: true,
      start: midnight(on),
      end: midnight(addDays(on, 1)),
      stamp,
      summary,
      description: because,
      url: `${baseUrl}${path}`,
    });
  }
  return calendar.toString();
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
