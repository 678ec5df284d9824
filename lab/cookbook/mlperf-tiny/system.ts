/** What a submission of MLPerf Tiny says of its system, and which of its descriptions is of which results. */
import { basename } from 'node:path';
import { messageOf } from '../../../common/errors.js';
import { printable } from '../../../common/printable.js';

export interface SystemDescription {
  readonly board: string;
  readonly processor: string | null;
  readonly clockHz: number | null;
  readonly software: string;
}

/** Reads a description. @returns why it is none, in words */
export function systemOf(text: string): SystemDescription | string {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return `it is not JSON: ${printable(messageOf(error)).slice(0, 100)}`;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'it is no object';
  const fields = new Map(
    Object.entries(data).map(([name, value]) => [name.trim().toLowerCase(), words(value)]),
  );
  const board = fields.get('board name') ?? null;
  if (board === null) return 'it names no board';
  const software = ['inference framework', 'ml model compiler(s)', 'software libraries']
    .map((name) => fields.get(name) ?? null)
    .filter((one) => one !== null);
  return {
    board,
    processor: processorOf(fields.get('processor(s) name') ?? null, fields.get('accelerator') ?? null),
    clockHz: hertz(fields.get('processor(s) frequencies') ?? ''),
    software: [...new Set(software)][0] ?? 'software not said',
  };
}

/** What else computes is said with it. */
function processorOf(core: string | null, accelerator: string | null): string | null {
  return core !== null && accelerator !== null ? `${core}, with ${accelerator}` : (core ?? accelerator);
}

/** Characters of what is taken over. */
const MOST = 90;

/** A text on one line; null where there is none that says anything. */
function words(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const line = printable(value.replace(/\s+/g, ' ').trim()).slice(0, MOST);
  return line === '' || /^(n\/?a|none|-)$/i.test(line) ? null : line;
}

/** `120 MHz`, `60MHz`, `277.5M`, `1.0 GHz`; null for several clocks. */
function hertz(text: string): number | null {
  const [, number, prefix] = /^([0-9]{1,6}(?:\.[0-9]{1,6})?)\s*([MG])(?:hz)?$/i.exec(text) ?? [];
  const clock = Math.round(Number(number) * (prefix?.toUpperCase() === 'G' ? 1e9 : 1e6));
  return clock > 0 ? clock : null;
}

/** Two names are of one system where at least so many of all their words are the same. */
const LEAST_ALIKE = 0.5;

/**
 * Which of some files is of a system: submitters write `NUCLEO-H7A3ZI-Q` here and `NUCLEO_H7A3ZI_Q_system_description`
 * there. Undefined where none is like it, or several are as much.
 */
export function likest(system: string, paths: readonly string[]): string | undefined {
  const wanted = parts(system);
  const scored = paths
    .map((path) => ({ path, alike: likeness(wanted, parts(basename(path, '.json'))) }))
    .sort((a, b) => b.alike - a.alike);
  const [first, second] = scored;
  if (first === undefined || first.alike < LEAST_ALIKE || first.alike === second?.alike) return undefined;
  return first.path;
}

function parts(name: string): Set<string> {
  const all = name.toLowerCase().split(/[^a-z0-9]+/);
  return new Set(all.filter((part) => !['', 'system', 'description'].includes(part)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((part) => b.has(part)).length;
  return common / (a.size + b.size - common || 1);
}
