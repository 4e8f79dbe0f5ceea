import { clients } from '../../contract/clients.ts';
import { useCall } from '../api/use-call.ts';
import { useText } from '../text/use-text.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ImportIcon, TodayIcon } from '../ui/icons.ts';

/** A Today without items: calm, or (in a practice without clients) where to begin. */
export function FirstSteps() {
  const say = useText('today');
  const some = useCall(clients.list, { query: { limit: 1 } });
  if (!some.data) return null;
  if (some.data.items.length > 0) {
    return (
      <EmptyState icon={<TodayIcon size={28} stroke={1.5} />} title={say('today:calm-title')}>
        {say('today:calm-text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<ImportIcon size={28} stroke={1.5} />}
      title={say('today:first-title')}
      actions={
        <>
          <ButtonLink look="primary" to="/imports">
            {say('today:import')}
          </ButtonLink>
          <ButtonLink to="/clients">{say('today:add-client')}</ButtonLink>
        </>
      }
    >
      {say('today:first-text')}
    </EmptyState>
  );
}
