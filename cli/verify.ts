import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import type { Statement } from '../core/work/periods/statement.ts';
import { type StatementDifference, verifyStatement } from '../core/work/periods/verify-statement.ts';
import { figureOf } from '../locales/format.ts';
import { type Line, UserError } from '../locales/user-error.ts';
import type { Installation } from './installation.ts';
import type { Terminal } from './terminal.ts';

/** A statement as its file holds it. */
type Stated = Statement & { readonly hash?: string };

interface Verdict {
  readonly computedHash: string;
  readonly differences: readonly StatementDifference[];
}

/** Differences shown one by one; where there are more, one cause is behind them. */
const MOST_SHOWN = 20;

/** `holdfast verify`: checks a statement with nothing but its file. Exit code 0 when it is right, 1 when not, 2 when it cannot be read. */
export function addVerify(program: Command, installation: Installation, { say, print }: Terminal): void {
  program
    .command('verify')
    .description(say('verify:about'))
    .argument('<file>', say('verify:file'))
    .option('--json', say('cli:option.json'))
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      const statement = readStatement(file, await readText(file));
      const differences = recompute(statement);
      const computedHash = await installation.hashOfStatement(statement);
      const complaints = complaintsAbout(statement, { computedHash, differences });
      const verified = complaints.length === 0;
      if (json) print(JSON.stringify({ verified, hash: statement.hash ?? null, computedHash, differences }));
      else
        print(
          [headLine(statement), ...(verified ? praise(statement) : [])]
            .map((line) => worded(line))
            .join('\n'),
        );
      if (!verified) throw new UserError(json ? [] : complaints, 1);
    });

  const worded = ({ key, values }: Line) => say(key, values);
}

async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (fault) {
    const because = fault instanceof Error ? fault.message : String(fault);
    throw new UserError([{ key: 'verify:unreadable', values: { file, because } }], 2);
  }
}

function readStatement(file: string, content: string): Stated {
  const read = parsed(content);
  const isStatement =
    isObject(read) &&
    typeof read.schema === 'string' &&
    typeof read.policy === 'string' &&
    [read.about, read.inputs, read.results].every(isObject);
  if (!isStatement) throw new UserError([{ key: 'verify:no-statement', values: { file } }], 2);
  return read as unknown as Stated;
}

function parsed(content: string): unknown {
  try {
    // Some editors put a byte order mark in front, which is no part of JSON.
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the statement says otherwise than its own inputs give. Inputs that give nothing at all are a verdict too. */
function recompute(statement: Stated): readonly StatementDifference[] {
  let check: ReturnType<typeof verifyStatement>;
  try {
    check = verifyStatement(statement);
  } catch (fault) {
    const because = fault instanceof Error ? fault.message : String(fault);
    throw new UserError([{ key: 'verify:not-computable', values: { because } }], 1);
  }
  if ('refused' in check) {
    const { schema, policy } = check;
    throw new UserError([{ key: 'verify:unknown-version', values: { schema, policy } }], 2);
  }
  return check.verified ? [] : check.differences;
}

function complaintsAbout({ hash }: Stated, { computedHash, differences }: Verdict): readonly Line[] {
  const values = { stated: hash ?? '', computed: computedHash };
  const aboutHash =
    hash === undefined
      ? [{ key: 'verify:hash-missing', values }]
      : hash === computedHash
        ? []
        : [{ key: 'verify:hash-differs', values }];
  const shown = differences.slice(0, MOST_SHOWN).map(lineOf);
  const more = differences.length - shown.length;
  const aboutResults =
    differences.length === 0
      ? []
      : [{ key: 'verify:results-differ', values: { count: differences.length } }, ...shown];
  return [
    ...aboutHash,
    ...aboutResults,
    ...(more > 0 ? [{ key: 'verify:more-differences', values: { count: more } }] : []),
  ];
}

/** `results.entries.3.billedMinutes` is billedMinutes of entry 4; members keep the name under which the file has them. */
function lineOf({ path, stated, recomputed }: StatementDifference): Line {
  const [, list, position, ...rest] = path.split('.');
  const isNumbered = /^\d+$/.test(position ?? '') && ['entries', 'charges', 'lots'].includes(list ?? '');
  return isNumbered
    ? {
        key: `verify:difference-${list}`,
        values: { number: Number(position) + 1, name: rest.join('.') || list, stated, recomputed },
      }
    : { key: 'verify:difference', values: { name: path.replace(/^results\./, ''), stated, recomputed } };
}

function headLine({ about, results }: Stated): Line {
  const { practice = '?', client = '?', engagement = '?' } = about;
  const { index, startsOn, endsBefore } = results.period ?? {};
  return { key: 'verify:head', values: { practice, client, engagement, index, startsOn, endsBefore } };
}

function praise({ hash, results }: Stated): readonly Line[] {
  const { unit, used, granted, carriedIn, adjusted, toppedUp, entries, charges } = results;
  return [
    { key: 'verify:hash-matches', values: { hash } },
    {
      key: 'verify:results-match',
      values: {
        entries: entries.length,
        charges: charges.length,
        used: figureOf(used, unit),
        available: figureOf(granted + carriedIn + adjusted + toppedUp, unit),
      },
    },
    { key: 'verify:right' },
  ];
}
