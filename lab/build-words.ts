import { USUAL_FLAVOUR } from './runtimes.js';
import { DEFAULT_PLACEMENT, placementOf, type Board } from '../boards/board.js';
import type { Table } from '../builder/table.js';

/**
 * The words of a command that measures on what a table was measured on; what is to be measured comes behind them.
 * A board on USB is found without its port; a library that was linked is the user's to name.
 */
export function buildWords({ unit, configuration }: Table, board: Board): string[] {
  const { runtime, flavour } = configuration;
  const placement = placementOf(board, configuration);
  return [
    ...['lut', 'build', '--board', board.id],
    ...(placement === DEFAULT_PLACEMENT ? [] : ['--placement', placement]),
    ...(unit === 'instructions' ? ['--port', 'emulator'] : []),
    ...(runtime === 'tflm' ? ['--runtime', runtime, '--tflm', 'DIR'] : []),
    ...(runtime === 'builtin' && flavour !== USUAL_FLAVOUR ? ['--kernels', flavour] : []),
  ];
}
