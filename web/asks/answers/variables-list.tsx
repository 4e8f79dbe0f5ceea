import { AnswerVariable } from '../../../contract/asks/answers.ts';
import { Box } from '../../kit/box.tsx';
import { useText } from '../../text/use-text.ts';
import { usedVariables } from './variables.ts';

interface VariablesProps {
  readonly text: string;
  readonly onInsert: (variable: string) => void;
}

/** What may stand in braces and is filled in; pressing one puts it where the cursor is. */
export function Variables({ text, onInsert }: VariablesProps) {
  const say = useText('library');
  const used = usedVariables(text);
  return (
    <Box as="fieldset" className="hf-variables" flow="row" wrap gap="0.375rem" m="0" p="0" bd="0">
      <legend>{say('library:variables')}</legend>
      {AnswerVariable.options.map((variable) => (
        <button
          key={variable}
          type="button"
          className={`hf-variable ${used.has(variable) ? 'hf-variable-used' : ''}`}
          title={say(`library:variable.${variable}`)}
          onClick={() => onInsert(variable)}
        >
          {`{${variable}}`}
          <span className="hf-unseen">{say(`library:variable.${variable}`)}</span>
        </button>
      ))}
    </Box>
  );
}
