import { expect, test } from 'vitest';
import { guessHome } from './guess-home.ts';

test('The time zone says where one is, whatever one reads', () => {
  expect(guessHome('Europe/Madrid', ['en-US', 'en'])).toEqual({
    country: 'ES',
    timeZone: 'Europe/Madrid',
    currency: 'EUR',
  });
  expect(guessHome('Europe/London', ['fr-FR'])).toMatchObject({ country: 'GB', currency: 'GBP' });
});

test('Elsewhere the region of the language decides, then the language', () => {
  expect(guessHome('America/Toronto', ['fr-CA', 'fr'])).toMatchObject({ country: 'CA', currency: 'CAD' });
  expect(guessHome('UTC', ['it'])).toMatchObject({ country: 'IT', currency: 'EUR' });
  expect(guessHome('UTC', ['pt'])).toMatchObject({ country: 'IE', currency: 'EUR' });
});
