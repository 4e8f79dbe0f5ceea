import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, forwardRef } from 'react';
import { openLink } from './open-pages.tsx';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** `quiet` looks like its surroundings until it is pointed at: for names in lists. */
  readonly look?: 'link' | 'quiet' | undefined;
}

const Anchor = forwardRef<HTMLAnchorElement, AnchorProps>(function Anchor(
  { look = 'link', className, ...rest },
  ref,
) {
  // The router hands on a class of its own, or undefined: ours must not be lost to it.
  const own = look === 'link' ? 'hf-link' : 'hf-link-quiet';
  return <a ref={ref} {...rest} className={className ? `${own} ${className}` : own} />;
});

/** A link to a page of the app, checked against its routes; plain words where that page is not open to the reader. */
export const Link = openLink(createLink(Anchor), ({ className, children }) => (
  <span className={className}>{children}</span>
));

/** A link that stands by itself and says what it is for: not there where its page is not open to the reader. */
export const LoneLink = openLink(createLink(Anchor), () => null);

/** A link out of the app: the client's private page, a download. */
export function OuterLink(props: AnchorProps & { readonly href: string }) {
  return <Anchor target="_blank" rel="noreferrer" {...props} />;
}
