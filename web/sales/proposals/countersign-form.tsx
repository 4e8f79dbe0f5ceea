import { type Proposal, proposals } from '../../../contract/sales/proposals.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useChange } from '../../api/use-change.ts';
import { useMay, useMember } from '../../api/use-session.ts';
import { useToast } from '../../api/use-toast.ts';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/fields.tsx';
import { Row, Stack } from '../../kit/layout.tsx';
import { Panel } from '../../kit/page.tsx';
import { useFields } from '../../kit/use-fields.ts';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';

interface CountersignFormProps {
  readonly proposal: Proposal;
  readonly client: string;
}

/** The practice's own signature under what the client has signed. */
export function CountersignForm({ proposal, client }: CountersignFormProps) {
  const say = useText('proposals');
  const toast = useToast();
  const member = useMember();
  const maySign = useMay('proposal.countersign');
  const countersign = useChange(proposals.countersign);
  const fields = useFields({ name: member.name }, ({ name }) =>
    name.trim().length < 2 ? { name: say('proposals:countersign.short') } : {},
  );
  const isAutomatic = proposal.countersign === 'automatic';
  const sign = async () => {
    if (!fields.check()) return;
    const signed = await countersign.run({ params: { id: proposal.id }, body: fields.values });
    if (signed.ok) toast.done(say('proposals:countersign.done'));
  };
  return (
    <Panel>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <Stack>
          <h2 className="hf-proposal-title">{say('proposals:countersign.title')}</h2>
          <p>
            {isAutomatic
              ? say('proposals:countersign.automatic')
              : say('proposals:countersign.text', { client })}
          </p>
          {maySign ? (
            <>
              <TextField
                {...fields.of('name')}
                label={say('proposals:countersign.name')}
                autoComplete="name"
              />
              {countersign.problem && <ProblemNotice problem={countersign.problem} />}
              <Row>
                <Button type="submit" look="primary" busy={countersign.busy}>
                  {say('proposals:countersign.button')}
                </Button>
              </Row>
            </>
          ) : (
            <Soft>{say('proposals:countersign.owner')}</Soft>
          )}
        </Stack>
      </form>
    </Panel>
  );
}
