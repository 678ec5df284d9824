import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

/** Turns night into day while the page is printed. */
export function Printing(): null {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useRef(colorScheme);
  useEffect(() => {
    const begin = (): void => {
      shown.current = colorScheme;
      // pictures are drawn before the paper is
      flushSync(() => setColorScheme('light'));
    };
    const end = (): void => setColorScheme(shown.current);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [colorScheme, setColorScheme]);
  return null;
}
