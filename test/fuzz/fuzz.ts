import { refusalsOf } from '../../contract/common-refusals.ts';
import { practices } from '../../contract/practice/practices.ts';
import { refusals } from '../../contract/refusals.ts';
import type { Route } from '../../contract/route.ts';
import { routes } from '../../contract/routes.ts';
import { openWorld, type Practiced, type World } from '../world.ts';
import { type Drawn, drawCall, ORIGIN } from './api-requests.ts';
import { Known } from './known.ts';
import { Pages } from './page-requests.ts';
import { type Random, seeded } from './random.ts';
import { tellStory } from './story.ts';
import type { Making } from './values.ts';

/** A request that was not answered as the contract says, with what to send to see it again. */
export interface Fault {
  /** Which request of the run it was, counted from 1. */
  readonly number: number;
  readonly said: string;
  readonly what: string;
}

export interface FuzzFigures {
  readonly requests: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** The routes of the contract that never answered well. */
  readonly unreached: readonly string[];
  readonly faults: readonly Fault[];
}

const allRoutes = Object.values(routes).flatMap((noun) => Object.values(noun) as unknown as Route[]);
/** What makes the rows that others ask about is drawn more often. */
const weighted = allRoutes.flatMap((route) => Array<Route>(route.method === 'post' ? 3 : 1).fill(route));
/** Refusals that stand before every route: of the caller, of the request as such. */
const everywhere = ['invalid-input', 'not-found'];

/** Somebody in whose name is asked, with what the server told them. */
interface Asker extends Practiced {
  readonly known: Known;
  readonly pages: Pages;
}

/**
 * Sends drawn requests to a server of its own: valid, nearly valid and hostile ones, made from the schemas of the contract, and
 * the clients' private pages with their forms. What the server names in its replies is asked about again. The clock moves on
 * meanwhile, so that periods close, terms end and what is due runs.
 * @param seed the same seed draws the same requests, as long as they are answered alike.
 */
export async function fuzz(
  requests: number,
  seed: number,
  start = '2025-03-03T09:00:00Z',
): Promise<FuzzFigures> {
  const logged: string[] = [];
  const log = (event: string, facts: Readonly<Record<string, unknown>>) => {
    if (event === 'fault') logged.push(String(facts.stack));
  };
  const noteLost = (reason: unknown) =>
    logged.push(`nobody waited for it: ${String((reason as Error)?.stack ?? reason)}`);
  process.on('unhandledRejection', noteLost);
  const world = await openWorld(start, {}, { log });
  try {
    return await new Run(world, seed, logged, start).all(requests);
  } finally {
    process.off('unhandledRejection', noteLost);
    await world.close();
  }
}

class Run {
  private readonly random: Random;
  private readonly faults: Fault[] = [];
  private readonly byStatus: Record<string, number> = {};
  private readonly reached = new Set<Route>();
  private readonly world: World;
  private readonly logged: string[];
  private now: Temporal.Instant;

  constructor(world: World, seed: number, logged: string[], start: string) {
    this.world = world;
    this.logged = logged;
    this.random = seeded(seed);
    this.now = Temporal.Instant.from(start);
  }

  async all(requests: number): Promise<FuzzFigures> {
    const rehearsal = await this.world.addPractice({ rehearsalNow: this.now.toString() });
    const askers = [this.world, rehearsal].map((one) => ({ ...one, known: new Known(), pages: new Pages() }));
    const [own, rehearsing] = askers as [Asker, Asker];
    for (const one of askers) await tellStory(this.world, one, one.known, allRoutes);
    for (let number = 1; number <= requests; number += 1) {
      if (this.random.percent(1)) this.moveClock();
      await this.one(number, this.random.percent(85) ? own : rehearsing);
    }
    const { byStatus, faults, reached } = this;
    const unreached = allRoutes
      .filter((route) => !reached.has(route))
      .map(({ method, path }) => `${method} ${path}`);
    return { requests, byStatus, unreached, faults };
  }

  /** Mostly some hours, now and then a month: periods of weeks and months end in one run. */
  private moveClock(): void {
    const hours = this.random.percent(80) ? this.random.between(1, 90) : this.random.between(200, 800);
    this.now = this.now.add({ hours });
    this.world.setNow(this.now.toString());
  }

  private async one(number: number, asker: Asker): Promise<void> {
    const { random } = this;
    const making = { random, known: asker.known, today: this.now.toString().slice(0, 10), path: '' };
    const drawn = random.percent(12) ? asker.pages.draw(making) : null;
    const { request, route, said } = drawn ?? this.drawApi(asker, making);
    const fail = (what: string) => this.faults.push({ number, said, what });
    try {
      const response = await this.world.fetch(request);
      this.byStatus[response.status] = (this.byStatus[response.status] ?? 0) + 1;
      const text = await response.text();
      if (response.status >= 500) fail(`${response.status}\n${this.logged.splice(0).join('\n')}`);
      else if (route) this.check(asker, route, response, text, fail);
      else if (response.status < 400) asker.pages.learn(asker.known, text);
    } catch (error) {
      fail(`thrown: ${error instanceof Error ? error.stack : error}`);
    }
    for (const stack of this.logged.splice(0)) fail(`logged: ${stack}`);
  }

  private drawApi(asker: Asker, making: Making): Drawn {
    const route = this.random.pick(weighted);
    const drawn = drawCall(route, asker.apiKey, { ...making, path: route.path });
    // A clock moves a little at a time: years of a practice in one call are measured elsewhere.
    if ((route as unknown) !== practices.setClock || this.random.percent(30)) return drawn;
    const now = this.now.add({ hours: this.random.between(-5, 400) }).toString();
    const headers = { authorization: `Bearer ${asker.apiKey}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ now });
    return {
      request: new Request(`${ORIGIN}/api/v1${route.path}`, { method: 'PUT', headers, body }),
      route,
      said: `PUT ${route.path} ${body}`,
    };
  }

  /** A reply is the one the contract describes, or a problem that the route may answer with. */
  private check(
    asker: Asker,
    route: Route,
    response: Response,
    text: string,
    fail: (what: string) => void,
  ): void {
    if (response.status >= 400) {
      const why = whyNoProblem(route, response, text);
      if (why) fail(why);
      return;
    }
    this.reached.add(route);
    if (route.replyType !== 'json') return;
    const reply: unknown = JSON.parse(text);
    const read = route.reply.safeParse(reply);
    if (!read.success) fail(`no reply of the contract: ${JSON.stringify(read.error.issues).slice(0, 500)}`);
    asker.known.learn(route.path, reply);
  }
}

function whyNoProblem(route: Route, response: Response, text: string): string | null {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json'))
    return `${response.status} as ${type}: ${text.slice(0, 200)}`;
  const problem = JSON.parse(text) as { code?: string; status?: number; detail?: string };
  const { code = '', status, detail } = problem;
  if (status !== response.status || !detail) return `an incomplete problem: ${text.slice(0, 300)}`;
  const isDeclared = everywhere.includes(code) || (refusalsOf(route) as readonly string[]).includes(code);
  return isDeclared && (code === 'invalid-input' || code in refusals) ? null : `undeclared: ${code}`;
}

/** A fault with what to send to see it again. */
export function sayFault({ number, said, what }: Fault): string {
  return `request ${number}, ${said}\n${what}`;
}
