import type { z } from 'zod';
import type { InputOf, Route } from './route.ts';

/** One thing that can happen: what it means, and the shape of its facts. */
interface Event<Facts extends z.ZodType> {
  readonly summary: string;
  readonly facts: Facts;
}

export function event<Facts extends z.ZodType>(summary: string, facts: Facts): Event<Facts> {
  return { summary, facts };
}

/** What is sent to a route, as its use-case reads it: the facts of a change are what was asked for. */
export function sentTo<R extends Route>(route: R): z.ZodType<InputOf<R>['body']> {
  return route.body as z.ZodType<InputOf<R>['body']>;
}
