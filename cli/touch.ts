import type { Command } from 'commander';
import { createClient } from '../client/client.ts';
import { readAskLine } from '../core/asks/capture/capture-line.ts';
import { formatIn } from '../locales/format.ts';
import { UserError } from '../locales/user-error.ts';
import { connectApi, type Known, type Touched } from './ask-api.ts';
import type { Installation } from './installation.ts';
import { complaintsAbout } from './read-asked.ts';
import type { Terminal } from './terminal.ts';

interface Given {
  readonly in?: boolean;
  readonly json?: boolean;
}

/**
 * `holdfast touch`: records a contact that took place, in the words of the capture line, and says when the next ones are due.
 * Exit code 2 when the line leaves open whom it was with or by which channel: then nothing is recorded.
 */
export function addTouch(program: Command, installation: Installation, terminal: Terminal): void {
  const { say } = terminal;
  program
    .command('touch')
    .description(say('cli:touch.about'))
    .argument('<line...>', say('cli:touch.line'))
    .option('--in', say('cli:touch.option.in'))
    .option('--json', say('cli:option.json'))
    .action((words: readonly string[], given: Given) =>
      touch(words.join(' '), given, installation, terminal),
    );
}

async function touch(
  line: string,
  given: Given,
  installation: Installation,
  { say, print }: Terminal,
): Promise<void> {
  const { url, apiKey, ...rest } = installation.connection;
  if (apiKey === null) throw new UserError([{ key: 'cli:ask.no-key', values: { url } }], 2);
  const language = say.language;
  const api = connectApi(createClient({ baseUrl: url, apiKey, ...rest }), { url, language });
  const known = await api.know();
  const touched = readTouched(line, known, language, given.in ? 'in' : 'out');
  const recorded = await api.touch(touched);
  if (given.json) return print(JSON.stringify(recorded));
  const { body, clientName } = touched;
  const head = [clientName, say(`common:channel.${body.channel}`), ...(body.note ? [`“${body.note}”`] : [])];
  const format = formatIn(say.language);
  const next = recorded.next.map(({ dueOn, because }) =>
    say('cli:touch.next', { date: format.date(dueOn, 'long'), because }),
  );
  print([head.join(' · '), say('cli:touch.recorded'), ...next].join('\n'));
}

function readTouched(
  line: string,
  { clients, now }: Known,
  locale: string,
  direction: 'in' | 'out',
): Touched {
  const today = now.toPlainDate().toString();
  // A contact is with a client, whatever engagements there are.
  const read = readAskLine(line, { clients, engagements: [], today, locale });
  if ('unclear' in read) throw new UserError(complaintsAbout(read), 2);
  const { clientId, channel, text, workedOn } = read.understood;
  if (channel === null) throw new UserError([{ key: 'cli:touch.no-channel' }], 2);
  return {
    clientId,
    clientName: clients.find(({ id }) => id === clientId)?.name ?? '',
    body: { on: workedOn ?? today, channel, direction, ...(text === '' ? {} : { note: text }) },
  };
}
