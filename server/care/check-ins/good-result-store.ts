import type { Db } from '../../db/database.ts';

/** Reviews since a day, with how far each criterion was met. */
export async function listReviewsSince(db: Db, since: string) {
  return db
    .selectFrom('reviews')
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'reviews.engagementId'))
    .where('reviews.reviewedOn', '>=', since)
    .select(['engagements.clientId', 'reviews.reviewedOn as on', 'reviews.results'])
    .execute();
}

export async function listTestimonialsSince(db: Db, since: string) {
  return db
    .selectFrom('benefits')
    .select(['clientId', 'receivedOn as on'])
    .where('kind', '=', 'testimonial')
    .where('receivedOn', '>=', since)
    .execute();
}

/** Renewals since an instant (epoch ms). */
export async function listRenewalsSince(db: Db, since: number) {
  return db
    .selectFrom('renewals')
    .innerJoin('engagements', (join) => join.onRef('engagements.id', '=', 'renewals.engagementId'))
    .where('renewals.createdAt', '>=', since)
    .select(['engagements.clientId', 'renewals.createdAt'])
    .execute();
}

/** The last contact of each client that went out. */
export async function listLastSent(db: Db, clientIds: readonly string[]) {
  return db
    .selectFrom('touchpoints')
    .select((of) => ['clientId', of.fn.max('happenedOn').as('on')])
    .where('clientId', 'in', [...clientIds])
    .where('direction', '=', 'out')
    .where('removedAt', 'is', null)
    .groupBy('clientId')
    .execute();
}

/** When the newest client came whom each of some clients referred. */
export async function listLastReferred(db: Db, clientIds: readonly string[]) {
  return db
    .selectFrom('clients')
    .select((of) => ['referredByClientId as clientId', of.fn.max('createdAt').as('createdAt')])
    .where('referredByClientId', 'in', [...clientIds])
    .groupBy('referredByClientId')
    .execute();
}
