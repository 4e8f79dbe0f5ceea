import { type GiftStatement, OfClientAndYear, OfYear, proBono } from '../../contract/pro-bono/pro-bono.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import { getClient } from '../clients/list-clients.ts';
import { type Actor, type Deps, system } from '../deps.ts';
import { type OpenCall, streams } from '../http/mounted.ts';
import { invalidInputReply } from '../http/problem.ts';
import { stateGifts } from './gift-statement.ts';
import { giftStatementPage } from './gift-statement-page.ts';

const PAGE = '.html';

interface Asked {
  /** Null for the practice's own. */
  readonly clientId: string | null;
  readonly year: number;
  readonly isPage: boolean;
}

/**
 * A client's statement of a year, or the practice's: as data or, where the address ends in .html, as a page. The router
 * takes that ending for a part of the year, and so brings both addresses here.
 */
async function answerStatement(
  deps: Deps,
  _actor: Actor,
  call: OpenCall,
): Promise<GiftStatement | Refused | Response> {
  const asked = readAsked(call);
  if (asked instanceof Response) return asked;
  return asked.isPage ? printAsked(deps, asked) : stateGifts(deps, asked.clientId, asked.year);
}

/** The same, always as a page. */
async function printStatement(deps: Deps, _actor: Actor, call: OpenCall): Promise<Refused | Response> {
  const asked = readAsked(call);
  return asked instanceof Response ? asked : printAsked(deps, asked);
}

function readAsked({ context, say }: OpenCall): Asked | Response {
  const { id, ...named } = context.req.param() as Readonly<Record<string, string>>;
  const [last = ''] = Object.values(named);
  const isPage = last.endsWith(PAGE);
  const year = isPage ? last.slice(0, -PAGE.length) : last;
  const asked = id === undefined ? OfYear.safeParse({ year }) : OfClientAndYear.safeParse({ id, year });
  if (!asked.success) return invalidInputReply(asked.error.issues, say);
  return { clientId: id ?? null, year: asked.data.year, isPage };
}

async function printAsked(deps: Deps, { clientId, year }: Asked): Promise<Refused | Response> {
  const statement = await stateGifts(deps, clientId, year);
  if (isRefused(statement)) return statement;
  if (clientId === null) return giftStatementPage(deps, statement, { name: null, language: null });
  const client = await getClient(deps, system, { params: { id: clientId } });
  return isRefused(client) ? client : giftStatementPage(deps, statement, client);
}

export const getClientStatement = streams(proBono.clientStatement, answerStatement);
export const getPracticeStatement = streams(proBono.practiceStatement, answerStatement);
export const printClientStatement = streams(proBono.clientStatementPage, printStatement);
export const printPracticeStatement = streams(proBono.practiceStatementPage, printStatement);
