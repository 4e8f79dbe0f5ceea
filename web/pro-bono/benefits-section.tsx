import { May } from '../api/may.tsx';
import { Box } from '../kit/box.tsx';
import './benefits.css';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { benefitRoutes, type PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { Loaded } from '../api/loaded.tsx';
import { useAll } from '../api/use-list.ts';
import { Button } from '../kit/button.tsx';
import { AddIcon } from '../kit/icons.ts';
import { Section } from '../kit/page.tsx';
import { Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { BenefitPanel, type BenefitTask } from './benefit-panel.tsx';
import { BenefitRow } from './benefit-row.tsx';

interface BenefitsSectionProps {
  readonly engagement: Engagement;
}

/** What comes back for free work: promised, due, received with its evidence; asked for from here. */
export function BenefitsSection({ engagement }: BenefitsSectionProps) {
  const say = useText('pro-bono-page');
  const [task, setTask] = useState<BenefitTask | null>(null);
  const list = useAll(benefitRoutes.benefits, { query: { engagementId: engagement.id } });
  const place = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  const isLoaded = list.data !== undefined;
  useEffect(() => {
    // Today leads here before the section is drawn, so that the browser cannot find it by itself.
    if (hash === 'benefits' && isLoaded) place.current?.scrollIntoView();
  }, [hash, isLoaded]);
  // Of a draft, what comes back is still part of its terms.
  if (engagement.state === 'draft') return null;
  return (
    <div ref={place} id="benefits" className="hf-free-anchor">
      <Section
        title={say('pro-bono-page:benefits.title')}
        hint={say('pro-bono-page:benefits.hint')}
        actions={
          engagement.state === 'active' && (
            <May ability="pro-bono.change">
              <Button
                size="small"
                icon={<AddIcon size={16} aria-hidden />}
                onClick={() => setTask({ do: 'add' })}
              >
                {say('pro-bono-page:benefits.add')}
              </Button>
            </May>
          )
        }
      >
        <Loaded call={list} lines={3}>
          {(benefits) => <Rows benefits={benefits} onTask={setTask} />}
        </Loaded>
      </Section>
      <BenefitPanel engagement={engagement} task={task} onClose={() => setTask(null)} />
    </div>
  );
}

interface RowsProps {
  readonly benefits: readonly PromisedBenefit[];
  readonly onTask: (task: BenefitTask) => void;
}

function Rows({ benefits, onTask }: RowsProps) {
  const say = useText('pro-bono-page');
  if (benefits.length === 0) return <Soft>{say('pro-bono-page:benefits.empty')}</Soft>;
  const standing = benefits.filter(({ state }) => state !== 'waived');
  const received = standing.filter(({ state }) => state === 'received').length;
  return (
    <>
      <Box as="p" className="hf-figures" m="0 0 0.5rem" c="var(--hf-ink-soft)" fz="sm">
        {say('pro-bono-page:benefits.count', { received, promised: standing.length })}
      </Box>
      <Box as="ul" plain m="0" p="0" bg="var(--hf-surface)" bd="1px solid var(--hf-line)" bdrs="md">
        {benefits.map((benefit) => (
          <BenefitRow key={benefit.id} benefit={benefit} onTask={onTask} />
        ))}
      </Box>
    </>
  );
}
