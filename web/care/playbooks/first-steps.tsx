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
        <ol className="hf-playbook-steps">
          {playbook.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </Section>
  );
}
