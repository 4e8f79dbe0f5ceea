import { Box } from '../../kit/box.tsx';
import './playbooks.css';
import type { Assessment, Playbook } from '../../../contract/care/playbooks.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { byLikelihood, timesOf } from './likelihood.ts';

interface TypeBarsProps {
  readonly assessment: Assessment;
  /** For the names, which a practice may have rewritten. */
  readonly all: readonly Playbook[];
}

/** How likely each type is, as bars whose number stands beside them. */
export function TypeBars({ assessment, all }: TypeBarsProps) {
  const say = useText('playbooks-page');
  const format = useFormat();
  const nameOf = (type: string) => all.find(({ key }) => key === type)?.name ?? type;
  return (
    <Box as="section" className="hf-assessment" flow="grid" gap="0.5rem">
      <h3>{say('playbooks-page:questions.types')}</h3>
      <ul className="hf-types">
        {byLikelihood(assessment.probabilities).map(({ type, probability }) => (
          <li key={type} className={type === assessment.playbook ? 'hf-type-named' : ''}>
            <span>{nameOf(type)}</span>
            <span className="hf-figures">{format.percent(probability)}</span>
            <div className="hf-type-bar" aria-hidden>
              <div style={{ width: `${probability * 100}%` }} />
            </div>
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** What speaks for and against, and how much. */
export function Evidence({ evidence }: Pick<Assessment, 'evidence'>) {
  const say = useText('playbooks-page');
  if (evidence.length === 0) return null;
  return (
    <Box as="section" className="hf-assessment" flow="grid" gap="0.5rem">
      <h3>{say('playbooks-page:questions.reasons')}</h3>
      <ul className="hf-evidence">
        {evidence.map(({ feature, level, text, weight }) => (
          <li key={`${feature} ${level}`}>
            <span>{text}</span>
            <Strength weight={weight} />
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** Nothing where it hardly speaks either way: "1 time likelier" says no more. */
function Strength({ weight }: { readonly weight: number }) {
  const say = useText('playbooks-page');
  const times = useFormat().number(timesOf(weight));
  if (timesOf(weight) <= 1) return null;
  return (
    <span className="hf-soft hf-small hf-figures">
      {say(weight >= 0 ? 'playbooks-page:questions.for' : 'playbooks-page:questions.against', { times })}
    </span>
  );
}
