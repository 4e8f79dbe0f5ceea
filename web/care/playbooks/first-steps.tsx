import { Box } from '../../kit/box.tsx';
import './playbooks.css';
import type { Client } from '../../../contract/clients/clients.ts';
import { Section } from '../../kit/page.tsx';
import { Soft } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';
import { useHandling } from './use-client-playbook.ts';

/** What a client who starts from zero needs first, as the playbook lists it; of other clients nothing. */
export function FirstSteps({ client }: { readonly client: Client }) {
  const say = useText('playbooks-page');
  const playbook = useHandling(client)?.playbook;
  if (!playbook?.isOnboarding) return null;
  return (
    <Section title={say('playbooks-page:first-steps.title')} hint={say('playbooks-page:first-steps.hint')}>
      {playbook.steps.length === 0 ? (
        <Soft>{say('playbooks-page:first-steps.none')}</Soft>
      ) : (
        <Box as="ol" m="0" ps="1.25rem" flow="grid" gap="0.375rem">
          {playbook.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </Box>
      )}
    </Section>
  );
}
