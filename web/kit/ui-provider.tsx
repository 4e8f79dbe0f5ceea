import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import './styles.ts';
import { theme } from './theme.ts';
import { ToastRegion } from './toast-region.tsx';

const chosenColours = localStorageColorSchemeManager({ key: 'holdfast-colours' });

/** What every part of the kit stands in. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={chosenColours}>
      {children}
      <ToastRegion />
    </MantineProvider>
  );
}
