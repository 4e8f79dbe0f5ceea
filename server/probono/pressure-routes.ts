import { proBono } from '../../contract/pro-bono.ts';
import { type Mounted, reads } from '../http/mounted.ts';
import { getPressure } from './pressure.ts';

/** What free work asks for, gives and brings in. */
export const pressureRoutes: readonly Mounted[] = [reads(proBono.pressure, getPressure)];
