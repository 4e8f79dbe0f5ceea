import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { ById, DateText, Id, InstantText, listOf, Paging } from './shapes.ts';

export const ImportFormat = z.enum(['toggl', 'harvest', 'clockify', 'kimai']);

export const ImportProblem = z.object({ row: z.int(), code: z.string(), message: z.string() });

export const Import = z
  .object({
    id: Id,
    state: z.enum(['reading', 'ready', 'committed', 'discarded']),
    format: ImportFormat,
    fileName: z.string().nullable(),
    timeZone: z.string(),
    rows: z.object({ ready: z.int(), problems: z.int(), duplicates: z.int() }),
    /** The first hundred; the rest page by page under /imports/{id}/rows. */
    problems: z.array(ImportProblem),
    totals: z.array(z.object({ client: z.string(), entries: z.int(), minutes: z.int() })),
    createdAt: InstantText,
    committedAt: InstantText.nullable(),
  })
  .meta({ id: 'Import' });
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
});

const tag = 'Imports';

export const imports = {
  start: defineRoute({
    method: 'post',
    path: '/imports',
    tag,
    summary: 'Read an export of Toggl, Harvest, Clockify or Kimai; nothing is imported yet',
    bodyType: 'multipart',
    body: z.object({
      file: z.string().meta({ format: 'binary' }),
      format: ImportFormat.optional(),
      timeZone: z.string().optional(),
      dateOrder: z.enum(['day-first', 'month-first']).optional(),
    }),
    reply: Import,
    refusals: ['not-a-time-export', 'date-order-needed', 'too-large'],
  }),
  get: defineRoute({
    method: 'get',
    path: '/imports/{id}',
    tag,
    summary: 'An import and how far it is',
    params: ById,
    reply: Import,
    refusals: ['unknown-import'],
  }),
  rows: defineRoute({
    method: 'get',
    path: '/imports/{id}/rows',
    tag,
    summary: 'The rows of an import, as a spreadsheet numbers them',
    params: ById,
    query: z.object({ ...Paging, state: z.enum(['ready', 'problem', 'duplicate']).optional() }),
    reply: listOf(ImportRow),
    refusals: ['unknown-import'],
  }),
  commit: defineRoute({
    method: 'post',
    path: '/imports/{id}/commit',
    tag,
    summary: 'Import the rows that are ready; the same file again imports nothing',
    status: 200,
    params: ById,
    reply: z.object({ imported: z.int(), clientsCreated: z.int(), engagementsCreated: z.int() }),
    refusals: ['unknown-import', 'import-not-ready'],
  }),
  discard: defineRoute({
    method: 'delete',
    path: '/imports/{id}',
    tag,
    summary: 'Forget an import that was not committed',
    params: ById,
    reply: z.object({ id: Id }),
    refusals: ['unknown-import', 'import-not-ready'],
  }),
} as const;
