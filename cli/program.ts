import { Command, CommanderError } from 'commander';
import { type Line, UserError } from '../locales/user-error.ts';
import { addAsk } from './ask.ts';
import type { Installation } from './installation.ts';
import { addMaintenance } from './maintenance.ts';
import { addSetup } from './setup.ts';
import type { Terminal } from './terminal.ts';
import { addTouch } from './touch.ts';
import { addVerify } from './verify.ts';

/**
 * Runs one command line.
 * @returns the exit code: 0 done, 1 could not be done, 2 the command line itself is wrong.
 */
export async function runCommandLine(
  words: readonly string[],
  installation: Installation,
  terminal: Terminal,
): Promise<number> {
  const program = createProgram(installation, terminal);
  try {
    await program.parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' });
    return 0;
  } catch (failure) {
    const userError = failure instanceof CommanderError ? userErrorOf(failure) : failure;
    if (userError === null) return 0;
    if (!(userError instanceof UserError)) throw failure;
    for (const { key, values } of userError.lines) terminal.complain(terminal.say(key, values));
    return userError.exitCode;
  }
}

function createProgram(installation: Installation, terminal: Terminal): Command {
  const { say } = terminal;
  const program = new Command('holdfast')
    .description(say('cli:about'))
    .version(installation.version, '-V, --version', say('cli:option.version'))
    .helpOption('-h, --help', say('cli:option.help'))
    .helpCommand(false)
    .exitOverride()
    // What went wrong is said by us, in the reader's language.
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      outputError: () => undefined,
    })
    .configureHelp({
      styleTitle: (title) => say(`cli:title.${title.replace(':', '')}`),
      styleOptionText: (text) => (text === '[options]' ? `[${say('cli:title.options')}]` : text),
      styleSubcommandText: (text) => (text === '[command]' ? `[${say('cli:title.command')}]` : text),
    });
  program
    .command('serve')
    .description(say('cli:serve.about'))
    .action(() => installation.serve());
  addSetup(program, installation, terminal);
  addMaintenance(program, installation, terminal);
  addVerify(program, installation, terminal);
  addAsk(program, installation, terminal);
  addTouch(program, installation, terminal);
  for (const command of program.commands) command.helpOption('-h, --help', say('cli:option.help'));
  return program;
}

/** What commander stopped at, in our words; null when it only showed the help or the version. */
function userErrorOf(stopped: CommanderError): UserError | null {
  if (stopped.exitCode === 0) return null;
  const what = /'([^']+)'/.exec(stopped.message)?.[1] ?? '';
  const line: Line = { key: `cli:wrong.${stopped.code.replace('commander.', '')}`, values: { what } };
  return new UserError([line, { key: 'cli:wrong.see-help' }], 2);
}
