import { type ComponentType, createContext, type ReactNode, useContext } from 'react';

/** Whether the page at an address, or all pages of a route, is open to whoever reads. The frame of the app tells it. */
export const OpenPages = createContext<(to: string) => boolean>(() => true);

export function useIsOpen(): (to: string) => boolean {
  return useContext(OpenPages);
}

interface Leading {
  readonly to?: unknown;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/**
 * A link that is one only where it leads to a page that is open to the reader; else what `closed` makes of it. Asked in the link itself, so that
 * no page that holds one can forget it. The type is that of the link, which checks the address against the routes.
 */
export function openLink<L>(link: L, closed: (props: Leading) => ReactNode): L {
  const Open = link as ComponentType<Leading>;
  function OpenLink(props: Leading) {
    const isOpen = useIsOpen();
    return typeof props.to !== 'string' || isOpen(props.to) ? <Open {...props} /> : closed(props);
  }
  return OpenLink as L;
}
