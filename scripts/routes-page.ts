import type { Ability } from '../contract/abilities.ts';
import { roles } from '../contract/roles.ts';
import { house } from '../server/house.ts';
import type { UseCases } from '../server/http/mounted.ts';

const head = `# Every route, by the room that answers it

Made by \`npm run openapi\` from the routes themselves; what they take and answer stands in [openapi.json](../openapi.json). The function is found in
\`server/<room>/\`, the route in \`contract/<room>/\`, where \`work\` and \`sales\` have no folders inside. Beside them stand \`/health\`, \`/ready\`, the accounts below \`/api/auth\` (\`practice\`),
the client's pages below \`/p\` (\`portal\`) and the calendar feed below \`/calendar\` (\`doors\`).
`;

/** The page of all routes, by room, with the use-case that answers each. */
export function routesPage(byRoom: Readonly<Record<string, UseCases>>): string {
  const sections = Object.entries(byRoom).map(([room, routes]) => {
    const rows = Object.entries(routes).map(([name, { route }]) => {
      const who = route.ability === null ? 'everybody' : rolesWith(route.ability);
      const call = `${route.method.toUpperCase()} ${route.path}`;
      return `| \`${call}\` | ${route.summary} | ${who} | \`${name}\` |`;
    });
    return `## ${room}\n\n| route | what it does | who may | function |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return [head, ...sections].join('\n');
}

/** The ability that a route asks for, and the roles that have it, to some record at least. */
function rolesWith(ability: Ability): string {
  const told = house.policy.filter((sentence) => sentence.ability === ability);
  const who = roles.filter((role) => told.some((sentence) => sentence.who.includes(role)));
  return `\`${ability}\`: ${who.length === roles.length ? 'all roles' : who.join(', ')}`;
}
