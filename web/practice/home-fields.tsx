import { useMemo } from 'react';
import { SearchSelectField } from '../kit/search-select-field.tsx';
import type { Fields } from '../kit/use-fields.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { countryOptions, currencyOptions, timeZoneOptions } from '../text/world.ts';
import type { StartValues } from './start-page.tsx';

/** Where the practice sits and what it counts in. */
export function HomeFields({ fields }: { readonly fields: Fields<StartValues> }) {
  const say = useText('first-run');
  const language = useLanguage();
  const options = useMemo(
    () => ({
      country: countryOptions(language),
      timeZone: timeZoneOptions(),
      currency: currencyOptions(language),
    }),
    [language],
  );
  const labels = {
    country: say('first-run:start.country'),
    timeZone: say('first-run:start.time-zone'),
    currency: say('first-run:start.currency'),
  };
  return (['country', 'timeZone', 'currency'] as const).map((name) => {
    const { error, value } = fields.of(name);
    return (
      <SearchSelectField
        key={name}
        label={labels[name]}
        options={options[name]}
        nothingFound={say('common:nothing-found')}
        value={value}
        onChange={(next) => next && fields.set(name, next)}
        {...(error ? { error } : {})}
      />
    );
  });
}
