import type { PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import { May } from '../api/may.tsx';
import { todayOf, usePractice } from '../api/use-session.ts';
import { Box } from '../kit/box.tsx';
import { Button, IconButton } from '../kit/button.tsx';
import { MoreIcon } from '../kit/icons.ts';
import { OuterLink } from '../kit/link.tsx';
import { Menu } from '../kit/menu.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { daysBetween } from '../text/dates.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { BenefitTask } from './benefit-panel.tsx';
import { benefitTone } from './benefit-tone.ts';
import { evidencePath, sizeOf } from './send-evidence.ts';
import { useBenefitChanges } from './use-benefit-changes.ts';

interface BenefitRowProps {
  readonly benefit: PromisedBenefit;
  readonly onTask: (task: BenefitTask) => void;
}

/** One thing promised in return: what "received" means, how it stands, and what to do about it. */
export function BenefitRow({ benefit, onTask }: BenefitRowProps) {
  const say = useText('pro-bono-page', 'engagements');
  const { kind, expected, state } = benefit;
  return (
    <Box
      as="li"
      className="hf-benefit"
      flow="row"
      wrap
      justify="space-between"
      align="flex-start"
      gap="0.75rem 1.5rem"
      p="1rem 1.25rem"
    >
      <Box flex="1 1 18rem" miw="0" flow="grid" gap="0.25rem">
        <Box flow="row" wrap align="center" gap="0.5rem" fz="sm">
          <Tag tone={benefitTone[state]}>{say(`pro-bono-page:benefits.state.${state}`)}</Tag>
          <Soft>{say(`engagements:benefit.${kind}`)}</Soft>
        </Box>
        <p className="hf-benefit-expected">{expected}</p>
        <When benefit={benefit} />
        {state === 'received' && <Evidence benefit={benefit} />}
      </Box>
      <May ability="pro-bono.change">
        <Doings benefit={benefit} onTask={onTask} />
      </May>
    </Box>
  );
}

function When({ benefit }: { readonly benefit: PromisedBenefit }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const practice = usePractice();
  const { state, dueOn, receivedOn, remindedAt, worthMinor, currency } = benefit;
  const days = daysBetween(todayOf(practice), dueOn);
  const parts: readonly string[] =
    state === 'received'
      ? [
          say('pro-bono-page:benefits.received-on', { date: format.date(receivedOn ?? dueOn) }),
          ...(worthMinor === null
            ? []
            : [say('pro-bono-page:benefits.worth', { amount: format.money(worthMinor, currency, 'short') })]),
        ]
      : [
          say('pro-bono-page:benefits.due-on', { date: format.date(dueOn) }),
          ...(state === 'overdue' ? [say('pro-bono-page:benefits.late', { days: -days })] : []),
          ...(state === 'due' ? [say('pro-bono-page:benefits.in-days', { days })] : []),
          ...(remindedAt === null || state === 'waived'
            ? []
            : [
                say('pro-bono-page:benefits.asked-on', {
                  date: format.instantDate(remindedAt, practice.timeZone),
                }),
              ]),
        ];
  return <p className="hf-benefit-when hf-figures">{parts.join(' · ')}</p>;
}

function Evidence({ benefit }: { readonly benefit: PromisedBenefit }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { evidence, evidenceUrl, evidenceFile, id } = benefit;
  return (
    <div className="hf-benefit-evidence">
      {evidence && <blockquote>{evidence}</blockquote>}
      {evidenceUrl && <OuterLink href={evidenceUrl}>{say('pro-bono-page:benefits.link')}</OuterLink>}
      {evidenceFile && (
        <a className="hf-link" href={evidencePath(id)} download={evidenceFile.name}>
          {say('pro-bono-page:benefits.file', {
            name: evidenceFile.name,
            size: sizeOf(evidenceFile.bytes, format.number),
          })}
        </a>
      )}
    </div>
  );
}

function Doings({ benefit, onTask }: BenefitRowProps) {
  const say = useText('pro-bono-page');
  const changes = useBenefitChanges(benefit);
  const { state, expected, evidenceFile } = benefit;
  if (state === 'waived') {
    return (
      <Box flow="row" wrap align="center" gap="0.5rem">
        <Button size="small" busy={changes.busy} onClick={() => void changes.waive(false)}>
          {say('pro-bono-page:benefits.restore')}
        </Button>
      </Box>
    );
  }
  const isOpen = state !== 'received';
  const choices = isOpen
    ? [
        { label: say('pro-bono-page:benefits.change'), onChoose: () => onTask({ do: 'change', benefit }) },
        { label: say('pro-bono-page:benefits.waive'), onChoose: () => void changes.waive(true) },
      ]
    : [
        {
          label: say(evidenceFile ? 'pro-bono-page:benefits.replace' : 'pro-bono-page:benefits.attach'),
          onChoose: () => onTask({ do: 'attach', benefit }),
        },
        { label: say('pro-bono-page:benefits.set-worth'), onChoose: () => onTask({ do: 'worth', benefit }) },
        { label: say('pro-bono-page:benefits.undo-receipt'), onChoose: () => void changes.undo() },
      ];
  return (
    <Box flow="row" wrap align="center" gap="0.5rem">
      {isOpen && (
        <>
          <Button
            size="small"
            look={state === 'overdue' || state === 'due' ? 'primary' : 'plain'}
            onClick={() => onTask({ do: 'ask', benefit })}
          >
            {say('pro-bono-page:benefits.ask')}
          </Button>
          <Button size="small" onClick={() => onTask({ do: 'receive', benefit })}>
            {say('pro-bono-page:benefits.receive')}
          </Button>
        </>
      )}
      <Menu
        target={
          <IconButton
            label={say('pro-bono-page:benefits.more', { expected })}
            icon={<MoreIcon size={18} />}
            busy={changes.busy}
          />
        }
        groups={[{ choices }]}
      />
    </Box>
  );
}
