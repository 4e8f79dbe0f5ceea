import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { beginCapture } from '../api/begin-capture.ts';
import { useMay } from '../api/use-session.ts';
import { CaptureLine } from '../asks/capture/capture-line.tsx';
import { Box } from '../kit/box.tsx';
import { useHotkeys } from '../kit/hotkeys.ts';
import { useText } from '../text/use-text.ts';
import { TimerBadge } from '../work/time/timer-badge.tsx';
import { AccountMenu } from './account-menu.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { PageFrame, PagesOpen } from './page-frame.tsx';
import { PaletteButton } from './palette-button.tsx';
import { PlaceBar, PlaceRail } from './place-rail.tsx';
import './shell.css';

const Palette = lazy(() => import('./palette/palette.tsx').then((module) => ({ default: module.Palette })));

/** The palette gives the focus back when it has closed; whoever takes it must come after. */
const CLOSING_MILLISECONDS = 250;

/** The frame that stays: places, capture line, palette and account; the page changes inside it. */
export function Shell() {
  const say = useText();
  const capture = useRef<HTMLInputElement>(null);
  const [palette, setPalette] = useState<'never' | 'open' | 'closed'>('never');
  const keys = useMemo(
    () => ({
      c: () => capture.current?.focus(),
      '/': () => setPalette('open'),
      'mod+k': () => setPalette((now) => (now === 'open' ? 'closed' : 'open')),
    }),
    [],
  );
  useHotkeys(keys);
  // The line takes time and asks: it is for whoever may write down both.
  const mayRecord = useMay('time.record');
  const mayCapture = useMay('ask.capture') && mayRecord;
  return (
    <PagesOpen>
      <div className="hf-shell">
        <a className="hf-skip" href="#page">
          {say('common:skip')}
        </a>
        <PlaceRail />
        <Box miw="0" flow="column">
          <DemoBanner />
          <header className="hf-topbar">
            {mayCapture && <CaptureLine ref={capture} />}
            <TimerBadge />
            <PaletteButton onOpen={() => setPalette('open')} />
            <AccountMenu />
          </header>
          <PageFrame />
        </Box>
        <PlaceBar />
        {palette !== 'never' && (
          <Suspense fallback={null}>
            <Palette
              open={palette === 'open'}
              onClose={() => setPalette('closed')}
              onCapture={(line) =>
                setTimeout(() => (line ? beginCapture(line) : capture.current?.focus()), CLOSING_MILLISECONDS)
              }
            />
          </Suspense>
        )}
      </div>
    </PagesOpen>
  );
}
