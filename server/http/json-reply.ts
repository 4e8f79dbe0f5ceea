/** A reply in JSON that nobody keeps: what it says may be another a moment later. */
export function jsonReply(status: number, text: string, extra: Headers = new Headers()): Response {
  const headers = new Headers(extra);
  headers.set('content-type', 'application/json; charset=utf-8');
  headers.set('cache-control', 'no-store');
  return new Response(status === 204 ? null : text, { status, headers });
}
