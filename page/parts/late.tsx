import { useEffect, useState, type ComponentType } from 'react';
import { Waiting } from './waiting.js';

/**
 * A view, or a part of one, whose code comes when it is first shown.
 *
 * React's own `lazy` would have it wait for 300 ms beside its fallback, lest that flickers.
 */
export function late<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  let there: ComponentType<Props> | null = null;
  return function Late(props: Props) {
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
    return View === null ? <Waiting /> : <View {...props} />;
  };
}
