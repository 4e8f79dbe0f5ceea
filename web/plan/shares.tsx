import type { Forecast } from '../../contract/plan/plan.ts';
import { Box } from '../kit/box.tsx';
import { Button } from '../kit/button.tsx';
import { Columns, Stack } from '../kit/layout.tsx';
import { Link } from '../kit/link.tsx';
import { Meter } from '../kit/meter.tsx';
import { Notice } from '../kit/notice.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

export type Share = Forecast['concentration']['income'][number];

const MOST = 5;
const tones = { high: 'bad', moderate: 'warn', low: 'neutral' } as const;

interface SharesProps {
  readonly forecast: Forecast;
  /** Tries out what it would be without a client. */
  readonly onLose: (clientId: string) => void;
}

/** On whom income and hours depend. */
export function Shares({ forecast, onLose }: SharesProps) {
  const say = useText('plan-page');
  const format = useFormat();
  const { income, hours } = forecast.concentration;
  const first = income[0];
  const isAhead = forecast.sources.some(({ clientId }) => clientId === first?.clientId);
  return (
    <Section title={say('plan-page:share.title')} hint={say('plan-page:share.hint')}>
      <Stack>
        {first && first.level !== 'low' && (
          <Notice
            tone={tones[first.level]}
            title={say(isAhead ? 'plan-page:share.warn' : 'plan-page:share.gone', {
              client: first.clientName,
              share: format.percent(first.share),
            })}
            {...(isAhead
              ? {
                  actions: (
                    <Button size="small" onClick={() => onLose(first.clientId)}>
                      {say('plan-page:share.try')}
                    </Button>
                  ),
                }
              : {})}
          />
        )}
        <Columns least="20rem">
          <ShareList title={say('plan-page:share.income')} shares={income} />
          <ShareList title={say('plan-page:share.hours')} shares={hours} />
        </Columns>
      </Stack>
    </Section>
  );
}

function ShareList({ title, shares }: { readonly title: string; readonly shares: readonly Share[] }) {
  const say = useText('plan-page');
  const format = useFormat();
  const rest = shares.slice(MOST);
  return (
    <Panel>
      <h3 className="hf-plan-heading">{title}</h3>
      {shares.length === 0 && <Soft>{say('plan-page:share.none')}</Soft>}
      <ul className="hf-plan-shares">
        {shares.slice(0, MOST).map(({ clientId, clientName, share, level }) => (
          <li key={clientId}>
            <Box className="hf-plan-part" flow="row" justify="space-between" align="baseline" gap="1rem">
              <Link look="quiet" to="/clients/$clientId" params={{ clientId }}>
                {clientName}
              </Link>
              <Box as="span" flow="row" align="center" gap="0.5rem">
                {level !== 'low' && <Tag tone={tones[level]}>{say(`plan-page:share.${level}`)}</Tag>}
                <span className="hf-figures">{format.percent(share)}</span>
              </Box>
            </Box>
            <Meter
              label={say('plan-page:share.meter', { client: clientName, share: format.percent(share) })}
              value={Math.round(share * 1000)}
              of={1000}
              tone={level === 'high' ? 'bad' : level === 'moderate' ? 'warn' : 'good'}
            />
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <Box
              className="hf-plan-part hf-soft"
              flow="row"
              justify="space-between"
              align="baseline"
              gap="1rem"
            >
              <span>{say('plan-page:share.rest', { count: rest.length })}</span>
              <span className="hf-figures">
                {format.percent(rest.reduce((sum, { share }) => sum + share, 0))}
              </span>
            </Box>
          </li>
        )}
      </ul>
    </Panel>
  );
}
