import { ActionIcon, Button as BaseButton, Tooltip } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, forwardRef, type MouseEventHandler, type ReactNode } from 'react';
import { openLink } from './open-pages.tsx';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

interface Look {
  readonly look?: ButtonLook | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  readonly icon?: ReactNode;
  readonly wide?: boolean | undefined;
}

const looks = {
  primary: { variant: 'filled' },
  plain: { variant: 'default' },
  quiet: { variant: 'subtle', color: 'gray' },
  danger: { variant: 'default' },
} as const;
const sizes = { small: 'compact-sm', normal: 'sm', large: 'md' } as const;

function styleOf({ look = 'plain', size = 'normal', icon, wide = false }: Look) {
  return {
    ...looks[look],
    size: sizes[size],
    leftSection: icon,
    fullWidth: wide,
    className: `hf-button hf-button-${look}`,
  };
}

export interface ButtonProps extends Look {
  readonly children: ReactNode;
  readonly type?: 'button' | 'submit';
  readonly onClick?: MouseEventHandler<HTMLButtonElement> | undefined;
  /** Shows that it works, and takes no second click meanwhile. */
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly form?: string | undefined;
  /** Tells the buttons of one form apart. */
  readonly value?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-expanded'?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
}

/** `primary` once per page: what one most likely wants to do. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { children, look, size, icon, wide, busy = false, disabled = false, type = 'button', ...rest },
  ref,
) {
  return (
    <BaseButton
      ref={ref}
      {...styleOf({ look, size, icon, wide })}
      {...rest}
      type={type}
      loading={busy}
      disabled={disabled}
    >
      {children}
    </BaseButton>
  );
});

interface AnchorButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement>, Look {}

const AnchorButton = forwardRef<HTMLAnchorElement, AnchorButtonProps>(function AnchorButton(
  { look, size, icon, wide, children, color: _, ...anchor },
  ref,
) {
  return (
    <BaseButton component="a" ref={ref} {...styleOf({ look, size, icon, wide })} {...anchor}>
      {children}
    </BaseButton>
  );
});

/**
 * A link to a page of the app that looks like a button: `<ButtonLink to="/clients/$clientId" params={…}>`. Not there where that page is
 * not open to the reader.
 */
export const ButtonLink = openLink(createLink(AnchorButton), () => null);

export interface IconButtonProps {
  /** Read out, and shown when one points at it. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly tone?: 'neutral' | 'bad';
}

export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, busy = false, disabled = false, tone = 'neutral', ...rest },
  ref,
) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        ref={ref}
        variant="subtle"
        color={tone === 'bad' ? 'brick' : 'gray'}
        size="lg"
        aria-label={label}
        loading={busy}
        disabled={disabled}
        {...rest}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
});
