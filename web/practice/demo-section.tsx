import { useNavigate } from '@tanstack/react-router';
import { practices } from '../../contract/practice/practices.ts';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import { Button } from '../kit/button.tsx';
import { Row, Stack } from '../kit/layout.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Paragraph } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';

export function DemoSection() {
  const say = useText('settings');
  const toast = useToast();
  const navigate = useNavigate();
  const { run, busy } = useChange(practices.wipeDemo);
  const wipe = async () => {
    await navigate({ to: '/start' });
    const wiped = await run({});
    if (!wiped.ok) toast.failed(wiped.problem);
  };
  return (
    <Section title={say('settings:demo.title')}>
      <Panel>
        <Stack>
          <Paragraph>{say('settings:demo.text')}</Paragraph>
          <Row>
            <Button look="danger" busy={busy} onClick={() => void wipe()}>
              {say('settings:demo.wipe')}
            </Button>
          </Row>
        </Stack>
      </Panel>
    </Section>
  );
}
