import type { z } from 'zod';
import { sayIssue } from '../../contract/say-issue.ts';
import { ELSEWHERE, type Messages } from '../kit/use-form.ts';
import { keyOf, type TextPrefix } from '../text/text-keys.ts';
import type { SayIfAny } from '../text/use-text.ts';
import { bodyOf, type Contract, isEmpty } from './body-schema.ts';

/** The field that a path of the body belongs to: 'scope.included.0' is said beside the field `included`. */
export function fieldOfPath(path: readonly PropertyKey[], values: object): string {
  const parts = path.map(String);
  const inList = parts.findIndex((part) => /^\d+$/.test(part));
  const towards = inList === -1 ? parts : parts.slice(0, inList);
  return towards.findLast((name) => name in values) ?? ELSEWHERE;
}

/** Messages by path, as the server gives them, by the fields of a form; where a field has several, the first. */
export function messagesByField(errors: Messages, values: object): Messages {
  const found = Object.entries(errors).map(([path, message]) => [
    fieldOfPath(path.split('.'), values),
    message,
  ]);
  return Object.fromEntries(found.reverse());
}

interface Worded {
  /** The values of the form, which its fields are called by. */
  readonly values: object;
  /** What a form's texts are called by: 'clients:form'. */
  readonly texts: TextPrefix;
  readonly say: SayIfAny;
}

/** What the contract does not take of a draft, worded as the server would word it. */
export function wrongValues(contract: Contract, draft: unknown, { values, texts, say }: Worded): Messages {
  const body = bodyOf(contract, draft);
  const issues = contract.schema.safeParse(body, { reportInput: true }).error?.issues ?? [];
  const found = issues.map((issue) => {
    const name = fieldOfPath(issue.path, values);
    const key = keyOf(texts, name);
    const isLeftEmpty = name !== ELSEWHERE && isEmpty(values[name as keyof typeof values]);
    const needed = isLeftEmpty ? say(`${key}-needed`) : undefined;
    return [name, needed ?? say(`${key}-error`) ?? wordsOf(issue, isLeftEmpty, say)];
  });
  return Object.fromEntries(found.reverse());
}

/** What is typed and cannot be read is not nothing: it is said, not sent as if the field were empty. */
export function unreadValues(unread: ReadonlySet<string>, texts: TextPrefix, say: SayIfAny): Messages {
  const inWords = (name: string) =>
    say(`${keyOf(texts, name)}-error`) ?? say('input:type', { expected: 'number' });
  return Object.fromEntries([...unread].map((name) => [name, inWords(name)]));
}

function wordsOf(issue: z.core.$ZodIssue, isLeftEmpty: boolean, say: SayIfAny): string | undefined {
  // What is empty is not too short: it is still to be filled in. Unless the contract says what to write.
  if (isLeftEmpty && !issue.message.startsWith('input:')) return say('common:problem.required');
  return sayIssue(issue, (key, facts) => say(key, facts) ?? issue.message);
}
