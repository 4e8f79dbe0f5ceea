import type { Context, MiddlewareHandler } from 'hono';
import { sayIn } from '../../locales/say.ts';
import { languageAsked } from './language-asked.ts';
import { refusalReply } from './problem.ts';

/** A body that turns out larger than it may be while it is read. */
export class BodyTooLarge extends Error {
  readonly largest: number;
  constructor(largest: number) {
    super(`A body of more than ${largest} bytes.`);
    this.largest = largest;
  }
}

/** The requests whose limit is settled: of several that fit a path, the first counts. */
const settled = new WeakSet<Context>();

/**
 * Refuses a body over a limit before anybody is known and anything is read: by the length it declares, which Node holds it to.
 * One that declares none is counted while it is read, and whoever reads it meets `BodyTooLarge` at the byte that passes
 * the limit; hono's own limit would hold all of it in memory first, which a file is too large for.
 * @param largest in bytes; null where whoever reads the body counts it.
 */
export function limitBody(largest: number | null): MiddlewareHandler {
  return async (context, next) => {
    if (settled.has(context)) return next();
    settled.add(context);
    const { method } = context.req;
    if (largest === null || method === 'GET' || method === 'HEAD') return next();
    const declared = context.req.header('content-length');
    const isDeclared = declared !== undefined && context.req.header('transfer-encoding') === undefined;
    if (isDeclared && Number(declared) > largest) return tooLargeReply(context, largest);
    if (!isDeclared) countBody(context, largest);
    return next();
  };
}

export function tooLargeReply(context: Context, largest: number): Response {
  const refused = { refused: 'too-large' as const, limitBytes: largest };
  return refusalReply(refused, sayIn(languageAsked(context) ?? 'en'));
}

function countBody(context: Context, largest: number): void {
  const request = context.req.raw;
  if (!request.body) return;
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(part, controller) {
      bytes += part.byteLength;
      if (bytes > largest) controller.error(new BodyTooLarge(largest));
      else controller.enqueue(part);
    },
  });
  // The connection is left open, so that the refusal reaches whoever is still sending.
  const body = request.body.pipeThrough(counted, { preventCancel: true });
  context.req.raw = new Request(request, { body, duplex: 'half' });
}
