/** How much free work a practice allows itself. */
export interface ProBonoLimits {
  /** One place for every so many paying clients. */
  readonly payingClientsPerPlace: number;
  readonly placesAtLeast: number;
  /** The most of a month's hours, in whole per cent. */
  readonly sharePercent: number;
}

/** What the gate counts when one more free engagement asks to become active. All times are minutes of a month. */
export interface GateFacts {
  readonly limits: ProBonoLimits;
  /** Free engagements that are active already. */
  readonly active: number;
  readonly payingClients: number;
  /** What the active ones take of a month. */
  readonly promisedMinutes: number;
  /** What the new one would take. */
  readonly newMinutes: number;
  /** The minutes of a month; null when nobody knows them, and then no share is checked. */
  readonly monthMinutes: number | null;
}

export type GateRefusal =
  | {
      readonly refused: 'pro-bono-limit-reached';
      readonly active: number;
      readonly limit: number;
      readonly payingClients: number;
      /** So many more paying clients make room for one more free engagement. */
      readonly payingClientsNeeded: number;
    }
  | {
      readonly refused: 'pro-bono-share-reached';
      readonly minutes: number;
      readonly ofMinutes: number;
      readonly percent: number;
      readonly limitPercent: number;
    };

/** The places for free work: one for every so many paying clients, and never fewer than the least (docs/pro-bono.md, the gate). */
export function placesOf(limits: ProBonoLimits, payingClients: number): number {
  return Math.max(limits.placesAtLeast, Math.floor(payingClients / limits.payingClientsPerPlace));
}

/**
 * Whether one more free engagement may become active (docs/pro-bono.md, the gate). Places are checked before the share; both
 * refusals carry the numbers they were decided by.
 */
export function mayActivateFree(facts: GateFacts): { readonly may: true } | GateRefusal {
  const { limits, active, payingClients, monthMinutes } = facts;
  const limit = placesOf(limits, payingClients);
  if (active >= limit) {
    const payingClientsNeeded = (active + 1) * limits.payingClientsPerPlace - payingClients;
    return { refused: 'pro-bono-limit-reached', active, limit, payingClients, payingClientsNeeded };
  }
  const minutes = facts.promisedMinutes + facts.newMinutes;
  // Work that is promised no time yet cannot take a share; the places hold it.
  if (monthMinutes === null || minutes === 0 || minutes * 100 <= limits.sharePercent * monthMinutes)
    return { may: true };
  return {
    refused: 'pro-bono-share-reached',
    minutes,
    ofMinutes: monthMinutes,
    // Rounded up, so that a share past the limit never reads as the limit itself.
    percent: shareOf(minutes, monthMinutes),
    limitPercent: limits.sharePercent,
  };
}

/** Minutes as a share of a month in whole per cent, rounded up; of a month without minutes all of it. */
export function shareOf(minutes: number, monthMinutes: number): number {
  if (minutes === 0) return 0;
  return monthMinutes === 0 ? 100 : Math.ceil((minutes * 100) / monthMinutes);
}
