import type { Ability } from '../../contract/abilities.ts';

/**
 * What opens each page of the app; null where everybody is let in. The frame asks it before a page is shown, and every link, tab and command
 * before it leads there, so that nobody is led to what would be refused.
 */
export const pages = {
  '/': 'today.see',
  '/clients': 'client.see',
  '/clients/check-ins': 'playbook.see',
  '/clients/portfolio': 'portfolio.see',
  '/clients/$clientId': 'client.see',
  '/clients/$clientId/ending': 'ending.decide',
  '/engagements': 'engagement.see',
  '/engagements/new': 'agreement.change',
  '/engagements/pricing': 'proposal.see',
  '/engagements/$engagementId': 'engagement.see',
  '/engagements/$engagementId/review': 'pro-bono.change',
  '/proposals': 'proposal.see',
  '/proposals/new': 'proposal.change',
  '/proposals/$proposalId': 'proposal.see',
  '/proposals/$proposalId/edit': 'proposal.change',
  '/time': 'time.see',
  '/time/asks': 'ask.see',
  '/time/asks/$askId': 'ask.see',
  '/time/changes': 'change-order.see',
  '/imports': 'import.run',
  '/imports/$importId': 'import.run',
  '/money': 'charge.see',
  '/money/plan': 'plan.see',
  '/library': 'answer.use',
  '/library/offers': 'proposal.see',
  '/library/playbooks': 'playbook.see',
  '/library/links': 'playbook.see',
  '/settings': 'practice.see',
  '/sign-in': null,
  '/set-up': null,
  '/start': null,
  '/start/questions': null,
  '/$': null,
} as const satisfies Readonly<Record<string, Ability | null>>;

export type PagePath = keyof typeof pages;

/** What opens the page at an address, written as a route (`/clients/$clientId`) or as a visitor sees it. */
export function abilityAt(address: string): Ability | null {
  if (Object.hasOwn(pages, address)) return pages[address as PagePath];
  const found = Object.entries(pages).find(([path]) => isAt(path, address));
  return found?.[1] ?? null;
}

function isAt(path: string, address: string): boolean {
  const parts = path.split('/');
  const given = address.split('/');
  return parts.length === given.length && parts.every((part, at) => part[0] === '$' || part === given[at]);
}
