import type { ESTree } from 'vite';
import { assignTo, bind } from './bind.ts';
import { evaluate } from './evaluate.ts';
import { narrow } from './narrow.ts';
import {
  anyMemberOf,
  anyOf,
  closureValue,
  ELEMENT,
  memberOf,
  NOTHING,
  type Scope,
  type Value,
} from './values.ts';

/** One call of one function: the file it stands in and what it was found to return. */
export interface Frame {
  readonly path: string;
  readonly returned: Value[];
}

type Statement = ESTree.Program['body'][number];

/** Runs statements in order: the variables after them, or null when none of their ways leads on. */
export function runAll(statements: readonly Statement[], scope: Scope, frame: Frame): Scope | null {
  for (const statement of statements)
    if (statement.type === 'FunctionDeclaration' && statement.id)
      scope.variables.set(statement.id.name, closureValue({ node: statement, path: frame.path, scope }));
  let now: Scope | null = scope;
  for (const statement of statements) now = now && run(statement, now, frame);
  return now;
}

function run(statement: Statement, scope: Scope, frame: Frame): Scope | null {
  switch (statement.type) {
    case 'ReturnStatement':
      if (statement.argument) frame.returned.push(evaluate(statement.argument, scope, frame));
      return null;
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return null;
    case 'ExpressionStatement':
      evaluate(statement.expression, scope, frame);
      return scope;
    case 'VariableDeclaration':
      for (const { id, init } of statement.declarations)
        bind(id, init ? evaluate(init, scope, frame) : NOTHING, scope, frame);
      return scope;
    case 'BlockStatement':
      return runAll(statement.body, scope, frame);
    case 'IfStatement':
      return runIf(statement, scope, frame);
    case 'SwitchStatement':
      return runSwitch(statement, scope, frame);
    case 'TryStatement':
      return runTry(statement, scope, frame);
    case 'LabeledStatement':
      return run(statement.body, scope, frame);
    case 'ForStatement':
      if (statement.init) runOrValue(statement.init, scope, frame);
      return runLoop(statement.body, scope, frame);
    case 'ForOfStatement':
    case 'ForInStatement': {
      const each = memberOf(evaluate(statement.right, scope, frame), ELEMENT);
      if (statement.left.type === 'VariableDeclaration') {
        const pattern = statement.left.declarations[0]?.id;
        if (pattern) bind(pattern, each, scope, frame);
      } else assignTo(statement.left, each, scope);
      return runLoop(statement.body, scope, frame);
    }
    case 'WhileStatement':
    case 'DoWhileStatement':
      return runLoop(statement.body, scope, frame);
    default:
      return scope;
  }
}

function runOrValue(init: ESTree.ForStatementInit, scope: Scope, frame: Frame): void {
  if (init.type === 'VariableDeclaration') run(init, scope, frame);
  else evaluate(init, scope, frame);
}

function runIf(
  { test, consequent, alternate }: ESTree.IfStatement,
  scope: Scope,
  frame: Frame,
): Scope | null {
  evaluate(test, scope, frame);
  const then = run(consequent, copyOf(narrow(test, scope, true)), frame);
  const otherwise = copyOf(narrow(test, scope, false));
  return eitherScope(then, alternate ? run(alternate, otherwise, frame) : otherwise);
}

function runSwitch(statement: ESTree.SwitchStatement, scope: Scope, frame: Frame): Scope {
  const ends = statement.cases.map(({ consequent }) => runAll(consequent, copyOf(scope), frame));
  return ends.reduce<Scope>((before, end) => eitherScope(before, end) ?? scope, copyOf(scope));
}

function runTry(
  { block, handler, finalizer }: ESTree.TryStatement,
  scope: Scope,
  frame: Frame,
): Scope | null {
  const tried = run(block, copyOf(scope), frame);
  const caught = handler ? run(handler.body, eitherScope(copyOf(scope), tried) ?? scope, frame) : null;
  const after = eitherScope(tried, caught);
  return finalizer && after ? run(finalizer, after, frame) : after;
}

/** A body is run twice, so that what one round leaves in a variable is met by the next. */
function runLoop(body: Statement, scope: Scope, frame: Frame): Scope {
  const once = eitherScope(scope, run(body, copyOf(scope), frame)) ?? scope;
  return eitherScope(once, run(body, copyOf(once), frame)) ?? once;
}

export function copyOf(scope: Scope): Scope {
  return { ...scope, variables: new Map(scope.variables) };
}

/** The variables after two ways meet again. */
function eitherScope(one: Scope | null, other: Scope | null): Scope | null {
  if (!one || !other) return one ?? other;
  const variables = new Map(one.variables);
  for (const [name, value] of other.variables) {
    const before = variables.get(name);
    variables.set(name, before ? anyOf([before, value]) : value);
  }
  return { ...one, variables };
}

/** What a list of unknown members holds. */
export function elementOf(list: Value): Value {
  return list.members.has(ELEMENT) ? memberOf(list, ELEMENT) : anyMemberOf(list);
}
