import type { ESTree } from 'vite';
import { assignTo, nameOfKey } from './bind.ts';
import { callOf } from './call.ts';
import { lineOf, moduleAt, placeOfName } from './modules.ts';
import { lookUp, narrow } from './narrow.ts';
import { copyOf, elementOf, type Frame } from './run-statements.ts';
import {
  anyOf,
  closureValue,
  isNothing,
  listOf,
  memberOf,
  membersValue,
  NOTHING,
  type Scope,
  textValue,
  type Value,
} from './values.ts';

/** Refusals whose code could not be told from the code around them: the check would be blind to them. */
export const untold = new Set<string>();

/** What an expression may be. */
export function evaluate(expression: ESTree.Expression, scope: Scope, frame: Frame): Value {
  switch (expression.type) {
    case 'Literal':
      return typeof expression.value === 'string' ? textValue(expression.value) : NOTHING;
    case 'Identifier':
      return lookUp(scope, expression.name) ?? valueOfName(frame.path, expression.name);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return closureValue({ node: expression, path: frame.path, scope });
    case 'ObjectExpression':
      return objectValue(expression, scope, frame);
    case 'ArrayExpression':
      return arrayValue(expression, scope, frame);
    case 'CallExpression':
      return callOf(expression, scope, frame);
    case 'MemberExpression':
      return memberValue(expression, scope, frame);
    case 'ConditionalExpression':
      evaluate(expression.test, scope, frame);
      return anyOf([
        evaluate(expression.consequent, copyOf(narrow(expression.test, scope, true)), frame),
        evaluate(expression.alternate, copyOf(narrow(expression.test, scope, false)), frame),
      ]);
    case 'LogicalExpression':
      return logicalValue(expression, scope, frame);
    case 'AssignmentExpression': {
      const value = evaluate(expression.right, scope, frame);
      assignTo(expression.left, value, scope);
      return value;
    }
    case 'AwaitExpression':
      return evaluate(expression.argument, scope, frame);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return evaluate(expression.expression, scope, frame);
    default:
      return NOTHING;
  }
}

const constants = new Map<ESTree.Expression, Value>();

/** What a name stands for at the top level of a file, or of the one that it is imported from. */
export function valueOfName(path: string, name: string): Value {
  const place = placeOfName(path, name);
  const module = moduleAt(place.path);
  const top: Scope = { variables: new Map(), outer: null };
  const declared = module?.functions.get(place.name);
  if (declared) return closureValue({ node: declared, path: place.path, scope: top });
  const constant = module?.constants.get(place.name);
  if (!constant) return NOTHING;
  const known = constants.get(constant);
  if (known) return known;
  // One that is made with itself would never end; while it is worked out it is nothing.
  constants.set(constant, NOTHING);
  const value = evaluate(constant, top, { path: place.path, returned: [] });
  constants.set(constant, value);
  return value;
}

function objectValue({ properties }: ESTree.ObjectExpression, scope: Scope, frame: Frame): Value {
  const members = new Map<string, Value>();
  for (const property of properties) {
    if (property.type === 'SpreadElement') {
      for (const [name, member] of evaluate(property.argument, scope, frame).members)
        members.set(name, member);
      continue;
    }
    const name = property.computed ? `(${property.start})` : nameOfKey(property.key);
    const value = evaluate(property.value, scope, frame);
    if (name === null) continue;
    members.set(name, value);
    if (name === 'refused' && isNothing(value))
      untold.add(`${frame.path}:${lineOf(frame.path, property.start)}`);
  }
  return membersValue(members);
}

function arrayValue({ elements }: ESTree.ArrayExpression, scope: Scope, frame: Frame): Value {
  const values = elements.map((element) => {
    if (!element) return NOTHING;
    if (element.type === 'SpreadElement') return elementOf(evaluate(element.argument, scope, frame));
    return evaluate(element, scope, frame);
  });
  return listOf(anyOf(values));
}

function memberValue(expression: ESTree.MemberExpression, scope: Scope, frame: Frame): Value {
  const object = evaluate(expression.object, scope, frame);
  if (expression.computed) return elementOf(object);
  return memberOf(object, expression.property.name);
}

function logicalValue(expression: ESTree.LogicalExpression, scope: Scope, frame: Frame): Value {
  const { operator, left, right } = expression;
  const first = evaluate(left, scope, frame);
  if (operator === '&&') return evaluate(right, copyOf(narrow(left, scope, true)), frame);
  const second = evaluate(right, operator === '||' ? copyOf(narrow(left, scope, false)) : scope, frame);
  return anyOf([first, second]);
}
