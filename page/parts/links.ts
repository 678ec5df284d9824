/** Addresses of views. */
import { address } from '../data/served.js';

export function tableLink(id: string, query: Readonly<Record<string, string | null>> = {}): string {
  return address(`/tables/${encodeURIComponent(id)}`, query);
}

export function caseLink(id: string, key: string): string {
  return address(`/tables/${encodeURIComponent(id)}/case`, { key });
}

export function searchLink(name: string): string {
  return address('/searches/search', { name });
}

export function trainingLink(name: string): string {
  return address('/searches/training', { name });
}

export function compareLink(first: string, second: string | null): string {
  return address('/compare', { first, second });
}
