import { z } from 'zod';
import { cursors } from '../cursors.ts';
import { defineRoute } from '../define-route.ts';
import { ById, DateText, Id, Index, InstantText, listOf, pagingBy, TimeZone } from '../shapes.ts';

export const ImportFormat = z.enum(['toggl', 'harvest', 'clockify', 'kimai']);

/** How dates like 04/03/2025 are read. */
export const DateOrder = z.enum(['day-first', 'month-first']);

/** A row is numbered as a spreadsheet shows it: the header is row 1. */
export const ImportProblem = z.object({ row: z.int(), code: z.string(), message: z.string() });

export const ImportSummary = z
  .object({
    id: Id,
    state: z.enum(['reading', 'ready', 'committed', 'discarded']),
    format: ImportFormat,
    fileName: z.string().nullable(),
    timeZone: z.string(),
    dateOrder: DateOrder.nullable(),
    rows: z.object({ ready: z.int(), problems: z.int(), duplicates: z.int() }),
    /** While it is being read: how far. */
    progress: z.object({ rowsRead: z.int(), bytesRead: z.int(), bytesTotal: z.int() }),
    createdAt: InstantText,
    committedAt: InstantText.nullable(),
  })
  .meta({ id: 'ImportSummary' });
export type ImportSummary = z.output<typeof ImportSummary>;

/** What a file would bring, or brought once committed. */
export const Import = ImportSummary.extend({
  /** The first hundred; the rest page by page under /imports/{id}/rows. */
  problems: z.array(ImportProblem),
  /** The first hundred rows that were imported before, or stand twice in the file. */
  duplicates: z.array(ImportProblem),
  /** Of the ready rows; of the imported ones once committed. */
  totals: z.array(z.object({ client: z.string(), entries: z.int(), minutes: z.int() })),
  /** What is worth knowing before committing, such as rates in another currency. */
  notices: z.array(z.object({ code: z.string(), message: z.string() })),
}).meta({ id: 'Import' });
export type Import = z.output<typeof Import>;

export const ImportRow = z.object({
  row: z.int(),
  state: z.enum(['ready', 'problem', 'duplicate']),
  code: z.string().nullable(),
  message: z.string().nullable(),
  client: z.string().nullable(),
  project: z.string().nullable(),
  workedOn: DateText.nullable(),
  startedAt: InstantText.nullable(),
  minutes: z.int().nullable(),
  activity: z.string().nullable(),
  note: z.string().nullable(),
  /** Of a row with a problem: its cells as they stand in the file, cut where they are long. */
  cells: z.array(z.string()),
});

/** What may be said beside the file. */
export const ImportFields = z.object({
  format: ImportFormat.optional(),
  /** The zone whose clock the export shows; the practice's when not given. */
  timeZone: TimeZone.optional(),
  dateOrder: DateOrder.optional(),
});

const tag = 'Imports';

export const imports = {
  start: defineRoute({
    method: 'post',
    path: '/imports',
    tag,
    ability: 'import.run',
    summary: 'Read an export of Toggl, Harvest, Clockify or Kimai; nothing is imported yet',
    bodyType: 'multipart',
    body: ImportFields.extend({ file: z.string().meta({ format: 'binary' }) }),
    reply: Import,
    refusals: ['not-a-time-export', 'date-order-needed', 'import-running'],
  }),
  list: defineRoute({
    method: 'get',
    path: '/imports',
    tag,
    ability: 'import.run',
    summary: 'Imports, newest first; the first of them shows how far the file being read is',
    query: z.object(pagingBy(cursors.byId)),
    reply: listOf(ImportSummary),
  }),
  get: defineRoute({
    method: 'get',
    path: '/imports/{id}',
    tag,
    ability: 'import.run',
    summary: 'An import and how far it is',
    params: ById,
    reply: Import,
    refusals: ['unknown-import'],
  }),
  rows: defineRoute({
    method: 'get',
    path: '/imports/{id}/rows',
    tag,
    ability: 'import.run',
    summary: 'The rows of an import, as a spreadsheet numbers them',
    params: ById,
    query: z.object({
      ...pagingBy(cursors.byRow),
      state: z.enum(['ready', 'problem', 'duplicate']).optional(),
    }),
    reply: listOf(ImportRow),
    refusals: ['unknown-import'],
  }),
  commit: defineRoute({
    method: 'post',
    path: '/imports/{id}/commit',
    tag,
    ability: 'import.run',
    summary: 'Import the rows that are ready; the same file again imports nothing',
    status: 200,
    params: ById,
    body: z.object({
      /** Rows with a problem to import all the same: forgotten timers and contradicting durations can be chosen. */
      include: z
        .object({
          codes: z.array(z.enum(['forgotten-timer', 'duration-mismatch'])).default([]),
          rows: z.array(Index).max(10_000).default([]),
        })
        .optional(),
    }),
    reply: z.object({
      imported: z.int(),
      clientsCreated: z.int(),
      engagementsCreated: z.int(),
      /** Rows that an engagement already there would not take (before its start, past its allowance): how many, and the first of them. */
      leftOutRows: z.int(),
      leftOut: z.array(ImportProblem),
      message: z.string(),
    }),
    refusals: ['unknown-import', 'import-not-ready'],
  }),
  discard: defineRoute({
    method: 'delete',
    path: '/imports/{id}',
    tag,
    ability: 'import.run',
    summary: 'Forget an import that was not committed',
    params: ById,
    reply: z.object({ id: Id }),
    refusals: ['unknown-import', 'import-not-ready'],
  }),
} as const;
