import type { Mounted } from '../server/http/mounted.ts';

const head = `# Every route, by the room that answers it

Made by \`npm run openapi\` from the routes themselves; what they take and answer stands in [openapi.json](../openapi.json). The function is found in
\`server/<room>/\`, the route in \`contract/<room>/\`, where \`work\` and \`sales\` have no folders inside. Beside them stand \`/health\`, \`/ready\`, the accounts below \`/api/auth\` (\`practice\`),
the client's pages below \`/p\` (\`portal\`) and the calendar feed below \`/calendar\` (\`doors\`).
`;

/** The page of all routes, by room, with the use-case that answers each. */
export function routesPage(byRoom: Readonly<Record<string, readonly Mounted[]>>): string {
  const sections = Object.entries(byRoom).map(([room, routes]) => {
    const rows = routes.map(({ route, answer }) => {
      const call = `${route.method.toUpperCase()} ${route.path}`;
      return `| \`${call}\` | ${route.summary} | \`${answer.name}\` |`;
    });
    return `## ${room}\n\n| route | what it does | function |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return [head, ...sections].join('\n');
}
