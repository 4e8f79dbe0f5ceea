import { Channel } from '../../../contract/shapes.ts';
import { Box } from '../../kit/box.tsx';
import { Button, IconButton } from '../../kit/button.tsx';
import { SelectField } from '../../kit/fields.tsx';
import { AddIcon, RemoveIcon } from '../../kit/icons.ts';
import { Row, Stack } from '../../kit/layout.tsx';
import { NumberField } from '../../kit/number-fields.tsx';
import { useText } from '../../text/use-text.ts';
import { type CadenceRow, isBetween } from './playbook-values.ts';

interface CadenceFieldsProps {
  readonly rows: readonly CadenceRow[];
  readonly onChange: (rows: readonly CadenceRow[]) => void;
  /** Whether intervals that are none are said: only once somebody tried to save. */
  readonly isChecked: boolean;
}

/** Check-ins, each by a channel of its own every so many days: two by one channel would be one rhythm said twice. */
export function CadenceFields({ rows, onChange, isChecked }: CadenceFieldsProps) {
  const say = useText('playbooks-page');
  const set = (key: number, change: Partial<CadenceRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const free = Channel.options.filter((channel) => !rows.some((row) => row.channel === channel));
  const [firstFree] = free;
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  return (
    <Stack gap="small">
      {rows.map(({ key, channel, everyDays }, at) => (
        <Box
          key={key}
          flow="grid"
          columns="minmax(7rem, 10rem) minmax(7rem, 10rem) auto"
          gap="0.75rem"
          align="end"
        >
          <SelectField
            label={say('playbooks-page:form.channel')}
            value={channel}
            options={Channel.options
              .filter((value) => value === channel || free.includes(value))
              .map((value) => ({ value, label: say(`common:channel.${value}`) }))}
            onChange={(value) => set(key, { channel: Channel.parse(value) })}
          />
          <NumberField
            label={say('playbooks-page:form.days')}
            unit={say('playbooks-page:form.days-unit')}
            value={everyDays}
            onChange={(value) => set(key, { everyDays: value })}
            {...(isChecked && !isBetween(everyDays, 1, 366)
              ? { error: say('playbooks-page:form.cadence-error') }
              : {})}
          />
          <IconButton
            label={say('playbooks-page:form.remove-cadence', { number: at + 1 })}
            icon={<RemoveIcon size={18} />}
            onClick={() => onChange(rows.filter((row) => row.key !== key))}
          />
        </Box>
      ))}
      {firstFree && (
        <Row>
          <Button
            size="small"
            look="quiet"
            icon={<AddIcon size={16} />}
            onClick={() => onChange([...rows, { key: next, channel: firstFree, everyDays: 21 }])}
          >
            {say('playbooks-page:form.add-cadence')}
          </Button>
        </Row>
      )}
    </Stack>
  );
}
