import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Line, UserError } from '../locales/user-error.ts';
import { CONNECTIONS, FEWEST_CONNECTIONS, MOST_CONNECTIONS } from './db/connections.ts';
import { noProxies, type Proxies, parseProxies } from './proxies.ts';

/** What the environment decides. Everything else is decided in the app, by the practice. */
export interface Settings {
  readonly port: number;
  /** The address to listen on; this machine's own unless said otherwise, so that nobody else comes first. */
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** As many connections to PostgreSQL as this process may have. */
  readonly databaseConnections: number;
  /** PostgreSQL as a role that sees every practice, for backups alone. */
  readonly backupUrl: string | undefined;
  /** Where people reach this installation, without a slash at the end; undefined when it is reached directly. */
  readonly url: string | undefined;
  readonly secret: string | undefined;
  /** The proxies that are believed when they say who calls. */
  readonly proxies: Proxies;
  readonly openSignUp: boolean;
  /** In bytes. */
  readonly largestImport: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const project = fileURLToPath(new URL('../', import.meta.url));
const GIBIBYTE = 1024 ** 3;
const SHORTEST_SECRET = 32;

/**
 * Reads the settings; an empty value counts as none.
 * @throws a UserError that names every wrong value at once; the words stand under `cli:settings.<name>`.
 */
export function readSettings(env: Environment): Settings {
  const wrong: Line[] = [];
  function read<T>(name: string, otherwise: T, parse: (text: string) => T | undefined): T {
    const text = env[name]?.trim();
    if (!text) return otherwise;
    const parsed = parse(text);
    // A secret is never shown, not even a wrong one.
    if (parsed === undefined)
      wrong.push({ key: `cli:settings.${name}`, values: { value: name === 'HOLDFAST_SECRET' ? '…' : text } });
    return parsed ?? otherwise;
  }
  const settings: Settings = {
    port: read('PORT', 4747, parsePort),
    host: read('HOLDFAST_HOST', '127.0.0.1', (text) => text),
    dataFolder: read('HOLDFAST_DATA', join(project, 'data'), parseFolder),
    databaseUrl: read<string | undefined>('DATABASE_URL', undefined, parseDatabaseUrl),
    databaseConnections: read('HOLDFAST_DATABASE_CONNECTIONS', CONNECTIONS, parseConnections),
    backupUrl: read<string | undefined>('HOLDFAST_BACKUP_URL', undefined, parseDatabaseUrl),
    url: read<string | undefined>('HOLDFAST_URL', undefined, parseOwnUrl),
    secret: read<string | undefined>('HOLDFAST_SECRET', undefined, parseSecret),
    proxies: read('HOLDFAST_PROXIES', noProxies, parseProxies),
    openSignUp: read('HOLDFAST_OPEN_SIGN_UP', false, parseFlag),
    largestImport: read('HOLDFAST_LARGEST_IMPORT', GIBIBYTE, parseBytes),
  };
  if (wrong.length > 0) throw new UserError(wrong);
  return settings;
}

/** Port 0 takes any free one, which the ready line then names. */
function parsePort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

/** A relative folder lies in the project's, wherever the command is called from: server and command line must meet the same data. */
function parseFolder(text: string): string {
  return isAbsolute(text) ? text : join(project, text);
}

/** One server at one address: several of them, as libpq takes them, would be looked up as one name that nothing has. */
function parseDatabaseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, searchParams } = new URL(text);
  const isOneHost = !`${hostname}${searchParams.get('host') ?? ''}`.includes(',');
  return /^postgres(ql)?:$/.test(protocol) && isOneHost ? text : undefined;
}

function parseConnections(text: string): number | undefined {
  const isInReach = Number(text) >= FEWEST_CONNECTIONS && Number(text) <= MOST_CONNECTIONS;
  return /^\d{1,4}$/.test(text) && isInReach ? Number(text) : undefined;
}

function parseOwnUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return isBare && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}

function parseSecret(text: string): string | undefined {
  return text.length >= SHORTEST_SECRET ? text : undefined;
}

function parseFlag(text: string): boolean | undefined {
  return { '1': true, true: true, '0': false, false: false }[text.toLowerCase()];
}

const units: Readonly<Record<string, number>> = { '': 1, kb: 1024, mb: 1024 ** 2, gb: GIBIBYTE };

function parseBytes(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,12})\s*([kmg]b)?$/i.exec(text) ?? [];
  const bytes = digits ? Number(digits) * (units[unit?.toLowerCase() ?? ''] ?? 1) : 0;
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : undefined;
}
