import { isLanguage } from '../../locales/languages.ts';
import type { Practice } from '../api/use-session.ts';

/** The practice as its form holds it. */
export interface PracticeValues {
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly locale: string;
  readonly hourlyRateMinor: number | null;
  readonly weeklyHours: number | null;
  /** Empty while it is typed: then nothing about it is sent. */
  readonly giftMinutesPerMonth: number | null;
  readonly paymentGraceDays: number | null;
}

export function valuesOf(practice: Practice): PracticeValues {
  const { name, country, timeZone, currency, locale, hourlyRateMinor, weeklyMinutes } = practice;
  const { giftMinutesPerMonth, paymentGraceDays } = practice;
  const weeklyHours = weeklyMinutes === null ? null : Math.round(weeklyMinutes / 60);
  return {
    name,
    country,
    timeZone,
    currency,
    locale,
    hourlyRateMinor,
    weeklyHours,
    giftMinutesPerMonth,
    paymentGraceDays,
  };
}

/** The same as the API takes it. */
export function bodyOf({
  weeklyHours,
  giftMinutesPerMonth,
  paymentGraceDays,
  locale,
  ...values
}: PracticeValues) {
  return {
    ...values,
    weeklyMinutes: weeklyHours === null ? null : weeklyHours * 60,
    ...(giftMinutesPerMonth === null ? {} : { giftMinutesPerMonth }),
    ...(paymentGraceDays === null ? {} : { paymentGraceDays }),
    ...(isLanguage(locale) ? { locale } : {}),
  };
}
