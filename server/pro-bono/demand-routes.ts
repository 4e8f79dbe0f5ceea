import type { UseCases } from '../http/mounted.ts';
import {
  getClientStatement,
  getPracticeStatement,
  printClientStatement,
  printPracticeStatement,
} from './answer-statement.ts';
import { getDemandTrend } from './demand-trend.ts';
import { getReturns } from './returns.ts';

/** What free work asks for, what it gives and what it brings in. */
export const demandTrendRoutes: UseCases = {
  getDemandTrend,
  getReturns,
  getClientStatement,
  getPracticeStatement,
  printClientStatement,
  printPracticeStatement,
};
