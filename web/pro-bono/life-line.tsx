import type { UseQueryResult } from '@tanstack/react-query';
import type { proBono } from '../../contract/pro-bono/pro-bono.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { type Engagement, engagements } from '../../contract/work/engagements.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { DateText } from '../kit/amounts.tsx';
import { Box } from '../kit/box.tsx';
import { Link } from '../kit/link.tsx';
import { Section } from '../kit/page.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { idOf, lifeOf, type Step } from './life.ts';

type Sheet = ReplyOf<typeof proBono.reviewDocument>;

interface LifeLineProps {
  readonly engagement: Engagement;
  readonly sheet: Pick<UseQueryResult<Sheet>, 'data' | 'isPending' | 'error' | 'refetch'>;
}

/** The life of a free engagement in one line: its start, its reviews, what came back, and what is still to come. */
export function LifeLine({ engagement, sheet }: LifeLineProps) {
  const say = useText('pro-bono-page');
  const today = todayOf(usePractice());
  return (
    <Section title={say('pro-bono-page:life.title')}>
      <Loaded call={sheet} lines={4}>
        {(found) => {
          const { past, ahead } = lifeOf({ ...found, engagement }, today);
          return (
            <Box as="ol" className="hf-free-life" plain m="0" p="0" maw="52rem">
              {past.map((step) => (
                <OneStep key={idOf(step)} step={step} sheet={found} />
              ))}
              <li className="hf-free-life-today">
                <DateText on={today} />
                <span>{say('pro-bono-page:life.today')}</span>
              </li>
              {ahead.map((step) => (
                <OneStep key={idOf(step)} step={step} sheet={found} isAhead />
              ))}
            </Box>
          );
        }}
      </Loaded>
    </Section>
  );
}

interface OneStepProps {
  readonly step: Step;
  readonly sheet: Sheet;
  readonly isAhead?: boolean;
}

function OneStep({ step, sheet, isAhead = false }: OneStepProps) {
  return (
    <li className={isAhead ? 'hf-free-life-ahead' : undefined}>
      <DateText on={step.on} />
      <span>
        <StepWords step={step} sheet={sheet} />
      </span>
    </li>
  );
}

function StepWords({ step, sheet }: Omit<OneStepProps, 'isAhead'>) {
  const say = useText('pro-bono-page');
  const today = todayOf(usePractice());
  const { override } = sheet.engagement;
  if (step.kind === 'review') return <Reviewed review={step.review} currency={sheet.currency} />;
  if (step.kind === 'promised' || step.kind === 'received') {
    const { expected, evidence } = step.benefit;
    return (
      <>
        {say(`pro-bono-page:life.${step.kind}`, { expected })}
        {evidence && (
          <>
            <br />
            <Soft>{evidence}</Soft>
          </>
        )}
      </>
    );
  }
  if (step.kind === 'review-ahead') {
    const isLate = step.on < today;
    return (
      <>
        {say('pro-bono-page:life.review-ahead')}{' '}
        {isLate && <Tag tone="bad">{say('pro-bono-page:life.late')}</Tag>}
      </>
    );
  }
  if (step.kind !== 'began') return say(`pro-bono-page:life.${step.kind}`);
  return (
    <>
      {say('pro-bono-page:life.began')}
      {override && (
        <>
          <br />
          <Soft>{say('pro-bono-page:life.activated-past', { because: override.because })}</Soft>
        </>
      )}
    </>
  );
}

interface ReviewedProps {
  readonly review: Sheet['earlier'][number];
  readonly currency: string;
}

function Reviewed({ review, currency }: ReviewedProps) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { outcome, reviewOn, note, facts, convertedTo } = review;
  const became = useCall(
    engagements.get,
    { params: { id: convertedTo ?? '' } },
    { when: convertedTo !== null },
  );
  const date = reviewOn === null ? '' : format.date(reviewOn);
  return (
    <>
      {say(`pro-bono-page:life.${outcome}`, { date })}{' '}
      {became.data && (
        <Link to="/engagements/$engagementId" params={{ engagementId: became.data.id }}>
          {became.data.title}
        </Link>
      )}
      <br />
      <Soft>
        {say('pro-bono-page:life.facts', {
          minutes: format.minutes(facts.minutes),
          value: format.money(facts.valueMinor, currency, 'short'),
        })}
        {note !== '' && `. ${note}`}
      </Soft>
    </>
  );
}
