import type { ReactNode } from 'react';
import { answers } from '../../../contract/asks/answers.ts';
import type { Playbook } from '../../../contract/care/playbooks.ts';
import { offers } from '../../../contract/sales/offers.ts';
import { useCall } from '../../api/use-call.ts';
import { Box } from '../../kit/box.tsx';
import { Lines } from '../../kit/lines.tsx';
import { Link } from '../../kit/link.tsx';
import { Soft } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useLanguage, useText } from '../../text/use-text.ts';
import { useCadenceWords } from './use-cadence-words.ts';

/** A playbook to be read: signs, cadence, limits, steps, and what of the library fits. */
export function PlaybookSheet({ playbook }: { readonly playbook: Playbook }) {
  const say = useText('playbooks-page');
  const format = useFormat();
  const everyWords = useCadenceWords();
  const { signs, cadence, limits, steps, isOnboarding, isNurture } = playbook;
  return (
    <Box flow="grid" columns="repeat(auto-fit, minmax(min(100%, 20rem), 1fr))" gap="1.5rem 2.5rem">
      <Part title={say('playbooks-page:sheet.signs')}>
        {signs.length === 0 ? (
          <Soft>{say('playbooks-page:sheet.signs-none')}</Soft>
        ) : (
          <Lines lines={signs.map((sign) => ({ key: sign, content: sign }))} />
        )}
      </Part>
      <Part title={say('playbooks-page:sheet.steps')}>
        {steps.length === 0 ? (
          <Soft>{say('playbooks-page:sheet.steps-none')}</Soft>
        ) : (
          <Box as="ol" m="0" ps="1.25rem" flow="grid" gap="0.375rem">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </Box>
        )}
        {isOnboarding && <p>{say('playbooks-page:sheet.onboarding')}</p>}
        {isNurture && <p>{say('playbooks-page:sheet.nurture')}</p>}
      </Part>
      <Part title={say('playbooks-page:sheet.cadence')}>
        {cadence.length === 0 ? (
          <Soft>{say('playbooks-page:sheet.cadence-none')}</Soft>
        ) : (
          <Lines
            lines={cadence.map((interval) => ({ key: interval.channel, content: everyWords(interval) }))}
          />
        )}
      </Part>
      <Part title={say('playbooks-page:sheet.limits')}>
        {limits ? (
          <p>
            {say('playbooks-page:sheet.limits-calls', {
              calls: limits.statusCallsPerWeek,
              minutes: format.minutes(limits.minutesPerCall),
            })}
          </p>
        ) : (
          <Soft>{say('playbooks-page:sheet.limits-none')}</Soft>
        )}
      </Part>
      <Fitting playbook={playbook} />
    </Box>
  );
}

function Fitting({ playbook }: { readonly playbook: Playbook }) {
  const say = useText('playbooks-page');
  const language = useLanguage();
  const letters = useCall(answers.list, { query: { language } });
  const retainers = useCall(offers.list, { query: { language } }, { when: playbook.offers.length > 0 });
  const fitting = (letters.data?.items ?? []).filter(({ situation }) => playbook.answers.includes(situation));
  const offered = (retainers.data?.items ?? []).filter(({ id }) => playbook.offers.includes(id));
  return (
    <>
      <Part title={say('playbooks-page:sheet.answers')}>
        {fitting.length === 0 ? (
          <Soft>{say('playbooks-page:sheet.answers-none')}</Soft>
        ) : (
          <Lines
            lines={fitting.map(({ situation, title }) => ({
              key: situation,
              content: (
                <Link to="/library" search={{ answer: situation }}>
                  {title}
                </Link>
              ),
            }))}
          />
        )}
      </Part>
      {offered.length > 0 && (
        <Part title={say('playbooks-page:sheet.offers')}>
          <Lines lines={offered.map(({ id, title }) => ({ key: id, content: title }))} />
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="hf-playbook-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
