const NAME = 'holdfast.set-up';

/** The set-up token in the address that the server printed (`https://…/#setup=…`), or a token alone; null when it is neither. */
export function readSetUpToken(text: string): string | null {
  const written = text.trim();
  const token = /#setup=(.*)$/.exec(written)?.[1] ?? written;
  return /^[\w-]{1,64}$/.test(token) ? token : null;
}

/** For as long as this tab is open: the demo needs it, and beginning with one's own practice after it. */
export function keepSetUpToken(token: string): void {
  sessionStorage.setItem(NAME, token);
}

export function keptSetUpToken(): string | null {
  return sessionStorage.getItem(NAME);
}

/** Keeps the token that the address of this page carries, and takes it out of the address: it is a key, and addresses are shared. */
export function takeSetUpToken(): void {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith('#setup=')) return;
  const token = readSetUpToken(hash);
  if (token !== null) keepSetUpToken(token);
  window.history.replaceState(window.history.state, '', `${pathname}${search}`);
}
