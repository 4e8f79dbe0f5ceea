import { Drawer, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly closeLabel: string;
  readonly size?: 'small' | 'normal' | 'large';
}

const widths = { small: '26rem', normal: '36rem', large: '52rem' } as const;

/** A question that has to be answered before going on. Escape closes it, and the focus goes back to where it was. */
export function Dialog({ open, onClose, title, children, closeLabel, size = 'normal' }: DialogProps) {
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={widths[size]}
      closeButtonProps={{ 'aria-label': closeLabel }}
      classNames={{ title: 'hf-dialog-title', content: 'hf-dialog' }}
      centered
    >
      {children}
    </Modal>
  );
}

/** A form or a detail beside the page, which stays in view. */
export function SidePanel({ open, onClose, title, children, closeLabel, size = 'normal' }: DialogProps) {
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      title={title}
      position="right"
      size={widths[size]}
      closeButtonProps={{ 'aria-label': closeLabel }}
      classNames={{ title: 'hf-dialog-title', content: 'hf-dialog' }}
    >
      {children}
    </Drawer>
  );
}
