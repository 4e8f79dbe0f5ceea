export type Log = (event: string, facts: Readonly<Record<string, unknown>>) => void;

/** One JSON object a line on stderr: readable for a person in need, and for whatever collects logs. */
export const logToStderr: Log = (event, facts) => {
  const at = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
  process.stderr.write(`${JSON.stringify({ at, event, ...facts })}\n`);
};
