import type asksPage from '../../locales/en/asks/asks-page.json';
import type leakage from '../../locales/en/asks/leakage.json';
import type library from '../../locales/en/asks/library.json';
import type common from '../../locales/en/base/common.json';
import type input from '../../locales/en/base/input.json';
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
import type renewalPathPage from '../../locales/en/work/renewal-path-page.json';
import type time from '../../locales/en/work/time.json';

/** The message files of the web app by the room they lie in. A new one is added here, below and in all four languages. */
interface Rooms {
  readonly base: {
    readonly common: typeof common;
    readonly input: typeof input;
    readonly palette: typeof palette;
  };
  readonly practice: {
    readonly settings: typeof settings;
    readonly 'first-run': typeof firstRun;
  };
  readonly clients: {
    readonly clients: typeof clients;
  };
  readonly work: {
    readonly engagements: typeof engagements;
    readonly time: typeof time;
    readonly 'agreement-page': typeof agreementPage;
    readonly 'renewal-path-page': typeof renewalPathPage;
  };
  readonly asks: {
    readonly 'asks-page': typeof asksPage;
    readonly leakage: typeof leakage;
    readonly library: typeof library;
  };
  readonly 'pro-bono': {
    readonly 'pro-bono-page': typeof proBonoPage;
  };
  readonly sales: {
    readonly 'offers-page': typeof offersPage;
    readonly 'pricing-page': typeof pricingPage;
    readonly proposals: typeof proposals;
  };
  readonly money: {
    readonly money: typeof money;
  };
  readonly imports: {
    readonly 'imports-page': typeof importsPage;
  };
  readonly care: {
    readonly 'playbooks-page': typeof playbooksPage;
  };
  readonly plan: {
    readonly 'plan-page': typeof planPage;
  };
  readonly portfolio: {
    readonly 'portfolio-page': typeof portfolioPage;
  };
  readonly today: {
    readonly today: typeof today;
  };
}

type NamespacesOf<R extends keyof Rooms> = keyof Rooms[R] & string;
export type Namespace = { [R in keyof Rooms]: NamespacesOf<R> }[keyof Rooms];
type RoomOf<N extends Namespace> = { [R in keyof Rooms]: N extends NamespacesOf<R> ? R : never }[keyof Rooms];
type FileOf<N extends Namespace> = {
  [R in keyof Rooms]: N extends keyof Rooms[R] ? Rooms[R][N] : never;
}[keyof Rooms];

/** Where each file is fetched from. A room that does not hold the file does not typecheck. */
export const roomOf: { readonly [N in Namespace]: RoomOf<N> } = {
  common: 'base',
  input: 'base',
  palette: 'base',
  settings: 'practice',
  'first-run': 'practice',
  clients: 'clients',
  engagements: 'work',
  time: 'work',
  'agreement-page': 'work',
  'renewal-path-page': 'work',
  'asks-page': 'asks',
  leakage: 'asks',
  library: 'asks',
  'pro-bono-page': 'pro-bono',
  'offers-page': 'sales',
  'pricing-page': 'sales',
  proposals: 'sales',
  money: 'money',
  'imports-page': 'imports',
  'playbooks-page': 'care',
  'plan-page': 'plan',
  'portfolio-page': 'portfolio',
  today: 'today',
};

type PathsOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathsOf<T[K]>}`;
}[keyof T & string];

/** Every text by its name, `clients:list.title`. A name that is in no file does not typecheck. */
export type TextKey = { [N in Namespace]: `${N}:${PathsOf<FileOf<N>>}` }[Namespace];

/** What the texts of a part have in common: `clients:form` of `clients:form.name`. */
export type TextPrefix = Namespace | `${Namespace}:${string}`;

export function namespaceOf(key: TextPrefix): Namespace {
  return key.split(':')[0] as Namespace;
}

/** A text by its name among those of a part. */
export function keyOf(texts: string, name: string): string {
  return `${texts}${texts.includes(':') ? '.' : ':'}${name}`;
}
