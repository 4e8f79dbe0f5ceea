import type { Ask } from '../../contract/asks/asks.ts';
import { Box } from '../kit/box.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { Lines } from '../kit/lines.tsx';
import { Panel } from '../kit/page.tsx';
import { Tag } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import type { Names } from '../work/engagements/use-names.ts';
import { reasonBeyond } from './reason-beyond.ts';

interface ClauseProps {
  readonly ask: Ask;
  readonly names: Names;
}

/** The line of the agreement that speaks, on which side it stands and why; the whole scope is one click away. */
export function Clause({ ask, names }: ClauseProps) {
  const say = useText('asks-page');
  const { clause, clauseSide, confidence, matched, because, decision, notes } = ask.suggestion;
  const scope = names.engagementOf(ask.engagementId ?? '')?.scope ?? null;
  return (
    <Panel>
      <section className="hf-ask-clause" aria-label={say('asks-page:clause.title')}>
        {clause !== null && clauseSide !== null ? (
          <>
            <Tag tone={clauseSide === 'included' ? 'good' : 'warn'}>
              {say(
                confidence === 'sure'
                  ? `asks-page:clause.${clauseSide}`
                  : `asks-page:clause.perhaps-${clauseSide}`,
              )}
            </Tag>
            <blockquote>{say('asks-page:clause.quoted', { clause })}</blockquote>
            {matched.length > 0 && (
              <p className="hf-ask-note">{say('asks-page:clause.matched', { words: matched.join(', ') })}</p>
            )}
          </>
        ) : (
          <Tag>{say('asks-page:clause.none')}</Tag>
        )}
        {ask.state === 'open' && (
          <p className="hf-ask-because">
            <strong>
              {say('asks-page:preview.suggested', { decision: say(`asks-page:decision.${decision}`) })}
            </strong>{' '}
            {because !== null && reasonBeyond(because, clause)}
          </p>
        )}
        {ask.state === 'open' &&
          notes?.map((note) => (
            <p key={note.code} className="hf-ask-note">
              {note.message}
            </p>
          ))}
        {scope && (scope.included.length > 0 || scope.excluded.length > 0) && (
          <Disclosure summary={say('asks-page:clause.whole')}>
            <ScopeSide title={say('asks-page:clause.all-included')} lines={scope.included} />
            <ScopeSide title={say('asks-page:clause.all-excluded')} lines={scope.excluded} />
          </Disclosure>
        )}
      </section>
    </Panel>
  );
}

function ScopeSide({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <Box as="h3" m="0.5rem 0 0.25rem" fz="sm">
        {title}
      </Box>
      <Lines lines={lines.map((line) => ({ key: line, content: line }))} />
    </>
  );
}
