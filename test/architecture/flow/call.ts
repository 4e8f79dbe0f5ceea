import type { ESTree } from 'vite';
import { bind } from './bind.ts';
import { evaluate, valueOfName } from './evaluate.ts';
import { impossible } from './impossible.ts';
import { moduleAt, type Place, placeOfName, serverPaths } from './modules.ts';
import { elementOf, type Frame, runAll } from './run-statements.ts';
import {
  anyOf,
  type Closure,
  ELEMENT,
  keepTexts,
  listOf,
  memberOf,
  NOTHING,
  type Scope,
  signatureOf,
  type Value,
  withMember,
} from './values.ts';

/** What a call may answer. */
export function callOf(call: ESTree.CallExpression, scope: Scope, frame: Frame): Value {
  const given = call.arguments.map((argument) =>
    argument.type === 'SpreadElement'
      ? elementOf(evaluate(argument.argument, scope, frame))
      : evaluate(argument, scope, frame),
  );
  const { callee } = call;
  if (callee.type === 'Identifier') {
    const special = specialOf(placeOfName(frame.path, callee.name), call, given, frame);
    if (special) return special;
  }
  const called = evaluate(callee, scope, frame);
  if (called.closures.length > 0) return anyOf(called.closures.map((closure) => enter(closure, given)));
  const method = callee.type === 'MemberExpression' && !callee.computed ? callee.property.name : '';
  const maker = makers.get(method);
  if (maker) return answerOf(memberOf(answerOfName(maker.path, maker.name), method), given);
  const object = callee.type === 'MemberExpression' ? evaluate(callee.object, scope, frame) : NOTHING;
  return methodOf(method, object, given);
}

/** Who makes what stands behind a method of an interface that may refuse, by the method's name. */
export const makers: ReadonlyMap<string, Place> = new Map([
  ['begin', { path: 'server/practice/accounts/attempts.ts', name: 'openAttempts' }],
]);

/** The few functions whose answer travels in a way that is not followed: by a throw, by a name, or inside of an HTTP reply. */
function specialOf(
  place: Place,
  call: ESTree.CallExpression,
  given: readonly Value[],
  frame: Frame,
): Value | null {
  switch (`${place.path}#${place.name}`) {
    case 'server/http/mounted.ts#reads':
    case 'server/http/mounted.ts#writes':
      return given[1] ?? NOTHING;
    case 'server/db/write-unless-refused.ts#writeUnlessRefused':
      return answerOf(given[2]);
    case 'server/http/problem.ts#refusalReply':
      return given[0] ?? NOTHING;
    case 'server/events/question.ts#put':
      return replyOf(call, given, frame);
    case 'server/events/question.ts#putToAll':
      return listOf(replyOf(call, given, frame));
    default:
      return null;
  }
}

/** What everybody who is registered for a question answers to it. */
function replyOf(call: ESTree.CallExpression, given: readonly Value[], frame: Frame): Value {
  const asked = call.arguments[2];
  if (asked?.type !== 'Identifier') throw new Error(`${frame.path} puts a question that is not named.`);
  const question = placeOfName(frame.path, asked.name);
  const replies = serverPaths.flatMap((path) =>
    answersIn(path).flatMap(({ name, answer }) => {
      const place = placeOfName(path, name);
      if (place.path !== question.path || place.name !== question.name) return [];
      const top: Scope = { variables: new Map(), outer: null };
      return answerOf(evaluate(answer, top, { path, returned: [] }), [NOTHING, NOTHING, given[3] ?? NOTHING]);
    }),
  );
  return anyOf(replies);
}

interface Registered {
  readonly name: string;
  readonly answer: ESTree.Expression;
}

function answersIn(path: string): readonly Registered[] {
  const lists = [...(moduleAt(path)?.constants.values() ?? [])];
  return lists.flatMap((list) => {
    if (list.type !== 'ArrayExpression') return [];
    return list.elements.flatMap((element) => {
      if (element?.type !== 'CallExpression') return [];
      const [question, answer] = element.arguments;
      const isAnswering = element.callee.type === 'Identifier' && element.callee.name === 'answering';
      if (!isAnswering || question?.type !== 'Identifier') return [];
      return answer && answer.type !== 'SpreadElement' ? [{ name: question.name, answer }] : [];
    });
  });
}

