import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { type Mounted, reads, streams } from '../http/mounted.ts';
import { answerStatement, printStatement } from './answer-statement.ts';
import { getDemandTrend } from './demand-trend.ts';
import { getReturns } from './returns.ts';

/** What free work asks for, what it gives and what it brings in. */
export const demandTrendRoutes: readonly Mounted[] = [
  reads(proBono.pressure, getDemandTrend),
  reads(proBono.returns, getReturns),
  streams(proBono.clientStatement, answerStatement),
  streams(proBono.practiceStatement, answerStatement),
  streams(proBono.clientStatementPage, printStatement),
  streams(proBono.practiceStatementPage, printStatement),
];
