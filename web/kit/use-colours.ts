import { useMantineColorScheme } from '@mantine/core';

export type Colours = 'auto' | 'light' | 'dark';

/** Light, dark, or as the system has it; remembered in this browser. */
export function useColours(): {
  readonly colours: Colours;
  readonly chooseColours: (colours: Colours) => void;
} {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return { colours: colorScheme, chooseColours: setColorScheme };
}
