import type { ESTree } from 'vite';
import { evaluate } from './evaluate.ts';
import type { Frame } from './run-statements.ts';
import { anyOf, ELEMENT, memberOf, NOTHING, type Scope, type Value, withoutMember } from './values.ts';

/** Declares the variables of a pattern with what they hold. */
export function bind(pattern: ESTree.ParamPattern, value: Value, scope: Scope, frame: Frame): void {
  switch (pattern.type) {
    case 'Identifier':
      scope.variables.set(pattern.name, value);
      return;
    case 'AssignmentPattern':
      bind(pattern.left, anyOf([value, evaluate(pattern.right, scope, frame)]), scope, frame);
      return;
    case 'RestElement':
      bind(pattern.argument, value, scope, frame);
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements)
        if (element)
          bind(element, element.type === 'RestElement' ? value : memberOf(value, ELEMENT), scope, frame);
      return;
    case 'ObjectPattern': {
      let rest = value;
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') bind(property.argument, rest, scope, frame);
        else {
          const name = nameOfKey(property.key);
          bind(property.value, name === null ? NOTHING : memberOf(value, name), scope, frame);
          if (name !== null) rest = withoutMember(rest, name);
        }
      }
      return;
    }
  }
}

/** Gives a variable another value; one of a function around may be either from then on. */
export function assignTo(target: ESTree.Node, value: Value, scope: Scope): void {
  if (target.type !== 'Identifier') return;
  if (scope.variables.has(target.name)) {
    scope.variables.set(target.name, value);
    return;
  }
  for (let outer = scope.outer; outer; outer = outer.outer) {
    const before = outer.variables.get(target.name);
    if (before) {
      outer.variables.set(target.name, anyOf([before, value]));
      return;
    }
  }
}

/** The name of a member as it is written; null where it is worked out. */
export function nameOfKey(key: ESTree.PropertyKey): string | null {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : null;
}
