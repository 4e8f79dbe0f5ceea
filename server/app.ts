import { Hono } from 'hono';
import { LARGEST_BODY } from '../contract/define-route.ts';
import { sayIn } from '../locales/say.ts';
import type { App } from './app-deps.ts';
import { answerRoutes } from './asks/answers/routes.ts';
import { askRoutes } from './asks/routes.ts';
import { checkInRoutes } from './care/check-ins/routes.ts';
import { endingRoutes } from './care/endings/routes.ts';
import { playbookRoutes } from './care/playbooks/routes.ts';
import { clientRoutes } from './clients/routes.ts';
import { mountCalendar } from './doors/calendar/mount.ts';
import { calendarRoutes } from './doors/calendar/routes.ts';
import { isBrokenOff } from './http/broken-off.ts';
import { languageAsked } from './http/language-asked.ts';
import { BodyTooLarge, limitBody, tooLargeReply } from './http/limit-body.ts';
import { mountRoutes, routerPathOf } from './http/mount.ts';
import type { Mounted, UseCases } from './http/mounted.ts';
import { faultReply, refusalReply } from './http/problem.ts';
import { readiness } from './http/ready.ts';
import { mountWeb } from './http/web.ts';
import { AROUND_THE_FILE } from './imports/receive-upload.ts';
import { importRoutes } from './imports/routes.ts';
import { paymentRoutes } from './money/routes.ts';
import { noteFailure } from './note-failure.ts';
import { planRoutes } from './plan/routes.ts';
import { mountClientPages } from './portal/mount.ts';
import { portfolioRoutes } from './portfolio/routes.ts';
import { mountAccounts } from './practice/accounts/mount-accounts.ts';
import { practiceRoutes } from './practice/routes.ts';
import { demandTrendRoutes } from './pro-bono/demand-routes.ts';
import { proBonoRoutes } from './pro-bono/routes.ts';
import { candidateRoutes } from './sales/candidates/routes.ts';
import { offerRoutes } from './sales/offers/routes.ts';
import { pricingRoutes } from './sales/pricing/routes.ts';
import { proposalRoutes } from './sales/proposals/routes.ts';
import { todayRoutes } from './today/routes.ts';
import { agreementRoutes } from './work/agreements/routes.ts';
import { changeOrderRoutes } from './work/change-orders/routes.ts';
import { chargeRoutes } from './work/charges/routes.ts';
import { engagementRoutes } from './work/engagements/routes.ts';
import { lifecycleRoutes } from './work/lifecycle/routes.ts';
import { periodRoutes } from './work/periods/routes.ts';
import { reportRoutes } from './work/reports/routes.ts';
import { timeRoutes } from './work/time/routes.ts';

/** What each room answers, in the order of the rooms; docs/routes.md is made from it. */
export const routesByRoom: Readonly<Record<string, UseCases>> = {
  practice: practiceRoutes,
  clients: clientRoutes,
  'work/engagements': engagementRoutes,
  'work/periods': periodRoutes,
  'work/time': timeRoutes,
  'work/charges': chargeRoutes,
  'work/change-orders': changeOrderRoutes,
  'work/agreements': agreementRoutes,
  'work/reports': reportRoutes,
  'work/lifecycle': lifecycleRoutes,
  asks: { ...askRoutes, ...answerRoutes },
  'pro-bono': { ...proBonoRoutes, ...demandTrendRoutes },
  'sales/offers': offerRoutes,
  'sales/pricing': pricingRoutes,
  'sales/candidates': candidateRoutes,
  'sales/proposals': proposalRoutes,
  money: paymentRoutes,
  imports: importRoutes,
  care: { ...playbookRoutes, ...checkInRoutes, ...endingRoutes },
  plan: planRoutes,
  portfolio: portfolioRoutes,
  today: todayRoutes,
  doors: calendarRoutes,
};

export const mounted: readonly Mounted[] = Object.values(routesByRoom).flatMap((room) => Object.values(room));

/** The whole server as one fetch handler: the API, the accounts, the client's private pages and the web app. */
export function createApp(app: App): Hono {
  const hono = new Hono();
  limitBodies(hono, app);
  // That the process lives, and whether it can be of use: who restarts servers asks for the one, who sends them requests for the other.
  hono.get('/health', (context) => context.json({ status: 'ok' }));
  const isReady = readiness(app.database);
  hono.get('/ready', async (context) =>
    (await isReady()) ? context.json({ status: 'ready' }) : context.json({ status: 'unavailable' }, 503),
  );
  hono.get('/api/v1/openapi.json', async (context) => {
    const { openApiDocument } = await import('./http/openapi.ts');
    return context.json(openApiDocument());
  });
  mountAccounts(hono, app);
  mountRoutes(hono, app, mounted);
  hono.all('/api/*', () => refusalReply({ refused: 'not-found' }, sayIn('en')));
  mountClientPages(hono, app);
  mountCalendar(hono, app);
  mountWeb(hono);
  hono.onError((fault, context) => {
    if (fault instanceof BodyTooLarge) return tooLargeReply(context, fault.largest);
    if (isBrokenOff(fault, context)) return new Response(null, { status: 400 });
    const say = sayIn(languageAsked(context) ?? 'en');
    const noted = noteFailure(app.log, fault, { method: context.req.method, path: context.req.path });
    return 'refused' in noted ? refusalReply(noted, say) : faultReply(noted.reference, say);
  });
  return hono;
}

/** An e-mail address, a password and a code. */
const LARGEST_OF_ACCOUNTS = 16 * 1024;

/** One limit for every body, and others where the contract or the handler says so: the first that fits counts. */
function limitBodies(hono: Hono, app: App): void {
  hono.use('/api/auth/*', limitBody(LARGEST_OF_ACCOUNTS));
  // A form of a private page is counted where it is read and refused with a page.
  hono.use('/p/*', limitBody(null));
  for (const { route } of mounted)
    if (route.largestBody !== LARGEST_BODY)
      hono.on(
        route.method.toUpperCase(),
        routerPathOf(route),
        limitBody(route.largestBody ?? app.largestImport + AROUND_THE_FILE),
      );
  hono.use(limitBody(LARGEST_BODY));
}
