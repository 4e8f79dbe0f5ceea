import { useMemo } from 'react';
import { useLanguage } from '../text/use-text.ts';
import { countryOptions, currencyOptions, timeZoneOptions } from '../text/world.ts';

/** Where a practice may sit and what it may count in. */
export function useHomeOptions() {
  const language = useLanguage();
  return useMemo(
    () => ({
      country: countryOptions(language),
      timeZone: timeZoneOptions(),
      currency: currencyOptions(language),
    }),
    [language],
  );
}
