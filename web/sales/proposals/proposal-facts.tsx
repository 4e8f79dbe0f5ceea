import type { Proposal } from '../../../contract/sales/proposals.ts';
import { languageFacts } from '../../../locales/languages.ts';
import { usePractice } from '../../api/use-session.ts';
import { Box } from '../../kit/box.tsx';
import { Stack } from '../../kit/layout.tsx';
import { Panel } from '../../kit/page.tsx';
import { Facts, Soft } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';

/** What happened with it and when. */
export function ProposalFacts({ proposal }: { readonly proposal: Proposal }) {
  const say = useText('proposals');
  const format = useFormat();
  const { timeZone } = usePractice();
  const { createdAt, sentAt, seenAt, remindedAt, answeredAt, declinedBecause } = proposal;
  const when = (at: string | null) =>
    at === null ? (
      <Soft>{say('proposals:page.not-yet')}</Soft>
    ) : (
      say('proposals:page.at', {
        date: format.instantDate(at, timeZone),
        time: format.instantTime(at, timeZone),
      })
    );
  return (
    <Panel>
      <Stack gap="small">
        <Box as="h2" m="0" fz="1.0625rem">
          {say('proposals:page.times')}
        </Box>
        <Facts
          facts={[
            { name: say('proposals:page.created'), value: when(createdAt) },
            { name: say('proposals:page.was-sent'), value: when(sentAt) },
            // Who signed without having opened the page, by a form sent again, has seen it all the same.
            ...(seenAt === null && answeredAt !== null
              ? []
              : [{ name: say('proposals:page.was-seen'), value: when(seenAt) }]),
            ...(remindedAt === null
              ? []
              : [{ name: say('proposals:page.reminded'), value: when(remindedAt) }]),
            { name: say('proposals:page.answered'), value: when(answeredAt) },
            { name: say('proposals:page.until'), value: format.date(proposal.validUntil) },
            { name: say('proposals:page.starts'), value: format.date(proposal.startsOn) },
            { name: say('proposals:page.language'), value: languageFacts[proposal.language].name },
          ]}
        />
        {declinedBecause && (
          <p className="hf-proposal-text">{say('proposals:page.because', { because: declinedBecause })}</p>
        )}
      </Stack>
    </Panel>
  );
}
