import type { Db } from '../db/database.ts';
import type { PracticesTable } from '../db/tables.ts';
import type { PracticeSettings } from '../deps.ts';
import { findPractice } from './store.ts';

/** A practice as calls work with it. */
export function readPractice(row: Readonly<PracticesTable>): PracticeSettings {
  const { id, name, country, timeZone, currency, hourlyRateMinor, weeklyMinutes, payingClients } = row;
  const { giftMinutesPerMonth, paymentGraceDays } = row;
  return {
    id,
    name,
    country,
    timeZone,
    currency,
    hourlyRateMinor,
    weeklyMinutes,
    payingClients,
    giftMinutesPerMonth,
    paymentGraceDays,
    locale: row.locale,
    isDemo: row.isDemo !== 0,
    isRehearsal: row.rehearsalNow !== null,
  };
}

export async function findPracticeSettings(db: Db): Promise<PracticeSettings | null> {
  const row = await findPractice(db);
  return row ? readPractice(row) : null;
}
