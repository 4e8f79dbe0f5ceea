import { firstLanguageOf, languageFacts } from '../../locales/languages.ts';

export interface Home {
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
}

/** Countries by the cities of their time zones: where one is says more than the language one reads. */
const cities: Readonly<Record<string, string>> = {
  'Europe/Madrid': 'ES',
  'Atlantic/Canary': 'ES',
  'Africa/Ceuta': 'ES',
  'Europe/Paris': 'FR',
  'Europe/Rome': 'IT',
  'Europe/Dublin': 'IE',
  'Europe/London': 'GB',
  'Europe/Lisbon': 'PT',
  'Atlantic/Madeira': 'PT',
  'Atlantic/Azores': 'PT',
  'Europe/Berlin': 'DE',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
  'Europe/Brussels': 'BE',
  'Europe/Luxembourg': 'LU',
  'Europe/Amsterdam': 'NL',
  'Europe/Copenhagen': 'DK',
  'Europe/Stockholm': 'SE',
  'Europe/Oslo': 'NO',
  'Europe/Helsinki': 'FI',
  'Europe/Tallinn': 'EE',
  'Europe/Riga': 'LV',
  'Europe/Vilnius': 'LT',
  'Europe/Warsaw': 'PL',
  'Europe/Prague': 'CZ',
  'Europe/Bratislava': 'SK',
  'Europe/Budapest': 'HU',
  'Europe/Ljubljana': 'SI',
  'Europe/Zagreb': 'HR',
  'Europe/Athens': 'GR',
  'Europe/Bucharest': 'RO',
  'Europe/Sofia': 'BG',
  'Europe/Malta': 'MT',
  'Asia/Nicosia': 'CY',
  'Europe/Monaco': 'MC',
  'Europe/San_Marino': 'SM',
  'Europe/Andorra': 'AD',
};

/** Currencies of the countries above that do not pay in euros, and of a few more that are often read about here. */
const currencies: Readonly<Record<string, string>> = {
  GB: 'GBP',
  CH: 'CHF',
  DK: 'DKK',
  SE: 'SEK',
  NO: 'NOK',
  PL: 'PLN',
  CZ: 'CZK',
  HU: 'HUF',
  RO: 'RON',
  US: 'USD',
  CA: 'CAD',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
  BR: 'BRL',
  AU: 'AUD',
  NZ: 'NZD',
  JP: 'JPY',
  IN: 'INR',
  MA: 'MAD',
};

/**
 * Where a practice most likely sits, from what the browser says anyway: its time zone, then the region of its languages
 * ('fr-CA'), then the language. A guess to be seen and changed, never asked as a question.
 */
export function guessHome(timeZone: string, languages: readonly string[]): Home {
  const region = languages.map((tag) => /-([A-Z]{2})$/.exec(tag)?.[1]).find(Boolean);
  const spoken = languageFacts[firstLanguageOf(languages) ?? 'en'].country;
  const country = cities[timeZone] ?? region ?? spoken;
  return { country, timeZone, currency: currencies[country] ?? 'EUR' };
}
