import { asks } from '../../contract/asks/asks.ts';
import { LeakageQuery } from '../../contract/asks/leakage.ts';
import type { LeakageFigures } from '../../core/asks/leakage.ts';
import { isFormulaCell } from '../../core/text/formula-cell.ts';
import { streams } from '../http/mounted.ts';
import { invalidInputReply } from '../http/problem.ts';
import { gatherLeakage } from './gather-leakage.ts';
import { sumByClient } from './leakage.ts';

const PARTS = [
  'asked',
  'included',
  'outside',
  'billed',
  'quoted',
  'gifted',
  'declined',
  'unanswered',
  'unclaimed',
] as const satisfies readonly (keyof LeakageFigures)[];

/**
 * Leakage as a file for a spreadsheet: a line a client and month, and for each part its number, minutes and money in minor
 * units. The columns are named in English as the API names them, so that what reads the file reads it in any language.
 */
export const exportLeakage = streams(asks.exportLeakage, async (deps, _actor, { context, say }) => {
  const query = LeakageQuery.safeParse(context.req.query());
  if (!query.success) return invalidInputReply(query.error.issues, say);
  const gathered = await gatherLeakage(deps, query.data, null);
  const clients = await sumByClient(deps, gathered);
  const { currency } = deps.practice;
  const head = ['month', 'client', 'clientId', 'currency', ...PARTS.flatMap(columnsOf)];
  const lines = clients.flatMap(({ clientId, clientName, sums }) =>
    sums.months
      .filter(({ asked }) => asked.count > 0)
      .map((month) => [month.month, clientName, clientId, currency, ...PARTS.flatMap(figuresIn(month))]),
  );
  const text = [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n');
  return new Response(`${text}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="leakage-${gathered.from}-${gathered.to}.csv"`,
      'cache-control': 'no-store',
    },
  });
});

function columnsOf(part: string): string[] {
  return [part, `${part}Minutes`, `${part}Minor`];
}

function figuresIn(month: LeakageFigures): (part: (typeof PARTS)[number]) => number[] {
  return (part) => [month[part].count, month[part].minutes, month[part].minor];
}

/** A name that a spreadsheet would compute is told to be text; a number stays one. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = isFormulaCell(value) || /^[\t\r@=+-]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
