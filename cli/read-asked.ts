import type { z } from 'zod';
import type { NewAsk } from '../contract/asks/asks.ts';
import { readAskLine, type Unclear } from '../core/asks/capture/capture-line.ts';
import { kindOfLine } from '../core/asks/capture/line-kind.ts';
import { type Line, UserError } from '../locales/user-error.ts';
import type { Known } from './ask-api.ts';

/** A line as it was understood: what is sent, and what it is called in words. */
export interface Asked {
  readonly body: z.input<typeof NewAsk>;
  readonly clientName: string;
  /** Null where the line leaves it to the server. */
  readonly title: string | null;
  /** False where the line names no channel: then it is taken as mail, and said so. */
  readonly isChannelKnown: boolean;
}

/** When an ask came in that names a day but no time. */
const MORNING = '09:00';

/** Reads the line as the capture line does. What it leaves open is thrown as a UserError with exit code 2 that lists what fits. */
export function readAsked(line: string, { clients, engagements, now }: Known, locale: string): Asked {
  const context = {
    clients,
    engagements: engagements.map(({ id, clientId, title }) => ({ id, clientId, title, active: true })),
    today: now.toPlainDate().toString(),
    locale,
  };
  const read = readAskLine(kindOfLine(line, clients).line, context);
  if ('unclear' in read) throw new UserError(complaintsAbout(read), 2);
  const { clientId, engagementId, minutes, channel, urgent, text, workedOn, startsAt } = read.understood;
  if (text === '') throw new UserError([{ key: 'cli:ask.no-text' }], 2);
  return {
    body: {
      clientId,
      text,
      urgent,
      channel: channel ?? 'email',
      receivedAt: receivedAt(now, workedOn, startsAt),
      ...(engagementId === null ? {} : { engagementId }),
      ...(minutes === null ? {} : { minutes }),
    },
    clientName: clients.find(({ id }) => id === clientId)?.name ?? '',
    title: engagements.find(({ id }) => id === engagementId)?.title ?? null,
    isChannelKnown: channel !== null,
  };
}

function receivedAt(now: Temporal.ZonedDateTime, on: string | null, at: string | null): string {
  const today = now.toPlainDate().toString();
  if (at === null && (on === null || on === today)) return now.toInstant().toString();
  const local = Temporal.PlainDateTime.from(`${on ?? today}T${at ?? MORNING}`);
  return local.toZonedDateTime(now.timeZoneId).toInstant().toString();
}

/** What a line leaves open, with what fits. */
export function complaintsAbout(unclear: Unclear): readonly Line[] {
  if (unclear.unclear === 'day') return [{ key: 'cli:ask.bad-day', values: { typed: unclear.typed } }];
  if (unclear.unclear === 'minutes')
    return [{ key: 'cli:ask.bad-minutes', values: { typed: unclear.typed ?? '' } }];
  const matches = unclear.matches.map(({ name }) => ({ key: 'cli:ask.match', values: { name } }));
  if (unclear.unclear === 'engagement') return [{ key: 'cli:ask.which-engagement' }, ...matches];
  const typed = { typed: unclear.typed };
  return matches.length === 0
    ? [{ key: 'cli:ask.no-client', values: typed }]
    : [{ key: 'cli:ask.which-client', values: typed }, ...matches];
}
