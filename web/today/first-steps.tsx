import { clients } from '../../contract/clients/clients.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { May } from '../api/may.tsx';
import { useCall } from '../api/use-call.ts';
import { useMay } from '../api/use-session.ts';
import { ButtonLink } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { EngagementsIcon, ImportIcon, TodayIcon } from '../kit/icons.ts';
import { useText } from '../text/use-text.ts';

/** A Today without items: where to begin, then what to agree, and only then calm. */
export function FirstSteps() {
  const say = useText('today');
  const mayAdd = useMay('client.change');
  const mayAgree = useMay('agreement.change');
  const people = useCall(clients.list, { query: { limit: 1 } });
  const work = useCall(engagements.list, { query: { limit: 1 } });
  if (!people.data || !work.data) return null;
  if (mayAdd && people.data.items.length === 0) {
    return (
      <EmptyState
        icon={<ImportIcon size={28} stroke={1.5} />}
        title={say('today:first-title')}
        actions={
          <>
            <ButtonLink look="primary" to="/imports">
              {say('today:import')}
            </ButtonLink>
            <ButtonLink to="/clients" search={{ add: ' ' }}>
              {say('today:add-client')}
            </ButtonLink>
          </>
        }
      >
        {say('today:first-text')}
      </EmptyState>
    );
  }
  if (mayAgree && work.data.items.length === 0) {
    return (
      <EmptyState
        icon={<EngagementsIcon size={28} stroke={1.5} />}
        title={say('today:work-title')}
        actions={
          <>
            <ButtonLink look="primary" to="/engagements/new">
              {say('today:new-engagement')}
            </ButtonLink>
            <ButtonLink to="/imports">{say('today:import')}</ButtonLink>
          </>
        }
      >
        {say('today:work-text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<TodayIcon size={28} stroke={1.5} />} title={say('today:calm-title')}>
      {say('today:calm-text')} <May ability="time.record">{say('today:calm-work')}</May>
    </EmptyState>
  );
}
