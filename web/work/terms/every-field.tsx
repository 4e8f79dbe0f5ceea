import { EVERY, type Every } from '../../../core/base/calendar/schedule.ts';
import { SelectField } from '../../kit/fields.tsx';
import { useText } from '../../text/use-text.ts';

/** How long a period is. */
export function EveryField({
  value,
  onChange,
}: {
  readonly value: Every;
  readonly onChange: (every: Every) => void;
}) {
  const say = useText('engagements');
  return (
    <SelectField
      label={say('engagements:form.every')}
      value={value}
      onChange={(next) => onChange(EVERY.find((every) => every === next) ?? value)}
      options={EVERY.map((every) => ({ value: every, label: say(`engagements:every.${every}`) }))}
    />
  );
}
