import { type Problem, unreachable } from './problem.ts';

/** What signing in comes to: in, not the right words, no answer, or a wait after too many tries. */
export type SignedIn = 'in' | 'wrong' | 'offline' | { readonly waitSeconds: number };

/** Signs in with address and password, at the accounts' own endpoint; the session is a cookie we never see. */
export async function signIn(email: string, password: string): Promise<SignedIn> {
  const response = await post('/api/auth/sign-in/email', { email, password });
  if (response === null || response.status >= 500) return 'offline';
  if (response.ok) return 'in';
  if (response.status !== 429) return 'wrong';
  return { waitSeconds: Number(response.headers.get('retry-after')) || 60 };
}

export async function signOut(): Promise<Problem | null> {
  const response = await post('/api/auth/sign-out', {});
  return response?.ok ? null : unreachable;
}

async function post(path: string, body: object): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return null;
  }
}
