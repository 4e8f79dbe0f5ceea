import type { Command } from 'commander';
import type { Installation } from './installation.ts';
import type { Terminal } from './terminal.ts';

interface Given {
  readonly json?: boolean;
  readonly force?: boolean;
}

/** `holdfast migrate`, `backup` and `restore`: the care of the data on this machine. */
export function addMaintenance(program: Command, installation: Installation, { say, print }: Terminal): void {
  program
    .command('migrate')
    .description(say('cli:migrate.about'))
    .action(async () => {
      const applied = await installation.migrate();
      const values = { count: applied.length, names: applied.join(', ') };
      print(say(applied.length > 0 ? 'cli:migrate.applied' : 'cli:migrate.nothing', values));
    });
  program
    .command('backup')
    .description(say('cli:backup.about'))
    .argument('<file>', say('cli:backup.file'))
    .option('--json', say('cli:option.json'))
    .action(async (file: string, { json }: Given) => {
      const counts = await installation.backUp(file);
      if (json) print(JSON.stringify({ file, ...counts }));
      else print(say(counts ? 'cli:backup.done' : 'cli:backup.done-postgres', { file, ...counts }));
    });
  program
    .command('restore')
    .description(say('cli:restore.about'))
    .argument('<file>', say('cli:restore.file'))
    .option('--force', say('cli:restore.force'))
    .option('--json', say('cli:option.json'))
    .action(async (file: string, { json, force }: Given) => {
      const { contents, keptAs } = await installation.restore(file, { force: force === true });
      if (json) print(JSON.stringify({ file, keptAs, ...contents }));
      else {
        print(say('cli:restore.done', { file, ...contents }));
        if (keptAs) print(say('cli:restore.kept', { file: keptAs }));
      }
    });
}
