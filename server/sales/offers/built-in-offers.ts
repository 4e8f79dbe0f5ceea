import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Offer, OfferText } from '../../../contract/sales/offers.ts';
import type { Locale } from '../../../contract/shapes.ts';
import { languages } from '../../../locales/languages.ts';

interface OfferFigures {
  readonly basis: z.output<typeof OfferText>['basis'];
  readonly allowance: z.output<typeof OfferText>['allowance'];
  /** The minutes of each perk, in the order of its labels; 0 for one that takes no metered time. */
  readonly perkMinutes: readonly number[];
}

interface OfferWords {
  readonly title: string;
  readonly problem: string;
  readonly goals: string[];
  readonly included: string[];
  readonly excluded: string[];
  readonly results: string[];
  readonly perks: readonly string[];
}

/** The figures stand here once, so that no language can promise another month than the next. */
const figures: Readonly<Record<string, OfferFigures>> = {
  'implementation-guidance': {
    basis: 'hours',
    allowance: { unit: 'minutes', amount: 600 },
    perkMinutes: [30],
  },
  'content-per-month': {
    basis: 'deliverables',
    allowance: { unit: 'deliverables', amount: 4 },
    perkMinutes: [0],
  },
  'advice-on-call': { basis: 'access', allowance: { unit: 'minutes', amount: 180 }, perkMinutes: [0] },
  'care-and-maintenance': { basis: 'hours', allowance: { unit: 'minutes', amount: 240 }, perkMinutes: [0] },
};

const words = new Map(languages.map((language) => [language, readWords(language)]));

/** The offers Holdfast comes with, in one language. */
export function builtInOffers(language: Locale): readonly Offer[] {
  return Object.keys(figures).flatMap((key) => builtInOffer(key, language) ?? []);
}

/** One of them by its key, or null when there is none. */
export function builtInOffer(key: string, language: Locale): Offer | null {
  const figure = Object.hasOwn(figures, key) ? figures[key] : undefined;
  const said = words.get(language)?.[key];
  if (figure === undefined || said === undefined) return null;
  const { perks, ...text } = said;
  const { basis, allowance, perkMinutes } = figure;
  return {
    id: key,
    language,
    isOwn: false,
    basis,
    allowance,
    ...text,
    perks: perks.map((label, position) => ({ label, minutes: perkMinutes[position] ?? 0 })),
  };
}

/** Read as they are: an offer is a text to change, not a message with values. */
function readWords(language: Locale): Readonly<Record<string, OfferWords>> {
  const file = new URL(`../../../locales/${language}/sales/offers.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, OfferWords>;
}
