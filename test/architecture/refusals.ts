import type { ESTree } from 'vite';
import { answerOf, excluded } from './flow/call.ts';
import { evaluate } from './flow/evaluate.ts';
import { impossible } from './flow/impossible.ts';
import { moduleAt, placeOfName, serverPaths } from './flow/modules.ts';
import { memberOf, type Scope, type Value } from './flow/values.ts';

/** One route with what its use-case may refuse. */
export interface Mounting {
  /** As it is mounted: `retainers.topUp`. */
  readonly route: string;
  readonly refused: ReadonlySet<string>;
}

const ways = ['reads', 'writes', 'runs', 'opens', 'streams'];

/** Every route that a room mounts, with the refusals its use-case can be followed to. */
export function mountings(): readonly Mounting[] {
  return serverPaths.flatMap((path) =>
    [...(moduleAt(path)?.constants.values() ?? [])].flatMap((list) =>
      list.type === 'ObjectExpression'
        ? list.properties.flatMap((property) => mountingOf(path, property))
        : [],
    ),
  );
}

/** A list holds a use-case that is made for its route where it stands, or says here which route it answers. */
function mountingOf(listedIn: string, listed: ESTree.ObjectPropertyKind): readonly Mounting[] {
  const { path, element } = whereMade(listedIn, listed.type === 'Property' ? listed.value : null);
  if (element?.type !== 'CallExpression' || element.callee.type !== 'Identifier') return [];
  const way = placeOfName(path, element.callee.name);
  if (way.path !== 'server/http/mounted.ts' || !ways.includes(way.name)) return [];
  const [route, ...useCases] = element.arguments;
  if (route?.type !== 'MemberExpression' || route.object.type !== 'Identifier' || route.computed)
    throw new Error(`${path} mounts a route that is not named like retainers.topUp.`);
  const top: Scope = { variables: new Map(), outer: null };
  const values = useCases.flatMap((useCase) =>
    useCase.type === 'SpreadElement' ? [] : evaluate(useCase, top, { path, returned: [] }),
  );
  if (values.some(({ closures }) => closures.length === 0))
    throw new Error(`${path} mounts ${route.object.name}.${route.property.name} with what is no function.`);
  const name = `${route.object.name}.${route.property.name}`;
  const refused = values.flatMap((value) => [...codesOf(answerOf(value))]);
  const ruledOut = impossible[name] ?? {};
  for (const code of refused) if (code in ruledOut) excluded.add(`${name} ${code}`);
  return [{ route: name, refused: new Set(refused.filter((code) => !(code in ruledOut))) }];
}

function whereMade(path: string, element: ESTree.Node | null) {
  if (element?.type !== 'Identifier') return { path, element };
  const made = placeOfName(path, element.name);
  return { path: made.path, element: moduleAt(made.path)?.constants.get(made.name) ?? null };
}

/** The refusals that a value may be. */
export function codesOf(value: Value): ReadonlySet<string> {
  return memberOf(value, 'refused').texts;
}
