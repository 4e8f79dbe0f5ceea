import { Drawer, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import { CloseIcon } from './icons.ts';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly closeLabel: string;
  readonly size?: 'small' | 'normal' | 'large';
}

const widths = { small: '26rem', normal: '36rem', large: '52rem' } as const;

// By its name, not as a class of the content: that one also falls on the layer around the sheet and hides the page.
const sheet = { content: 'hf-dialog' } as const;

// Built from Mantine's parts, since its ready-made head is a `header`: a second banner of the document.

/** A question that has to be answered before going on. Escape closes it, and the focus goes back to where it was. */
export function Dialog({ open, onClose, title, children, closeLabel, size = 'normal' }: DialogProps) {
  return (
    <Modal.Root opened={open} onClose={onClose} size={widths[size]} padding={0} centered classNames={sheet}>
      <Modal.Overlay backgroundOpacity={0.36} />
      <Modal.Content>
        <div className="hf-dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <IconButton label={closeLabel} icon={<CloseIcon size={20} />} onClick={onClose} />
        </div>
        <Modal.Body className="hf-dialog-body">{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** A form or a detail beside the page, which stays in view. */
export function SidePanel({ open, onClose, title, children, closeLabel, size = 'normal' }: DialogProps) {
  return (
    <Drawer.Root
      opened={open}
      onClose={onClose}
      position="right"
      size={widths[size]}
      padding={0}
      classNames={sheet}
    >
      <Drawer.Overlay backgroundOpacity={0.36} />
      <Drawer.Content>
        <div className="hf-dialog-head">
          <Drawer.Title>{title}</Drawer.Title>
          <IconButton label={closeLabel} icon={<CloseIcon size={20} />} onClick={onClose} />
        </div>
        <Drawer.Body className="hf-dialog-body">{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
