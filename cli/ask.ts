import type { Command } from 'commander';
import { createClient } from '../client/client.ts';
import { Decision } from '../contract/asks/suggestions.ts';
import { UserError } from '../locales/user-error.ts';
import { type Api, type Captured, connectApi } from './ask-api.ts';
import { captureLines, outcomeLine } from './ask-words.ts';
import type { Installation } from './installation.ts';
import { readAsked } from './read-asked.ts';
import type { Terminal } from './terminal.ts';

interface Given {
  readonly decide?: string;
  readonly preview?: boolean;
  readonly json?: boolean;
}

/**
 * `holdfast ask`: captures what a client asks, in the words of the capture line, and says what it would be billed and why.
 * Exit code 2 when the line leaves open whom or what it means: then nothing is captured.
 */
export function addAsk(program: Command, installation: Installation, terminal: Terminal): void {
  const { say } = terminal;
  program
    .command('ask')
    .description(say('cli:ask.about'))
    .argument('<line...>', say('cli:ask.line'))
    .option(`--decide <${say('cli:ask.value.decision')}>`, say('cli:ask.option.decide'))
    .option('--preview', say('cli:ask.option.preview'))
    .option('--json', say('cli:option.json'))
    .action((words: readonly string[], given: Given) => ask(words.join(' '), given, installation, terminal));
}

async function ask(
  line: string,
  given: Given,
  installation: Installation,
  terminal: Terminal,
): Promise<void> {
  const { say, print } = terminal;
  const decision = decisionOf(given.decide);
  const { url, apiKey, ...rest } = installation.connection;
  if (apiKey === null) throw new UserError([{ key: 'cli:ask.no-key', values: { url } }], 2);
  const language = say.language;
  const api = connectApi(createClient({ baseUrl: url, apiKey, ...rest }), { url, language });
  const known = await api.know();
  const asked = readAsked(line, known, language);
  const captured = given.preview ? await api.preview(asked) : await api.capture(asked);
  const decided = decision && !given.preview ? await decide(api, captured, decision) : null;
  if (given.json) return print(JSON.stringify(decided ?? captured.ask ?? captured.suggestion));
  const lines = captureLines({ asked, suggestion: captured.suggestion }, say);
  const outcome = decided
    ? outcomeLine(decided, say)
    : captured.ask && say('cli:ask.captured', { address: `${url}/time/asks/${captured.ask.id}` });
  print([...lines, ...(outcome ? [outcome] : [])].join('\n'));
}

/** An ask that was captured stays captured where its decision is refused: the refusal says why, the ask waits. */
function decide(api: Api, { ask: captured }: Captured, decision: Decision) {
  return captured && api.decide(captured.id, decision);
}

function decisionOf(given: string | undefined): Decision | null {
  if (given === undefined) return null;
  const read = Decision.safeParse(given);
  if (read.success) return read.data;
  const values = { given, known: Decision.options.join(', ') };
  throw new UserError([{ key: 'cli:ask.wrong-decision', values }], 2);
}
