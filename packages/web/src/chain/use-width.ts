import { useMediaQuery } from '@mantine/hooks';

const NOW = { getInitialValueInEffect: false } as const;

/** True on a telephone and other narrow windows. */
export const useIsNarrow = (): boolean => useMediaQuery('(max-width: 48em)', undefined, NOW);

/** True where a panel fits beside what it explains. */
export const useHasRoomBeside = (): boolean => useMediaQuery('(min-width: 68em)', undefined, NOW);
