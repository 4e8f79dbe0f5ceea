import type agreementPage from '../../locales/en/agreement-page.json';
import type asksPage from '../../locales/en/asks-page.json';
import type clients from '../../locales/en/clients.json';
import type common from '../../locales/en/common.json';
import type engagements from '../../locales/en/engagements.json';
import type firstRun from '../../locales/en/first-run.json';
import type importsPage from '../../locales/en/imports-page.json';
import type ladderPage from '../../locales/en/ladder-page.json';
import type leakage from '../../locales/en/leakage.json';
import type library from '../../locales/en/library.json';
import type money from '../../locales/en/money.json';
import type offersPage from '../../locales/en/offers-page.json';
import type palette from '../../locales/en/palette.json';
import type planPage from '../../locales/en/plan-page.json';
import type playbooksPage from '../../locales/en/playbooks-page.json';
import type portfolioPage from '../../locales/en/portfolio-page.json';
import type pricingPage from '../../locales/en/pricing-page.json';
import type proBonoPage from '../../locales/en/pro-bono-page.json';
import type proposals from '../../locales/en/proposals.json';
import type settings from '../../locales/en/settings.json';
import type time from '../../locales/en/time.json';
import type today from '../../locales/en/today.json';

/** The message files of the web app. A new one is added here and in all four languages. */
interface Files {
  readonly common: typeof common;
  readonly today: typeof today;
  readonly 'asks-page': typeof asksPage;
  readonly clients: typeof clients;
  readonly 'ladder-page': typeof ladderPage;
  readonly leakage: typeof leakage;
  readonly engagements: typeof engagements;
  readonly 'agreement-page': typeof agreementPage;
  readonly time: typeof time;
  readonly 'imports-page': typeof importsPage;
  readonly money: typeof money;
  readonly library: typeof library;
  readonly 'offers-page': typeof offersPage;
  readonly 'plan-page': typeof planPage;
  readonly 'playbooks-page': typeof playbooksPage;
  readonly 'portfolio-page': typeof portfolioPage;
  readonly 'pricing-page': typeof pricingPage;
  readonly proposals: typeof proposals;
  readonly settings: typeof settings;
  readonly 'first-run': typeof firstRun;
  readonly palette: typeof palette;
  readonly 'pro-bono-page': typeof proBonoPage;
}

export type Namespace = keyof Files;

type PathsOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathsOf<T[K]>}`;
}[keyof T & string];

/** Every text by its name, `clients:list.title`. A name that is in no file does not typecheck. */
export type TextKey = { [N in Namespace]: `${N}:${PathsOf<Files[N]>}` }[Namespace];
