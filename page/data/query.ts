/** What the address of the page says beside its path: so that a link shows the same. */
import { useSearchParams } from 'wouter';

/**
 * A field of the address, and what sets it. To set it is no step for the back button, unless `isStep`.
 * @param usual its value where the address does not have it
 */
export function useQuery(name: string, usual = '', isStep = false): [string, (value: string) => void] {
  const [query, setQuery] = useSearchParams();
  const set = (value: string): void => {
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === usual) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: !isStep },
    );
  };
  return [query.get(name) ?? usual, set];
}

/** A field of the address that may stand several times, and what sets all of it. */
export function useQueryList(name: string): [string[], (values: readonly string[]) => void] {
  const [query, setQuery] = useSearchParams();
  const set = (values: readonly string[]): void => {
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete(name);
        for (const value of values) after.append(name, value);
        return after;
      },
      { replace: true },
    );
  };
  return [query.getAll(name), set];
}
