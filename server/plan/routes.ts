import { plan } from '../../contract/plan/plan.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { forecastIf, getForecast } from './forecast.ts';
import { getPlanSettings, setPlanSettings } from './settings.ts';

export const planRoutes: readonly Mounted[] = [
  reads(plan.forecast, getForecast),
  reads(plan.whatIf, forecastIf),
  reads(plan.settings, getPlanSettings),
  writes(plan.setSettings, setPlanSettings),
];
