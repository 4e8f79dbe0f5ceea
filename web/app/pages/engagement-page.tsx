import type { Engagement } from '../../../contract/work/engagements.ts';
import { May } from '../../api/may.tsx';
import { ActivationRefused } from '../../pro-bono/activation-refused.tsx';
import { FreeAfter, FreeHappened } from '../../pro-bono/free-engagement.tsx';
import { FreeNotices } from '../../pro-bono/free-notices.tsx';
import { Lineage } from '../../pro-bono/lineage.tsx';
import { EngagementPage, type EngagementParts } from '../../work/engagement-page.tsx';

const isFree = ({ kind }: Engagement) => kind === 'pro-bono';

const parts: EngagementParts = {
  lineage: (engagement) => <Lineage engagement={engagement} />,
  notices: (engagement) => isFree(engagement) && <FreeNotices engagement={engagement} />,
  refused: (problem, onOverride, otherwise) => (
    <ActivationRefused problem={problem} onOverride={onOverride} otherwise={otherwise} />
  ),
  happened: (engagement) =>
    isFree(engagement) && (
      <May ability="pro-bono.see">
        <FreeHappened engagement={engagement} />
      </May>
    ),
  after: (engagement) =>
    isFree(engagement) && (
      <May ability="pro-bono.see">
        <FreeAfter engagement={engagement} />
      </May>
    ),
};

/** One engagement with all that is known of it; free work with what comes back and what it asks for. */
export function WholeEngagementPage() {
  return <EngagementPage parts={parts} />;
}
