import { useEffect, useState } from 'preact/hooks';
import type { Theme } from './pane-props';

/** The theme that the host gave, or else what the browser was told to prefer. */
export function useTheme(given: Theme | undefined): Theme {
  const [wish] = useState(() => matchMedia('(prefers-color-scheme: dark)'));
  const [isDark, setDark] = useState(wish.matches);
  useEffect(() => {
    const follow = () => setDark(wish.matches);
    wish.addEventListener('change', follow);
    return () => wish.removeEventListener('change', follow);
  }, [wish]);
  return given ?? (isDark ? 'dark' : 'light');
}
