import { Outlet, useLocation, useRouterState } from '@tanstack/react-router';
import { type ReactNode, Suspense, useCallback, useEffect, useRef } from 'react';
import { abilityAt, type PagePath } from '../api/pages.ts';
import { useSession } from '../api/use-session.ts';
import { OpenPages, useIsOpen } from '../kit/open-pages.tsx';
import { ClosedPage, PageWaiting } from './page-states.tsx';

/** Tells every link inside which pages are open to whoever is signed in. */
export function PagesOpen({ children }: { readonly children: ReactNode }) {
  const abilities = useSession().data?.abilities;
  const isOpen = useCallback(
    (to: string) => {
      const ability = abilityAt(to);
      return ability === null || (abilities?.includes(ability) ?? false);
    },
    [abilities],
  );
  return <OpenPages value={isOpen}>{children}</OpenPages>;
}

/** The page itself. When another page opens, the focus goes to its beginning, as it would after loading a document. */
export function PageFrame() {
  const { pathname } = useLocation();
  const frame = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    frame.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main id="page" ref={frame} tabIndex={-1} className="hf-shell-page">
      <Suspense fallback={<PageWaiting />}>{useIsPageOpen() ? <Outlet /> : <ClosedPage />}</Suspense>
    </main>
  );
}

/** Whether the page one has come to is open. A route that is missing in the table does not compile. */
function useIsPageOpen(): boolean {
  const isOpen = useIsOpen();
  const path: PagePath | undefined = useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath });
  return path === undefined || isOpen(path);
}
