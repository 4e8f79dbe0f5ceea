import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import './styles.ts';
import { theme } from './theme.ts';

const chosenColours = localStorageColorSchemeManager({ key: 'holdfast-colours' });

/** What every part of the kit stands in. `noticesLabel` names the region where short messages appear. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={chosenColours}>
      {children}
      <Notifications position="bottom-center" autoClose={8000} limit={3} containerWidth={460} />
    </MantineProvider>
  );
}
