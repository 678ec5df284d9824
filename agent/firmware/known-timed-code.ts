/** The timed code of this package's sources, as the compilers that it is developed with make it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeviceConfiguration } from '../../model/configuration.js';
import { HARNESS } from './sources.js';
import type { TimedCode } from './timed-code.js';

/** Compiled timed code as it is now, hashes as in {@link TimedCode}. */
export interface KnownTimedCode {
  /** first line of its compiler's `--version` */
  readonly compiler: string;
  readonly kernels: string;
  /** by placement, for a firmware port is told of it */
  readonly timing: Readonly<Record<string, string>>;
}

/** By board, then by `<firmware port>/<runtime>/<flavour>`. */
export type TimedCodeManifest = Readonly<Record<string, Readonly<Record<string, KnownTimedCode>>>>;

/** Written by `npm run timed-code` and part of the package, so that a table can be judged without building anything. */
export const MANIFEST = join(HARNESS, 'timed.json');

/**
 * What a board's timed code compiles to; undefined for boards, firmware ports, runtimes and flavours that are not this
 * package's.
 */
export function knownTimedCode(
  board: string,
  port: string,
  runtime: string,
  flavour: string,
): KnownTimedCode | undefined {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as TimedCodeManifest;
  return manifest[board]?.[timedCodeName(port, runtime, flavour)];
}

/** What the manifest calls a board's timed code. */
export function timedCodeName(port: string, runtime: string, flavour: string): string {
  return `${port}/${runtime}/${flavour}`;
}

/**
 * Which part of the timed code that a configuration was measured with is no longer this package's. Undefined where none
 * is, and where nobody can tell: of another compiler's code, kernels that are a library, and boards of the user's own.
 */
export function outdatedTimedCode(
  configuration: Required<
    Pick<DeviceConfiguration, 'board' | 'port' | 'runtime' | 'flavour' | 'compiler' | 'kernels' | 'timing'>
  >,
): keyof TimedCode | undefined {
  const { board, port, runtime, flavour, compiler, kernels, timing } = configuration;
  const known = knownTimedCode(board, port, runtime, flavour);
  if (known === undefined || known.compiler !== compiler) return undefined;
  if (!Object.values(known.timing).includes(timing)) return 'timing';
  return kernels === known.kernels ? undefined : 'kernels';
}
