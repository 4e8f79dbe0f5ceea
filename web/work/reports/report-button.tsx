import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { SidePanel } from '../../kit/dialog.tsx';
import { useText } from '../../text/use-text.ts';
import { ReportForm } from './report-form.tsx';

/** The way to the report of a closed period, which is written beside the page. */
export function ReportButton({
  engagementId,
  index,
}: {
  readonly engagementId: string;
  readonly index: number;
}) {
  const say = useText('renewal-path-page');
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        look="quiet"
        size="small"
        aria-label={say('renewal-path-page:report-write', { index })}
        onClick={() => setOpen(true)}
      >
        {say('renewal-path-page:report')}
      </Button>
      <SidePanel
        open={isOpen}
        onClose={close}
        title={say('renewal-path-page:report-title', { index })}
        closeLabel={say('common:do.close')}
      >
        {isOpen && <ReportForm engagementId={engagementId} periodIndex={index} onClose={close} />}
      </SidePanel>
    </>
  );
}
