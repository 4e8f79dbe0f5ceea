import type { ESTree } from 'vite';
import { keepTexts, memberOf, NOTHING, type Scope, type Value, withMember, withoutMember } from './values.ts';

/** The variables as they are once a condition was found to hold, or not to hold. */
export function narrow(test: ESTree.Expression, scope: Scope, holds: boolean): Scope {
  switch (test.type) {
    case 'ParenthesizedExpression':
      return narrow(test.expression, scope, holds);
    case 'UnaryExpression':
      return test.operator === '!' ? narrow(test.argument, scope, !holds) : scope;
    case 'LogicalExpression': {
      // Both sides are known of `a && b` when it holds and of `a || b` when it does not.
      const areBothKnown = test.operator === '&&' ? holds : test.operator === '||' && !holds;
      return areBothKnown ? narrow(test.right, narrow(test.left, scope, holds), holds) : scope;
    }
    case 'Identifier':
      return holds ? scope : changed(test, scope, () => NOTHING);
    case 'CallExpression': {
      const isAsked = test.callee.type === 'Identifier' && test.callee.name === 'isRefused';
      return isAsked ? asRefused(test.arguments[0], scope, holds) : scope;
    }
    case 'BinaryExpression':
      return narrowByComparison(test, scope, holds);
    default:
      return scope;
  }
}

function asRefused(expression: ESTree.Node | undefined, scope: Scope, holds: boolean): Scope {
  return holds ? scope : changed(expression, scope, (value) => withoutMember(value, 'refused'));
}

function narrowByComparison(
  test: ESTree.BinaryExpression | ESTree.PrivateInExpression,
  scope: Scope,
  holds: boolean,
): Scope {
  const { left, right, operator } = test;
  if (operator === 'in')
    return left.type === 'Literal' && left.value === 'refused' ? asRefused(right, scope, holds) : scope;
  if (!['===', '!=='].includes(operator) || right.type !== 'Literal') return scope;
  const isEqual = (operator === '===') === holds;
  if (right.value === null) return isEqual ? changed(left, scope, () => NOTHING) : scope;
  if (typeof right.value !== 'string') return scope;
  const { value: text } = right;
  const keep = (value: Value) => keepTexts(value, (each) => (each === text) === isEqual);
  const compared = left.type === 'ChainExpression' ? left.expression : left;
  if (compared.type !== 'MemberExpression' || compared.computed) return changed(compared, scope, keep);
  const { name } = compared.property;
  return changed(compared.object, scope, (value) => withMember(value, name, keep(memberOf(value, name))));
}

function changed(expression: ESTree.Node | undefined, scope: Scope, change: (value: Value) => Value): Scope {
  if (expression?.type !== 'Identifier') return scope;
  const value = lookUp(scope, expression.name);
  if (value === undefined) return scope;
  return { ...scope, variables: new Map([...scope.variables, [expression.name, change(value)]]) };
}

/** The value of a variable; undefined when no function around declares it. */
export function lookUp(scope: Scope | null, name: string): Value | undefined {
  for (let each = scope; each; each = each.outer) {
    const value = each.variables.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
