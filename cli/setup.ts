import type { Command } from 'commander';
import { NewPractice } from '../contract/practice/practices.ts';
import { isRefused } from '../contract/refusals.ts';
import type { Say } from '../locales/say.ts';
import { type Line, UserError } from '../locales/user-error.ts';
import type { Installation, PracticeToSetUp } from './installation.ts';
import type { Terminal } from './terminal.ts';

type Given = Readonly<Record<string, string | boolean | undefined>>;

/** The options in the order people think of them, with the field of the contract each one fills. */
const fields = [
  'name',
  'country',
  'timeZone',
  'currency',
  'locale',
  'email',
  'password',
  'memberName',
] as const;

/** `holdfast setup`: a practice with its owner and an API key. */
export function addSetup(program: Command, installation: Installation, terminal: Terminal): void {
  const { say, print } = terminal;
  const command = program.command('setup').description(say('cli:setup.about'));
  for (const field of fields)
    command.option(
      `--${optionOf(field)} <${say(`cli:setup.value.${field}`)}>`,
      say(`cli:setup.option.${field}`),
    );
  command
    .option('--password-stdin', say('cli:setup.option.passwordStdin'))
    .option('--rehearsal', say('cli:setup.option.rehearsal'))
    .option(`--now <${say('cli:setup.value.now')}>`, say('cli:setup.option.now'))
    .option('--json', say('cli:option.json'))
    .action(async (given: Given) => {
      const made = await installation.setUp(readGiven(await withPassword(given, terminal), say));
      if (isRefused(made)) throw new UserError([{ key: `refusals:${made.refused}`, values: made }]);
      print(given.json ? JSON.stringify(made) : say('cli:setup.done', { ...made }));
    });
}

/**
 * The password from standard input, where neither the list of processes nor the shell's history shows it. The newline that every
 * tool puts at its end is none of it.
 */
async function withPassword(given: Given, { readInput }: Terminal): Promise<Given> {
  if (!given.passwordStdin) return given;
  if (given.password !== undefined) throw new UserError([{ key: 'cli:setup.wrong.password-twice' }], 2);
  const password = (await readInput()).replace(/\r?\n$/, '');
  return { ...given, password: password === '' ? undefined : password };
}

/** Everything wrong is said at once, option by option. */
function readGiven(given: Given, say: Say): PracticeToSetUp {
  const practice = NewPractice.safeParse(given);
  const wrong: Line[] = [...new Set(practice.error?.issues.map((issue) => String(issue.path[0])))].map(
    (field) => ({
      key: given[field] === undefined ? 'cli:option.missing' : `cli:setup.wrong.${field}`,
      values: { option: `--${optionOf(field)}`, value: given[field], what: say(`cli:setup.option.${field}`) },
    }),
  );
  const now = instantOf(given.now);
  if (now === undefined) wrong.push({ key: 'cli:setup.wrong.now', values: { value: given.now } });
  if (given.now !== undefined && !given.rehearsal) wrong.push({ key: 'cli:setup.wrong.now-alone' });
  if (!practice.success || now === undefined || wrong.length > 0) throw new UserError(wrong, 2);
  return {
    practice: practice.data,
    rehearsalNow: given.rehearsal ? (now ?? Temporal.Now.instant()) : null,
    keyName: say('cli:setup.key-name'),
  };
}

/** @returns null when none is given, undefined when it is no instant. */
function instantOf(text: string | boolean | undefined): Temporal.Instant | null | undefined {
  if (text === undefined) return null;
  try {
    return Temporal.Instant.from(String(text));
  } catch {
    return undefined;
  }
}

function optionOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
