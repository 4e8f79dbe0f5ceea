import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { loadTexts } from '../text/texts.ts';
import { Gate } from './gate.tsx';
import { MissingPage, PageFault, PageWaiting } from './page-states.tsx';
import { readAddress } from './read-address.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Gate, notFoundComponent: MissingPage });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

// A page's script and its texts are fetched side by side, when its link is pointed at or followed.
const today = createRoute({
  getParentRoute: () => shell,
  path: '/',
  loader: () => loadTexts('today', 'pro-bono-page'),
  component: lazyRouteComponent(() => import('./pages/today-page.tsx'), 'TodayPage'),
});
const clients = createRoute({
  getParentRoute: () => shell,
  path: '/clients',
  validateSearch: readAddress('search', 'add'),
  loader: () => loadTexts('clients'),
  component: lazyRouteComponent(() => import('./pages/clients-page.tsx'), 'ClientsPage'),
});
const client = createRoute({
  getParentRoute: () => shell,
  path: '/clients/$clientId',
  loader: () =>
    loadTexts('clients', 'leakage', 'library', 'pro-bono-page', 'playbooks-page', 'portfolio-page'),
  component: lazyRouteComponent(() => import('./pages/client-page.tsx'), 'ClientPage'),
});
const ending = createRoute({
  getParentRoute: () => shell,
  path: '/clients/$clientId/ending',
  loader: () => loadTexts('portfolio-page'),
  component: lazyRouteComponent(() => import('../care/ending-page.tsx'), 'EndingPage'),
});
const portfolio = createRoute({
  getParentRoute: () => shell,
  path: '/clients/portfolio',
  loader: () => loadTexts('portfolio-page'),
  component: lazyRouteComponent(() => import('./pages/portfolio-page.tsx'), 'ClientsMapPage'),
});
const checkIns = createRoute({
  getParentRoute: () => shell,
  path: '/clients/check-ins',
  loader: () => loadTexts('playbooks-page'),
  component: lazyRouteComponent(() => import('./pages/check-ins-page.tsx'), 'CheckInsPage'),
});
const engagements = createRoute({
  getParentRoute: () => shell,
  path: '/engagements',
  validateSearch: readAddress('clientId', 'kind', 'state'),
  loader: () => loadTexts('engagements', 'pro-bono-page'),
  component: lazyRouteComponent(() => import('./pages/engagements-page.tsx'), 'EngagementListPage'),
});
const newEngagement = createRoute({
  getParentRoute: () => shell,
  path: '/engagements/new',
  validateSearch: readAddress('clientId', 'kind', 'title', 'amount', 'feeMinor'),
  loader: () => loadTexts('engagements'),
  component: lazyRouteComponent(() => import('../work/new-engagement-page.tsx'), 'NewEngagementPage'),
});
const pricing = createRoute({
  getParentRoute: () => shell,
  path: '/engagements/pricing',
  validateSearch: readAddress('clientId', 'amount', 'feeMinor'),
  loader: () => loadTexts('pricing-page'),
  component: lazyRouteComponent(() => import('../sales/pricing/pricing-page.tsx'), 'PricingPage'),
});
const engagement = createRoute({
  getParentRoute: () => shell,
  path: '/engagements/$engagementId',
  loader: () => loadTexts('engagements', 'agreement-page', 'pro-bono-page'),
  component: lazyRouteComponent(() => import('./pages/engagement-page.tsx'), 'WholeEngagementPage'),
});
const review = createRoute({
  getParentRoute: () => shell,
  path: '/engagements/$engagementId/review',
  loader: () => loadTexts('pro-bono-page', 'engagements'),
  component: lazyRouteComponent(() => import('../pro-bono/review-page.tsx'), 'ReviewPage'),
});
const proposals = createRoute({
  getParentRoute: () => shell,
  path: '/proposals',
  validateSearch: readAddress('which', 'clientId'),
  loader: () => loadTexts('proposals'),
  component: lazyRouteComponent(() => import('../sales/proposals/proposals-page.tsx'), 'ProposalsPage'),
});
const newProposal = createRoute({
  getParentRoute: () => shell,
  path: '/proposals/new',
  validateSearch: readAddress(
    ...(['clientId', 'offerId', 'engagementId', 'title', 'from'] as const),
    ...(['minutes', 'feeMinor', 'listMinor', 'options'] as const),
  ),
  loader: () => loadTexts('proposals', 'engagements', 'pricing-page'),
  component: lazyRouteComponent(() => import('../sales/proposals/new-proposal-page.tsx'), 'NewProposalPage'),
});
const proposal = createRoute({
  getParentRoute: () => shell,
  path: '/proposals/$proposalId',
  loader: () => loadTexts('proposals'),
  component: lazyRouteComponent(() => import('../sales/proposals/proposal-page.tsx'), 'ProposalPage'),
});
const editProposal = createRoute({
  getParentRoute: () => shell,
  path: '/proposals/$proposalId/edit',
  loader: () => loadTexts('proposals', 'engagements', 'pricing-page'),
  component: lazyRouteComponent(
    () => import('../sales/proposals/edit-proposal-page.tsx'),
    'EditProposalPage',
  ),
});
const time = createRoute({
  getParentRoute: () => shell,
  path: '/time',
  validateSearch: readAddress('week', 'day'),
  loader: () => loadTexts('time', 'pro-bono-page'),
  component: lazyRouteComponent(() => import('./pages/time-page.tsx'), 'WeekPage'),
});
const asks = createRoute({
  getParentRoute: () => shell,
  path: '/time/asks',
  validateSearch: readAddress('state', 'clientId'),
  loader: () => loadTexts('asks-page'),
  component: lazyRouteComponent(() => import('../asks/asks-page.tsx'), 'AsksPage'),
});
const ask = createRoute({
  getParentRoute: () => shell,
  path: '/time/asks/$askId',
  loader: () => loadTexts('asks-page', 'library'),
  component: lazyRouteComponent(() => import('../asks/ask-page.tsx'), 'AskPage'),
});
const changes = createRoute({
  getParentRoute: () => shell,
  path: '/time/changes',
  loader: () => loadTexts('asks-page'),
  component: lazyRouteComponent(() => import('../asks/changes-page.tsx'), 'ChangesPage'),
});
const imports = createRoute({
  getParentRoute: () => shell,
  path: '/imports',
  loader: () => loadTexts('imports-page'),
  component: lazyRouteComponent(() => import('../imports/import-page.tsx'), 'ImportPage'),
});
const oneImport = createRoute({
  getParentRoute: () => shell,
  path: '/imports/$importId',
  loader: () => loadTexts('imports-page'),
  component: lazyRouteComponent(() => import('../imports/import-page.tsx'), 'ImportPage'),
});
const money = createRoute({
  getParentRoute: () => shell,
  path: '/money',
  loader: () => loadTexts('portfolio-page', 'money', 'leakage', 'pro-bono-page'),
  component: lazyRouteComponent(() => import('./pages/money-page.tsx'), 'MoneyPage'),
});
const plan = createRoute({
  getParentRoute: () => shell,
  path: '/money/plan',
  loader: () => loadTexts('plan-page'),
  component: lazyRouteComponent(() => import('../plan/plan-page.tsx'), 'PlanPage'),
});
const library = createRoute({
  getParentRoute: () => shell,
  path: '/library',
  validateSearch: readAddress('answer', 'language', 'clientId'),
  loader: () => loadTexts('library'),
  component: lazyRouteComponent(() => import('../asks/answers/library-page.tsx'), 'LibraryPage'),
});
const offers = createRoute({
  getParentRoute: () => shell,
  path: '/library/offers',
  validateSearch: readAddress('language'),
  loader: () => loadTexts('offers-page'),
  component: lazyRouteComponent(() => import('../sales/offers/offers-page.tsx'), 'OffersPage'),
});
const playbooks = createRoute({
  getParentRoute: () => shell,
  path: '/library/playbooks',
  validateSearch: readAddress('playbook'),
  loader: () => loadTexts('playbooks-page'),
  component: lazyRouteComponent(() => import('../care/playbooks/playbooks-page.tsx'), 'PlaybooksPage'),
});
const links = createRoute({
  getParentRoute: () => shell,
  path: '/library/links',
  loader: () => loadTexts('playbooks-page'),
  component: lazyRouteComponent(() => import('../care/check-ins/links-page.tsx'), 'LinksPage'),
});
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  loader: () => loadTexts('settings', 'pro-bono-page', 'playbooks-page'),
  component: lazyRouteComponent(() => import('./pages/settings-page.tsx'), 'PracticeSettingsPage'),
});
// Inside the shell, so that whoever took a wrong turn still has everything at hand.
const missing = createRoute({ getParentRoute: () => shell, path: '$', component: MissingPage });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readAddress('next'),
  loader: () => loadTexts('first-run'),
  component: lazyRouteComponent(() => import('../practice/sign-in-page.tsx'), 'SignInPage'),
});
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  validateSearch: readAddress('refused'),
  loader: () => loadTexts('first-run'),
  component: lazyRouteComponent(() => import('../practice/set-up-token-page.tsx'), 'SetUpTokenPage'),
});
const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  loader: () => loadTexts('first-run'),
  component: lazyRouteComponent(() => import('../practice/start-page.tsx'), 'StartPage'),
});
const questions = createRoute({
  getParentRoute: () => root,
  path: '/start/questions',
  loader: () => loadTexts('first-run'),
  component: lazyRouteComponent(() => import('../practice/questions-page.tsx'), 'QuestionsPage'),
});

const inside = [
  today,
  clients,
  client,
  checkIns,
  ending,
  portfolio,
  engagements,
  newEngagement,
  pricing,
  engagement,
  proposals,
  newProposal,
  proposal,
  editProposal,
  review,
  time,
  asks,
  ask,
  changes,
  imports,
  oneImport,
  money,
  plan,
  library,
  offers,
  playbooks,
  links,
  settings,
  missing,
] as const;

export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren(inside), signIn, setUp, start, questions]),
  defaultPreload: 'intent',
  defaultPendingComponent: PageWaiting,
  defaultErrorComponent: PageFault,
  defaultNotFoundComponent: MissingPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
