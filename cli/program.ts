import { Command, CommanderError } from 'commander';
import { type Line, Obstacle } from '../locales/obstacle.ts';
import type { Say } from '../locales/say.ts';
import type { Installation } from './installation.ts';
import { addSetup } from './setup.ts';

/**
 * Runs one command line.
 * @returns the exit code: 0 done, 1 could not be done, 2 the command line itself is wrong.
 */
export async function runCommandLine(
  words: readonly string[],
  installation: Installation,
  say: Say,
): Promise<number> {
  const program = createProgram(installation, say);
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (failure) {
    const obstacle = failure instanceof CommanderError ? obstacleOf(failure) : failure;
    if (obstacle === null) return 0;
    if (!(obstacle instanceof Obstacle)) throw failure;
    for (const { key, values } of obstacle.lines) console.error(say(key, values));
    return obstacle.exitCode;
  }
}

function createProgram(installation: Installation, say: Say): Command {
  const program = new Command('holdfast')
    .description(say('cli:about'))
    .version(installation.version, '-V, --version', say('cli:option.version'))
    .helpOption('-h, --help', say('cli:option.help'))
    .helpCommand(false)
    .exitOverride()
    // What went wrong is said by us, in the reader's language.
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => say(`cli:title.${title.replace(':', '')}`) })
    .action(() => program.help());
  addSetup(program, installation, say);
  program
    .command('serve')
    .description(say('cli:serve.about'))
    .action(() => installation.serve());
  for (const command of program.commands) command.helpOption('-h, --help', say('cli:option.help'));
  return program;
}

/** What commander stopped at, in our words; null when it only showed the help or the version. */
function obstacleOf(stopped: CommanderError): Obstacle | null {
  if (stopped.exitCode === 0) return null;
  const what = /'([^']+)'/.exec(stopped.message)?.[1] ?? '';
  const line: Line = { key: `cli:wrong.${stopped.code.replace('commander.', '')}`, values: { what } };
  return new Obstacle([line, { key: 'cli:wrong.see-help' }], 2);
}
