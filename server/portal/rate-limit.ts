/** Far above what a person sends, far below what costs the server anything. */
const MOST_POSTS = 60;
const WINDOW_MS = 10 * 60_000;
/** A page that is used no more is forgotten when this many others were used after it. */
const MOST_LINKS = 10_000;

/**
 * Counts what is sent from each page in this process, previews included, which leave nothing behind that could be counted.
 * What is stored has its own limit, which holds for all processes; this one keeps a page from being used as a calculator
 * of prices thousands of times.
 */
export class RateLimit {
  readonly #windows = new Map<string, { startedAt: number; posts: number }>();

  /** @returns whether one more may be sent by this link at that time (epoch ms). */
  admits(linkId: string, nowMs: number): boolean {
    const known = this.#windows.get(linkId);
    const isOver = !known || nowMs - known.startedAt >= WINDOW_MS || nowMs < known.startedAt;
    const window = isOver ? { startedAt: nowMs, posts: 0 } : known;
    window.posts += 1;
    this.#windows.delete(linkId);
    this.#windows.set(linkId, window);
    const oldest = this.#windows.keys().next();
    if (this.#windows.size > MOST_LINKS && !oldest.done) this.#windows.delete(oldest.value);
    return window.posts <= MOST_POSTS;
  }
}
