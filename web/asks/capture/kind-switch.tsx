import type { LineKind } from '../../../core/asks/capture/line-kind.ts';
import { Box } from '../../kit/box.tsx';
import { Key } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';

const kinds = ['time', 'ask'] as const;

interface KindSwitchProps {
  readonly kind: LineKind;
  readonly onChoose: (kind: LineKind) => void;
}

/** What the line is read as, and the other thing it could be. */
export function KindSwitch({ kind, onChoose }: KindSwitchProps) {
  const say = useText();
  return (
    <Box as="fieldset" flow="row" align="center" gap="0.25rem" m="0" p="0" bd="0">
      <legend className="hf-unseen">{say('common:capture.kind')}</legend>
      {kinds.map((one) => (
        <label key={one} className="hf-capture-kind">
          <input
            type="radio"
            name="capture-kind"
            className="hf-unseen"
            checked={one === kind}
            onChange={() => onChoose(one)}
          />
          {say(`common:capture.kind-${one}`)}
        </label>
      ))}
      <span className="hf-only-desk" aria-hidden>
        <Key>Alt A</Key>
      </span>
    </Box>
  );
}
