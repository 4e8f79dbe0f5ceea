import type { ReplyOf } from '../../../contract/route.ts';
import { agreements } from '../../../contract/work/agreements.ts';
import type { Language } from '../../../locales/languages.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { Box } from '../../kit/box.tsx';
import { Button } from '../../kit/button.tsx';
import { BackIcon } from '../../kit/icons.ts';
import { Paragraph, Small, Soft, Tag, Unseen } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';

type Difference = ReplyOf<typeof agreements.differences>['clauses'][number];
type Marked = Difference['words'][number];

interface DifferencesProps {
  readonly engagementId: string;
  /** The version whose changes are shown, against the one before it. */
  readonly to: number;
  readonly language: Language;
  readonly onBack: () => void;
}

const tones = { added: 'good', removed: 'bad', changed: 'neutral' } as const;

/** What a version changed. Added is underlined and taken out is struck through; both are said to whoever listens. */
export function AgreementDifferences({ engagementId, to, language, onBack }: DifferencesProps) {
  const say = useText('agreement-page');
  const from = to - 1;
  const query = { from, to, language };
  const call = useCall(
    agreements.differences,
    { params: { id: engagementId }, query },
    { keepPrevious: true },
  );
  return (
    <article
      className="hf-panel hf-agreement-sheet"
      aria-label={say('agreement-page:differences.title', { from, to })}
    >
      <div>
        <Button look="quiet" size="small" icon={<BackIcon size={16} aria-hidden />} onClick={onBack}>
          {say('agreement-page:differences.back')}
        </Button>
      </div>
      <Box as="h3" m="0" fz="1.1875rem" fw="620" lts="-0.014em">
        {say('agreement-page:differences.title', { from, to })}
      </Box>
      <Loaded call={call}>
        {({ clauses }) =>
          clauses.length === 0 ? (
            <Paragraph soft>{say('agreement-page:differences.none')}</Paragraph>
          ) : (
            <>
              <Small>
                <Soft>{say('agreement-page:differences.legend')}</Soft>
              </Small>
              {clauses.map((clause) => (
                <section key={clause.key} className="hf-difference" aria-label={clause.heading}>
                  <Box flow="row" wrap gap="0.5rem" align="center">
                    <h4 lang={language}>{clause.heading}</h4>
                    <Tag tone={tones[clause.change]}>
                      {say(`agreement-page:differences.${clause.change}`)}
                    </Tag>
                  </Box>
                  <p lang={language} className="hf-difference-words">
                    {inPlaces(clause.words).map(({ place, ...words }) => (
                      <MarkedWords key={place} {...words} />
                    ))}
                  </p>
                </section>
              ))}
            </>
          )
        }
      </Loaded>
    </article>
  );
}

/** Each run of words with the place where it begins, by which it is known when the texts change. */
function inPlaces(words: readonly Marked[]): readonly (Marked & { readonly place: number })[] {
  let place = 0;
  return words.map((run) => {
    const placed = { ...run, place };
    place += run.text.length;
    return placed;
  });
}

function MarkedWords({ text, how }: Marked) {
  const say = useText('agreement-page');
  if (how === 'same') return <span>{text}</span>;
  const said = <Unseen>{say(`agreement-page:differences.said-${how}`)} </Unseen>;
  return how === 'added' ? (
    <ins>
      {said}
      {text}
    </ins>
  ) : (
    <del>
      {said}
      {text}
    </del>
  );
}
