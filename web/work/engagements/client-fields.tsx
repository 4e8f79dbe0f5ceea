import { clients } from '../../../contract/clients/clients.ts';
import { useCall } from '../../api/use-call.ts';
import { ClientField } from '../../clients/client-field.tsx';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/fields.tsx';
import { AddIcon } from '../../kit/icons.ts';
import { Stack } from '../../kit/layout.tsx';
import { useText } from '../../text/use-text.ts';
import type { FormProps } from '../terms/form-props.ts';

/** For whom: a known client found by typing, or a new one by its name alone. Without any client it asks for the first. */
export function ClientFields({ fields }: Pick<FormProps, 'fields'>) {
  const say = useText('engagements');
  const anyClient = useCall(clients.list, { query: { limit: 1 } });
  const { newClientName } = fields.values;
  const isFirst = anyClient.data?.items.length === 0;

  if (newClientName === null && !isFirst) {
    return (
      <Stack gap="tight">
        <ClientField
          {...fields.of('clientId')}
          label={say('engagements:form.client')}
          hint={say('engagements:form.client-hint')}
          nothingFound={say('engagements:form.nothing-found')}
        />
        <div>
          <Button
            look="quiet"
            size="small"
            icon={<AddIcon size={16} aria-hidden />}
            onClick={() => fields.set('newClientName', '')}
          >
            {say('engagements:form.new-client')}
          </Button>
        </div>
      </Stack>
    );
  }
  return (
    <Stack gap="tight">
      <TextField
        {...fields.of('newClientName')}
        value={newClientName ?? ''}
        label={say('engagements:form.new-client-name')}
        hint={isFirst ? say('engagements:form.no-clients') : undefined}
        autoFocus={!isFirst}
        autoComplete="off"
      />
      {!isFirst && (
        <div>
          <Button look="quiet" size="small" onClick={() => fields.set('newClientName', null)}>
            {say('engagements:form.known-client')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
