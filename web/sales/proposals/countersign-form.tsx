import { type Proposal, proposals } from '../../../contract/sales/proposals.ts';
import { Form } from '../../api/form.tsx';
import { useMay, useMember } from '../../api/use-session.ts';
import { Box } from '../../kit/box.tsx';
import { Stack } from '../../kit/layout.tsx';
import { Panel } from '../../kit/page.tsx';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';

interface CountersignFormProps {
  readonly proposal: Proposal;
  readonly client: string;
}

/** The practice's own signature under what the client has signed. */
export function CountersignForm({ proposal, client }: CountersignFormProps) {
  const say = useText('proposals');
  const { name } = useMember();
  const maySign = useMay('proposal.countersign');
  const { id, countersign } = proposal;
  return (
    <Panel>
      <Stack>
        <Box as="h2" m="0" fz="1.0625rem">
          {say('proposals:countersign.title')}
        </Box>
        <p>
          {countersign === 'automatic'
            ? say('proposals:countersign.automatic')
            : say('proposals:countersign.text', { client })}
        </p>
        {maySign ? (
          <Form
            route={proposals.countersign}
            params={{ id }}
            texts="proposals:countersign"
            values={{ name }}
            submit={say('proposals:countersign.button')}
            done={say('proposals:countersign.done')}
          >
            {({ Field }) => <Field name="name" autoComplete="name" />}
          </Form>
        ) : (
          <Soft>{say('proposals:countersign.owner')}</Soft>
        )}
      </Stack>
    </Panel>
  );
}
