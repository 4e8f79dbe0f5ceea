import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, forwardRef } from 'react';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** `quiet` looks like its surroundings until it is pointed at: for names in lists. */
  readonly look?: 'link' | 'quiet' | undefined;
}

const Anchor = forwardRef<HTMLAnchorElement, AnchorProps>(function Anchor({ look = 'link', ...rest }, ref) {
  return <a ref={ref} className={look === 'link' ? 'hf-link' : 'hf-link-quiet'} {...rest} />;
});

/** A link to a page of the app, checked against its routes. */
export const Link = createLink(Anchor);

/** A link out of the app: the client's private page, a download. */
export function OuterLink(props: AnchorProps & { readonly href: string }) {
  return <Anchor target="_blank" rel="noreferrer" {...props} />;
}
