/** What the path of the page's address says. */
import { useLocation } from 'wouter';

/** A part of the path, read back: the first is 0. Empty where there is none. */
export function usePathPart(index: number): string {
  // wouter tells of changes, but gives paths half read back
  useLocation();
  const part = window.location.pathname.split('/')[index + 1] ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
