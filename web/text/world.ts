import type { Language } from '../../locales/languages.ts';

export interface Named {
  readonly value: string;
  readonly label: string;
}

/** ISO 3166-1: the countries a practice may sit in. Intl knows their names, but has no list of them. */
const countries =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MQ MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NZ OM PA PE PF PG PH PK PL PR PS PT PY QA RE RO RS RU RW SA SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

export function countryOptions(language: Language): readonly Named[] {
  return namedBy(countries, new Intl.DisplayNames(language, { type: 'region' }), language);
}

export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

/** Currencies by name, with their code: euro (EUR). */
export function currencyOptions(language: Language): readonly Named[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return namedBy(Intl.supportedValuesOf('currency'), names, language).map(({ value, label }) => ({
    value,
    label: `${label} (${value})`,
  }));
}

export function timeZoneOptions(): readonly Named[] {
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));
  return ['UTC', ...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

function namedBy(codes: readonly string[], names: Intl.DisplayNames, language: Language): readonly Named[] {
  const { compare } = new Intl.Collator(language);
  return codes
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((one, other) => compare(one.label, other.label));
}
