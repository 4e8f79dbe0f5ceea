import { sql } from 'kysely';

// `openMinorOf` (core/work/charges/charge-state.ts) as the databases say it, for queries whose `charges` have no other name; the test
// beside this file holds both to the same answers. It stands above the charges, as recording time asks for what is open of a fee.

/** What of a charge is neither paid nor credited; negative for what a credit has left. */
export const openMinor = sql<number>`(charges.amount_minor - charges.paid_minor - charges.credited_minor)`;

/** Whether a charge owes anything still. The first comparison is that of the index `charges_open`, and follows from the second. */
export const isOpen = sql<boolean>`(charges.paid_minor < charges.amount_minor and ${openMinor} > 0)`;

/** Whether anything is open of a charge, or left of a credit. */
export const isUneven = sql<boolean>`(${openMinor} <> 0)`;
