/** A key that names one intention, so that a request sent twice is carried out once. */
export function newIdempotencyKey(): string {
  // crypto.randomUUID is missing on pages without TLS, as on a server in the local network.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
