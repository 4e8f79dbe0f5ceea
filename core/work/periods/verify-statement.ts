import { billUsage } from './bill-usage.ts';
import { closePeriod } from './close-period.ts';
import { openFrom } from './open-period.ts';
import { POLICY_VERSION, resultsOf, STATEMENT_SCHEMA, type Statement } from './statement.ts';

/** One place where a statement says something else than its own inputs give; both values as JSON text. */
export type StatementDifference = {
  readonly path: string;
  readonly stated: string;
  readonly recomputed: string;
};

export type StatementCheck =
  | { readonly verified: true }
  | { readonly verified: false; readonly differences: readonly StatementDifference[] }
  | { readonly refused: 'unknown-statement'; readonly schema: string; readonly policy: string };

/**
 * Computes a statement's results again from its own inputs and lists every difference (docs/retainer-engine.md, "Checking
 * a statement"). Refuses a schema or policy version that these rules do not know. The hash is checked elsewhere.
 */
export function verifyStatement(statement: Statement): StatementCheck {
  const { schema, policy, inputs } = statement;
  if (schema !== STATEMENT_SCHEMA || policy !== POLICY_VERSION) {
    return { refused: 'unknown-statement', schema, policy };
  }
  const usage = billUsage(inputs.entries, inputs.billing, inputs.unit);
  const account = closePeriod(openFrom(inputs), usage, inputs.approvedAmount);
  const differences = compare('results', statement.results, resultsOf(account, inputs.lateCharges));
  return differences.length === 0 ? { verified: true } : { verified: false, differences };
}

function compare(path: string, stated: unknown, recomputed: unknown): readonly StatementDifference[] {
  if (isBranch(stated) && isBranch(recomputed)) {
    const names = new Set([...Object.keys(stated), ...Object.keys(recomputed)]);
    return [...names].flatMap((name) => compare(`${path}.${name}`, at(stated, name), at(recomputed, name)));
  }
  if (stated === recomputed) return [];
  return [{ path, stated: asText(stated), recomputed: asText(recomputed) }];
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function at(branch: object, name: string): unknown {
  return Object.entries(branch).find(([key]) => key === name)?.[1];
}

function asText(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
