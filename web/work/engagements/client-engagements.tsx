import { type Engagement, engagements } from '../../../contract/work/engagements.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useAll } from '../../api/use-list.ts';
import { Box } from '../../kit/box.tsx';
import { Link, LoneLink } from '../../kit/link.tsx';
import { Section } from '../../kit/page.tsx';
import { Soft, Tag } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import '../../clients/client.css';

/** What is agreed with the client, active work first. */
export function ClientEngagements({ clientId }: { readonly clientId: string }) {
  const say = useText('clients');
  const list = useAll(engagements.list, { query: { clientId } });
  return (
    <Section
      title={say('clients:engagements.title')}
      actions={
        mayHaveRetainer(list.data ?? []) && (
          <LoneLink to="/engagements/pricing" search={{ clientId }}>
            {say('clients:engagements.price')}
          </LoneLink>
        )
      }
    >
      <Loaded call={list} lines={3}>
        {(items) =>
          items.length === 0 ? (
            <Box as="p" m="0" c="var(--hf-ink-soft)" fz="sm">
              <strong>{say('clients:engagements.empty-title')}.</strong>{' '}
              {say('clients:engagements.empty-text')}{' '}
              <LoneLink to="/engagements/new" search={{ clientId }}>
                {say('clients:page.new-engagement')}
              </LoneLink>
            </Box>
          ) : (
            <Box as="ul" className="hf-client-engagements" plain m="0" p="0" fz="sm">
              {[...items].sort(byState).map((engagement) => (
                <li key={engagement.id}>
                  <OneEngagement engagement={engagement} />
                </li>
              ))}
            </Box>
          )
        }
      </Loaded>
    </Section>
  );
}

/** Who works by the hour or by the project, and has no retainer yet, may be better off with one. */
function mayHaveRetainer(items: readonly Engagement[]): boolean {
  const running = items.filter(({ state }) => state !== 'ended');
  return (
    running.some(({ kind }) => kind === 'hourly' || kind === 'project') &&
    running.every(({ kind }) => kind !== 'retainer')
  );
}

const order: Readonly<Record<Engagement['state'], number>> = { active: 0, draft: 1, ended: 2 };

function byState(one: Engagement, other: Engagement): number {
  return order[one.state] - order[other.state];
}

function OneEngagement({ engagement }: { readonly engagement: Engagement }) {
  const say = useText('clients');
  const format = useFormat();
  const { id, title, kind, state, startsOn, endsOn } = engagement;
  const from = format.date(startsOn, 'medium');
  const span = endsOn
    ? say('clients:engagements.until', { from, until: format.date(endsOn, 'medium') })
    : say('clients:engagements.from', { date: from });
  return (
    <>
      <Box flow="row" align="center" justify="space-between" gap="0.5rem" fz="md">
        <Link look="quiet" to="/engagements/$engagementId" params={{ engagementId: id }}>
          {title}
        </Link>
        {state !== 'active' && (
          <Tag tone={state === 'draft' ? 'warn' : 'neutral'}>{say(`common:state.${state}`)}</Tag>
        )}
      </Box>
      <Soft>
        {say(`common:kind.${kind}`)} · {span}
      </Soft>
    </>
  );
}
