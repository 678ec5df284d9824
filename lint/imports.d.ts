import type { Rule } from 'eslint';

type FolderGraph = ReadonlyMap<string, ReadonlySet<string>>;

export function folderGraph(files: Iterable<readonly [path: string, text: string]>): FolderGraph;
export function problemOf(graph: FolderGraph, from: string, to: string): string | undefined;
export const roomsRule: Rule.RuleModule;
