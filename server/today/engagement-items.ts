import { addDays, daysBetween, localDateOf } from '../../core/base/calendar/local-day.ts';
import { missingTerms } from '../../core/today/missing-terms.ts';
import { type Deps, todayOf } from '../deps.ts';
import { setAsideColumn } from '../work/engagements/columns.ts';
import { itemAbout, type TodayItem } from './today-item.ts';
import { listDrafts, listImported, listReviews, listSetAside } from './today-store.ts';

/** A review is spoken of this long before its day. */
const DAYS_BEFORE_REVIEW = 14;

/** Drafts that wait to be activated. */
export async function draftItems(deps: Deps): Promise<readonly TodayItem[]> {
  const today = todayOf(deps);
  const rows = await listDrafts(deps.db);
  return rows.map((row) => {
    const reason = row.startsOn <= today ? 'begun' : 'ahead';
    return itemAbout(row, 'draft', { dueOn: row.startsOn, reason }, ({ day }) => ({
      date: day(row.startsOn),
    }));
  });
}

/** Imported engagements that lack terms. They have no date: the work goes on, only nobody wrote down what was agreed. */
export async function importedItems(deps: Deps): Promise<readonly TodayItem[]> {
  const rows = await listImported(deps.db);
  return rows.flatMap((row) => {
    const kind = row.kind;
    const missing = missingTerms({ ...row, kind, hasScope: Boolean(row.hasScope) });
    if (missing.length === 0) return [];
    return itemAbout(row, 'terms-missing', { dueOn: null }, ({ say, list }) => ({
      missing: list(missing.map((term) => say(`terms-missing.${term}`))),
    }));
  });
}

/** Engagements whose books stand still because what fell due on them fails. */
export async function setAsideItems(deps: Deps): Promise<readonly TodayItem[]> {
  const rows = await listSetAside(deps.db);
  return rows.flatMap((row) => {
    const aside = setAsideColumn.readOrNull(row.setAside);
    if (aside === null) return [];
    const { since, reference } = aside;
    const dueOn = localDateOf(since, row.timeZone);
    return itemAbout(row, 'set-aside', { dueOn }, ({ day }) => ({ date: day(dueOn), reference }));
  });
}

/** Reviews that are overdue or near. */
export async function reviewItems(deps: Deps): Promise<readonly TodayItem[]> {
  const today = todayOf(deps);
  const rows = await listReviews(deps.db, addDays(today, DAYS_BEFORE_REVIEW));
  return rows.map((row) => {
    const dueOn = row.reviewOn ?? today;
    const days = daysBetween(dueOn, today);
    // Only free work can be made paid; the choices are named in the reason.
    const reason = `${days > 0 ? 'overdue' : 'ahead'}${row.kind === 'pro-bono' ? '' : '-paid'}`;
    const item = itemAbout(row, 'review', { dueOn, reason }, ({ day }) => ({
      days,
      date: day(dueOn),
    }));
    return row.kind === 'pro-bono' ? { ...item, path: `${item.path}/review` } : item;
  });
}
