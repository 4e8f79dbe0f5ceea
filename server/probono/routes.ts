import { proBono } from '../../contract/pro-bono.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { getGauge, setLimits } from './gauge.ts';

export const proBonoRoutes: readonly Mounted[] = [
  reads(proBono.gauge, getGauge),
  writes(proBono.setLimits, setLimits),
];
