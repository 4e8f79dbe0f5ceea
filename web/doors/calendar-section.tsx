import '../care/check-ins/touchpoints.css';
import { calendar } from '../../contract/doors/calendar.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { CopyField } from '../kit/copy-field.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Soft } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';

/** The feed that a calendar subscribes to: opened, copied, given a new address, closed. */
export function CalendarSection() {
  const say = useText('playbooks-page');
  const toast = useToast();
  const feed = useCall(calendar.get, {});
  const open = useChange(calendar.open);
  const close = useChange(calendar.close);
  const begin = async (isNew: boolean) => {
    const opened = await open.run({});
    if (!opened.ok) toast.failed(opened.problem);
    else if (!isNew) toast.done(say('playbooks-page:calendar.renewed'));
  };
  const end = async () => {
    const closed = await close.run({});
    if (closed.ok) toast.done(say('playbooks-page:calendar.closed-done'));
    else toast.failed(closed.problem);
  };
  return (
    <Section title={say('playbooks-page:calendar.title')} hint={say('playbooks-page:calendar.hint')}>
      <Panel>
        <Loaded call={feed} lines={2}>
          {({ url }) =>
            url === null ? (
              <Stack gap="small">
                <Soft>{say('playbooks-page:calendar.closed')}</Soft>
                <Row>
                  <Button busy={open.busy} onClick={() => void begin(true)}>
                    {say('playbooks-page:calendar.open')}
                  </Button>
                </Row>
              </Stack>
            ) : (
              <Stack gap="small">
                <CopyField
                  label={say('playbooks-page:calendar.address')}
                  value={url}
                  copyLabel={say('common:do.copy')}
                  copiedLabel={say('common:do.copied')}
                />
                <a className="hf-link" href={url.replace(/^https?:/, 'webcal:')}>
                  {say('playbooks-page:calendar.subscribe')}
                </a>
                <Soft>{say('playbooks-page:calendar.secret')}</Soft>
                <Row>
                  <Button size="small" busy={open.busy} onClick={() => void begin(false)}>
                    {say('playbooks-page:calendar.renew')}
                  </Button>
                  <Button size="small" look="danger" busy={close.busy} onClick={() => void end()}>
                    {say('playbooks-page:calendar.close')}
                  </Button>
                </Row>
              </Stack>
            )
          }
        </Loaded>
      </Panel>
    </Section>
  );
}
