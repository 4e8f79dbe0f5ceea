/** A text to be said, by its key, with its values. */
export interface Line {
  readonly key: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Something the operator can put right. Thrown where it is met, worded where somebody reads it, shown without a stack. */
export class UserError extends Error {
  readonly lines: readonly Line[];
  /** 1 when the work could not be done, 2 when the command itself was wrong. */
  readonly exitCode: 1 | 2;
  constructor(lines: readonly Line[], exitCode: 1 | 2 = 1) {
    super(lines.map((line) => line.key).join(', '));
    this.lines = lines;
    this.exitCode = exitCode;
  }
}
