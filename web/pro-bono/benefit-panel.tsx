import { clients } from '../../contract/clients/clients.ts';
import type { PromisedBenefit } from '../../contract/pro-bono/benefits.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { useCall } from '../api/use-call.ts';
import { SidePanel } from '../kit/dialog.tsx';
import { useText } from '../text/use-text.ts';
import { AskForBenefit } from './ask-for-benefit.tsx';
import { BenefitForm } from './benefit-form.tsx';
import { EvidenceDrop } from './evidence-drop.tsx';
import { ReceiveForm } from './receive-form.tsx';
import { useBenefitChanges } from './use-benefit-changes.ts';
import { WorthForm } from './worth-form.tsx';

/** What is being done to what comes back; each has its form beside the page. */
export type BenefitTask =
  | { readonly do: 'add' }
  | {
      readonly do: 'change' | 'receive' | 'ask' | 'attach' | 'worth';
      readonly benefit: PromisedBenefit;
    };

interface BenefitPanelProps {
  readonly engagement: Engagement;
  readonly task: BenefitTask | null;
  readonly onClose: () => void;
}

const titles = {
  add: 'pro-bono-page:benefit-form.add-title',
  change: 'pro-bono-page:benefit-form.change-title',
  receive: 'pro-bono-page:benefit-form.receive-title',
  ask: 'pro-bono-page:ask-for.title',
  attach: 'pro-bono-page:benefits.attach',
  worth: 'pro-bono-page:benefit-form.worth-title',
} as const;

export function BenefitPanel({ engagement, task, onClose }: BenefitPanelProps) {
  const say = useText('pro-bono-page', 'engagements');
  const client = useCall(clients.get, { params: { id: engagement.clientId } });
  return (
    <SidePanel
      open={task !== null}
      onClose={onClose}
      title={task ? say(titles[task.do], { client: client.data?.name ?? '…' }) : ''}
      closeLabel={say('common:do.close')}
    >
      {task && <TaskForm engagement={engagement} task={task} onClose={onClose} />}
    </SidePanel>
  );
}

function TaskForm({ engagement, task, onClose }: BenefitPanelProps & { readonly task: BenefitTask }) {
  if (task.do === 'add') return <BenefitForm engagement={engagement} benefit={null} onClose={onClose} />;
  const { benefit } = task;
  if (task.do === 'change')
    return <BenefitForm engagement={engagement} benefit={benefit} onClose={onClose} />;
  if (task.do === 'receive')
    return <ReceiveForm engagement={engagement} benefit={benefit} onClose={onClose} />;
  if (task.do === 'attach') return <AttachForm benefit={benefit} onClose={onClose} />;
  if (task.do === 'worth') return <WorthForm benefit={benefit} onClose={onClose} />;
  return <AskForBenefit benefit={benefit} />;
}

interface AttachFormProps {
  readonly benefit: PromisedBenefit;
  readonly onClose: () => void;
}

/** Keeps a file with a benefit that has come already; choosing it is all there is to do. */
function AttachForm({ benefit, onClose }: AttachFormProps) {
  const changes = useBenefitChanges(benefit);
  return <EvidenceDrop file={null} onFile={(file) => void changes.attach(file).then(onClose)} />;
}
