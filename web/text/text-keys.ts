import type asksPage from '../../locales/en/asks/asks-page.json';
import type leakage from '../../locales/en/asks/leakage.json';
import type library from '../../locales/en/asks/library.json';
import type common from '../../locales/en/base/common.json';
import type palette from '../../locales/en/base/palette.json';
import type playbooksPage from '../../locales/en/care/playbooks-page.json';
import type clients from '../../locales/en/clients/clients.json';
import type importsPage from '../../locales/en/imports/imports-page.json';
import type money from '../../locales/en/money/money.json';
import type planPage from '../../locales/en/plan/plan-page.json';
import type portfolioPage from '../../locales/en/portfolio/portfolio-page.json';
import type firstRun from '../../locales/en/practice/first-run.json';
import type settings from '../../locales/en/practice/settings.json';
import type proBonoPage from '../../locales/en/pro-bono/pro-bono-page.json';
import type offersPage from '../../locales/en/sales/offers-page.json';
import type pricingPage from '../../locales/en/sales/pricing-page.json';
import type proposals from '../../locales/en/sales/proposals.json';
import type today from '../../locales/en/today/today.json';
import type agreementPage from '../../locales/en/work/agreement-page.json';
import type engagements from '../../locales/en/work/engagements.json';
import type renewalPathPage from '../../locales/en/work/ladder-page.json';
import type time from '../../locales/en/work/time.json';

/** The message files of the web app. A new one is added here and in all four languages. */
interface Files {
  readonly common: typeof common;
  readonly today: typeof today;
  readonly 'asks-page': typeof asksPage;
  readonly clients: typeof clients;
  readonly 'ladder-page': typeof renewalPathPage;
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
