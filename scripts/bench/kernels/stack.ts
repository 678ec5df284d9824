/** The stack that functions take with all that they call, by the compiler's own account. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cmakeSettings } from '../../../agent/firmware/build.js';
import { CmakeBuild } from '../../../agent/firmware/cmake.js';
import { HARNESS } from '../../../agent/firmware/sources.js';
import type { Board } from '../../../boards/board.js';
import { targetOf } from '../../../boards/targets.js';

/** Has GCC write a call graph with the stack of each function beside each object. */
const CALL_GRAPH = '-fcallgraph-info=su';

export interface Stack {
  /** of the kernel that takes most */
  readonly kernel: { readonly name: string; readonly bytes: number };
  /** of opening a model */
  readonly open: number;
}

/** @param folder for the build */
export async function stackOf(board: Board, flavour: string, folder: string): Promise<Stack> {
  const home = join(folder, `stack-${board.id}-${flavour}`);
  const { port } = targetOf(board, 'emulator');
  const settings = cmakeSettings(board, port, { runtime: 'builtin', flavour });
  const build = new CmakeBuild(HARNESS, home, board.id);
  const flags = `${settings['LUT_CPU_FLAGS'] ?? ''} ${CALL_GRAPH}`;
  await build.configure({ ...settings, LUT_CPU_FLAGS: flags }, board.firmware.toolchain);
  await build.build('timed');
  const graph = readGraph(home);
  const deepest = (prefix: string): { name: string; bytes: number } =>
    [...graph.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ name, bytes: depth(graph, name) }))
      .reduce((most, one) => (one.bytes > most.bytes ? one : most));
  return {
    kernel: deepest('kernel_'),
    // a kind's prepare function is called by its address, which the graph does not know
    open: depth(graph, 'load_model') + deepest('prepare_').bytes,
  };
}

interface StackFunction {
  bytes: number;
  readonly calls: Set<string>;
}

function readGraph(folder: string): Map<string, StackFunction> {
  const graph = new Map<string, StackFunction>();
  const at = (name: string): StackFunction => {
    const known = graph.get(name) ?? { bytes: 0, calls: new Set<string>() };
    graph.set(name, known);
    return known;
  };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ci'),
  );
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, name = '', bytes] of text.matchAll(/^node: \{ title: "([^"]+)".*?\\n(\d+) bytes/gm)) {
      at(name).bytes = Number(bytes);
    }
    for (const [, from = '', to = ''] of text.matchAll(
      /^edge: \{ sourcename: "([^"]+)" targetname: "([^"]+)"/gm,
    )) {
      at(from).calls.add(to);
    }
  }
  return graph;
}

/** Of a function and the deepest that it calls; nothing here calls itself. */
function depth(
  graph: ReadonlyMap<string, StackFunction>,
  name: string,
  above: readonly string[] = [],
): number {
  const known = graph.get(name);
  if (known === undefined || above.includes(name)) return 0;
  const called = [...known.calls].map((one) => depth(graph, one, [...above, name]));
  return known.bytes + Math.max(0, ...called);
}