/** What the functions that a value may be answer. */
export function answerOf(value: Value | undefined, given: readonly Value[] = []): Value {
  return anyOf((value?.closures ?? []).map((closure) => enter(closure, given)));
}

/** Methods of lists, and of whatever else is not written here: those answer what is answered by the functions handed to them. */
function methodOf(method: string, object: Value, given: readonly Value[]): Value {
  const each = memberOf(object, ELEMENT);
  const answered = () => anyOf(given.map((value) => answerOf(value, [each])));
  switch (method) {
    case 'map':
    case 'flatMap':
      return listOf(method === 'map' ? answered() : elementOf(answered()));
    case 'find':
    case 'findLast':
    case 'at':
    case 'shift':
    case 'pop':
    case 'race':
      return method === 'race' ? elementOf(given[0] ?? NOTHING) : each;
    case 'filter':
    case 'slice':
    case 'toSorted':
    case 'toReversed':
      return object;
    case 'all':
      return given[0] ?? NOTHING;
    case 'values':
      return listOf(elementOf(given[0] ?? NOTHING));
    default:
      return answered();
  }
}

interface Answered {
  value: Value;
  isBeingFound: boolean;
  isCircular: boolean;
}

const answeredBefore = new Map<Closure['node'], Map<string, Answered>>();

/** What a function answers to what it is given. One that calls itself is asked again until it answers nothing more. */
function enter(closure: Closure, given: readonly Value[]): Value {
  const signatures = given.map(signatureOf);
  const isTop = closure.scope.variables.size === 0 && closure.scope.outer === null;
  const key = isTop && !signatures.includes(null) ? signatures.join(';') : 'with functions';
  const byKey = answeredBefore.get(closure.node) ?? new Map<string, Answered>();
  answeredBefore.set(closure.node, byKey);
  const before = byKey.get(key);
  if (before?.isBeingFound) before.isCircular = true;
  if (before && (before.isBeingFound || key !== 'with functions')) return before.value;
  const answered: Answered = { value: NOTHING, isBeingFound: true, isCircular: false };
  byKey.set(key, answered);
  for (let round = 0; round < 3; round++) {
    answered.value = anyOf([answered.value, runBody(closure, given)]);
    if (!answered.isCircular) break;
  }
  answered.value = withoutImpossible(answered.value, closure);
  answered.isBeingFound = false;
  return answered.value;
}

/** A function by its own name or, where a use-case is made of it, by that one's; any other by its file. */
function placeOf({ node, path }: Closure): string {
  if (node.type === 'FunctionDeclaration' && node.id) return `${path}#${node.id.name}`;
  const made = [...(moduleAt(path)?.constants ?? [])].find(
    ([, constant]) => constant.type === 'CallExpression' && constant.arguments[1] === node,
  );
  return made ? `${path}#${made[0]}` : path;
}

function withoutImpossible(value: Value, closure: Closure): Value {
  const place = placeOf(closure);
  const codes = impossible[place];
  const refused = memberOf(value, 'refused');
  if (codes === undefined || refused.texts.size === 0) return value;
  for (const code of Object.keys(codes)) if (refused.texts.has(code)) excluded.add(`${place} ${code}`);
  return withMember(
    value,
    'refused',
    keepTexts(refused, (code) => !(code in codes)),
  );
}

/** The entries of `impossible` that were needed, as `place code`. */
export const excluded = new Set<string>();

function runBody({ node, path, scope: outer }: Closure, given: readonly Value[]): Value {
  const scope: Scope = { variables: new Map(), outer };
  const frame: Frame = { path, returned: [] };
  node.params.forEach((parameter, position) => {
    if (parameter.type !== 'TSParameterProperty') bind(parameter, given[position] ?? NOTHING, scope, frame);
  });
  if (node.body?.type === 'BlockStatement') runAll(node.body.body, scope, frame);
  else if (node.body) frame.returned.push(evaluate(node.body, scope, frame));
  return anyOf(frame.returned);
}

/** What a function of a file's top level answers when nothing is known of what it is given. */
export function answerOfName(path: string, name: string): Value {
  return answerOf(valueOfName(path, name));
}
