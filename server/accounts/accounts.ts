/** Accounts and sessions of people, kept by better-auth behind this small door. */
export interface Accounts {
  /** The user behind the session cookie of a request, or null. */
  userOf(headers: Headers): Promise<{ readonly userId: string } | null>;
  /** Creates an account. `headers` carry the cookies of its new session. Refused when the address is taken. */
  create(input: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
  }): Promise<
    { readonly userId: string; readonly headers: Headers } | { readonly refused: 'sign-up-closed' }
  >;
  /** Removes an account with its sessions. */
  remove(userId: string): Promise<void>;
  /** better-auth's own endpoints below /api/auth: sign-in, sign-out, password, two factors. */
  handle(request: Request): Promise<Response>;
}
