/**
 * The lint rule `edgelut/rooms`: a room imports what `rooms.js` allows it, and folders do not import one another in a
 * circle. `import type` and `import()` count like all others.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ROOMS } from './rooms.js';

const ROOT = join(import.meta.dirname, '..');
/** A module of ours that a file imports: static, dynamic, type or re-export. */
const SPECIFIER = /\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/**
 * Which folders each folder imports from.
 * @param {Iterable<readonly [path: string, text: string]>} files paths from the root, with `/`
 * @returns {Map<string, Set<string>>} without what a folder imports of itself
 */
export function folderGraph(files) {
  const graph = new Map();
  for (const [path, text] of files) {
    const folder = dirname(path);
    const imported = graph.get(folder) ?? new Set();
    graph.set(folder, imported);
    for (const [, specifier] of text.matchAll(SPECIFIER)) {
      const other = dirname(join(folder, specifier));
      if (other !== folder) imported.add(other);
    }
  }
  return graph;
}

/**
 * The shortest way along imports, both ends included.
 * @returns {string[] | undefined} undefined where there is none
 */
function way(graph, from, to) {
  const ways = [[from]];
  const seen = new Set([from]);
  for (const known of ways) {
    const last = known.at(-1);
    if (last === to) return known;
    for (const next of graph.get(last) ?? []) {
      if (!seen.has(next)) ways.push([...known, next]);
      seen.add(next);
    }
  }
  return undefined;
}

/** What is wrong with an import from one folder to another; undefined where nothing is. */
export function problemOf(graph, from, to) {
  const [room, other] = [from, to].map((folder) => folder.split('/', 1)[0]);
  const allowed = ROOMS[room];
  if (allowed !== undefined && other !== room && other !== 'common' && !allowed.includes(other)) {
    return `${room}/ may not import ${other}/ (docs/design.md)`;
  }
  const back = from === to ? undefined : way(graph, to, from);
  return back && `folders import one another in a circle: ${[from, ...back].join(' → ')}`;
}

/** The TypeScript files of all rooms. */
function* roomFiles() {
  for (const room of Object.keys(ROOMS)) {
    for (const entry of readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && /\.tsx?$/.test(entry.name)) yield [fromRoot(path), readFileSync(path, 'utf8')];
    }
  }
}

function fromRoot(path) {
  return relative(ROOT, path).split(sep).join('/');
}

/** Made once for all files that are linted. */
let graphOfRooms;

export const roomsRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    graphOfRooms ??= folderGraph(roomFiles());
    const folder = dirname(fromRoot(context.filename));
    const check = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const message = problemOf(graphOfRooms, folder, dirname(join(folder, source.value)));
      if (message !== undefined) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};
