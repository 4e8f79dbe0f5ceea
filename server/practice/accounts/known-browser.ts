import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KnownBrowser } from '../../accounts.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

export function knownBrowser(baseUrl: string, secret: string): KnownBrowser {
  const isSecure = baseUrl.startsWith('https:');
  const name = `${isSecure ? '__Secure-' : ''}holdfast.known`;
  const sign = (id: string, account: string) =>
    createHmac('sha256', secret).update(`known browser\n${account}\n${id}`).digest('base64url');
  return {
    idIn(headers, account) {
      const written = headers
        .get('cookie')
        ?.split(';')
        .map((part) => part.trim())
        .find((part) => part.startsWith(`${name}=`));
      const [id = '', signature = ''] = written?.slice(name.length + 1).split('.') ?? [];
      const [given, wanted] = [Buffer.from(signature), Buffer.from(sign(id, account))];
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null;
    },
    write(account) {
      const id = randomBytes(16).toString('base64url');
      const secure = isSecure ? '; Secure' : '';
      return `${name}=${id}.${sign(id, account)}; Max-Age=${YEAR_SECONDS}; Path=/api/auth; HttpOnly${secure}; SameSite=Lax`;
    },
  };
}
