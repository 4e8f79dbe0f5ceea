import { useEffect, useRef, useState } from 'react';
import type { Assessment } from '../../../contract/care/playbooks.ts';
import type { Client } from '../../../contract/clients/clients.ts';
import { Box } from '../../kit/box.tsx';
import { Button } from '../../kit/button.tsx';
import { SelectField } from '../../kit/fields.tsx';
import { Row, Stack } from '../../kit/layout.tsx';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { Evidence, TypeBars } from './assessment-view.tsx';
import { byLikelihood } from './likelihood.ts';
import { type Handling, useDecidePlaybook } from './use-client-playbook.ts';

interface DecideTypeProps {
  readonly client: Client;
  readonly handling: Handling;
  readonly assessment: Assessment;
  readonly onDone: () => void;
  readonly onAgain: () => void;
}

/** What the answers speak for; the member decides, or leaves it. */
export function DecideType({ client, handling, assessment, onDone, onAgain }: DecideTypeProps) {
  const say = useText('playbooks-page');
  const { decide, busy } = useDecidePlaybook(client, handling);
  const likeliest = byLikelihood(assessment.probabilities)[0]?.type;
  const [chosen, setChosen] = useState<string>(assessment.playbook ?? likeliest ?? '');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const playbook = handling.all.find(({ key }) => key === chosen) ?? null;
  const named = handling.all.find(({ key }) => key === assessment.playbook);
  const handleAsChosen = async () => {
    if (playbook && (await decide({ playbook, cadence: null }))) onDone();
  };
  return (
    <Stack>
      <div>
        <h3 ref={heading} tabIndex={-1} className="hf-question">
          {named
            ? say('playbooks-page:questions.clear', { name: named.name })
            : say('playbooks-page:questions.unclear')}
        </h3>
        <p className="hf-assessment-because">{assessment.because}</p>
      </div>
      <TypeBars assessment={assessment} all={handling.all} />
      <Soft>{say('playbooks-page:questions.note')}</Soft>
      <Box flow="grid" columns="minmax(0, 1fr) auto" gap="0.75rem" align="end">
        <SelectField
          label={say('playbooks-page:questions.handle-as')}
          value={chosen}
          onChange={setChosen}
          options={handling.all.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Button look="primary" busy={busy} onClick={() => void handleAsChosen()}>
          {say('playbooks-page:questions.decide')}
        </Button>
      </Box>
      <Row>
        <Button look="quiet" onClick={onDone}>
          {say('playbooks-page:questions.later')}
        </Button>
        <Button look="quiet" onClick={onAgain}>
          {say('playbooks-page:questions.again')}
        </Button>
      </Row>
      <Evidence evidence={assessment.evidence} />
    </Stack>
  );
}
