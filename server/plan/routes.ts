import type { UseCases } from '../http/mounted.ts';
import { forecastIf, getForecast } from './forecast.ts';
import { getPlanSettings, setPlanSettings } from './settings.ts';

export const planRoutes: UseCases = { getForecast, forecastIf, getPlanSettings, setPlanSettings };
