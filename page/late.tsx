import { useEffect, useState, type ComponentType } from 'react';
import { Waiting } from './parts/waiting.js';

/**
 * A view whose code comes when it is first shown.
 *
 * React's own `lazy` would have it wait for 300 ms beside its fallback, lest that flickers.
 */
export function late(load: () => Promise<{ readonly default: ComponentType }>): ComponentType {
  let there: ComponentType | null = null;
  return function Late() {
    const [View, setView] = useState(() => there);
    const [failed, setFailed] = useState<Error | null>(null);
    useEffect(() => {
      if (there !== null) return;
      load().then((module) => {
        there = module.default;
        setView(() => module.default);
      }, setFailed);
    }, []);
    if (failed !== null) throw failed;
    return View === null ? <Waiting /> : <View />;
  };
}
