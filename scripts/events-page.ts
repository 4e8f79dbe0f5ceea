import { z } from 'zod';
import { events } from '../contract/events.ts';

const head = `# Everything that can happen

Made by \`npm run openapi\` from \`contract/events.ts\`. Each event is a row of the audit, written in the transaction that does it, with the facts below; the
subject is the thing before the dot. What must follow at once listens to it (\`server/house.ts\`).
`;

interface Shape {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
}

/** The names of an event's facts; those that may be left out end in `?`. */
function factsOf(shape: Shape): readonly string[] {
  const own = Object.keys(shape.properties ?? {}).map((name) =>
    shape.required?.includes(name) ? name : `${name}?`,
  );
  return [...own, ...[...(shape.allOf ?? []), ...(shape.anyOf ?? [])].flatMap(factsOf)];
}

/** The page of all events, with what each means and the facts it carries. */
export function eventsPage(): string {
  const rows = Object.entries(events).map(([name, { summary, facts }]) => {
    const shape = z.toJSONSchema(facts, { unrepresentable: 'any' }) as Shape;
    const names = [...new Set(factsOf(shape))].map((fact) => `\`${fact}\``).join(', ');
    return `| \`${name}\` | ${summary} | ${names} |`;
  });
  return `${head}\n| event | what happened | facts |\n|---|---|---|\n${rows.join('\n')}\n`;
}
