import type { AgreementVersion } from '../../../contract/work/agreements.ts';
import { Box } from '../../kit/box.tsx';
import { Lines } from '../../kit/lines.tsx';

/** The text of an agreement, clause by clause, marked with its language so that it is read out in it. */
export function AgreementText({ agreement }: { readonly agreement: AgreementVersion }) {
  return (
    <article className="hf-panel hf-agreement-sheet" lang={agreement.language} aria-label={agreement.title}>
      <Box as="p" m="0" fz="1.1875rem" fw="620" lts="-0.014em">
        {agreement.title}
      </Box>
      {agreement.clauses.map(({ key, number, heading, sentences, lines }) => (
        <Box as="section" key={key} className="hf-clause" flow="grid" gap="0.25rem">
          <h3>
            {number}. {heading}
          </h3>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {lines.length > 0 && <Lines lines={lines.map((line) => ({ key: line, content: line }))} />}
        </Box>
      ))}
    </article>
  );
}
