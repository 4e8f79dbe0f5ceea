import { Box } from '../../kit/box.tsx';
import { Button, IconButton } from '../../kit/button.tsx';
import { DateField, TextField } from '../../kit/fields.tsx';
import { AddIcon, RemoveIcon } from '../../kit/icons.ts';
import { Row } from '../../kit/layout.tsx';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { areDatesFine, type HolidayRow } from './working-day-values.ts';

interface HolidayFieldsProps {
  readonly rows: readonly HolidayRow[];
  readonly onChange: (rows: readonly HolidayRow[]) => void;
  /** Whether dates that are none are said: only once somebody tried to save. */
  readonly isChecked: boolean;
}

/** Days off: whole days, both ends included. */
export function HolidayFields({ rows, onChange, isChecked }: HolidayFieldsProps) {
  const say = useText('playbooks-page');
  const set = (key: number, change: Partial<HolidayRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  return (
    <Box as="fieldset" className="hf-days-group" flow="grid" gap="0.625rem" m="0" p="0" bd="0" miw="0">
      <legend>{say('playbooks-page:days.holidays')}</legend>
      {rows.length === 0 && <Soft>{say('playbooks-page:days.holidays-none')}</Soft>}
      {rows.map((row, at) => (
        <div key={row.key} className="hf-holiday">
          <DateField
            label={say('playbooks-page:days.from')}
            value={row.from}
            onChange={(from) => set(row.key, { from })}
            {...(isChecked && !areDatesFine(row) ? { error: say('playbooks-page:days.holidays-error') } : {})}
          />
          <DateField
            label={say('playbooks-page:days.until')}
            value={row.until}
            min={row.from}
            onChange={(until) => set(row.key, { until })}
          />
          <TextField
            label={say('playbooks-page:days.name')}
            value={row.name}
            autoComplete="off"
            onChange={(name) => set(row.key, { name })}
          />
          <IconButton
            label={say('playbooks-page:days.remove', { number: at + 1 })}
            icon={<RemoveIcon size={18} />}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          />
        </div>
      ))}
      <Row>
        <Button
          size="small"
          look="quiet"
          icon={<AddIcon size={16} />}
          onClick={() => onChange([...rows, { key: next, from: '', until: '', name: '' }])}
        >
          {say('playbooks-page:days.add')}
        </Button>
      </Row>
    </Box>
  );
}
