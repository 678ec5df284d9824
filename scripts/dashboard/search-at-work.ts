/** A search as it was while it judged candidates, to be watched. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Share of the candidates that are judged. */
const JUDGED = 0.6;

/**
 * Copies what the folder of a finished search held then: all of its supernet, and the candidates that were judged first.
 * @param run the search's folder
 * @returns a folder of runs, in `folder`
 */
export function searchAtWork(folder: string, run: string): string {
  const home = join(folder, 'at-work');
  const path = join(home, basename(run));
  mkdirSync(path, { recursive: true });
  for (const name of ['config.json', 'checkpoint.bin']) copyFileSync(join(run, name), join(path, name));
  const lines = (name: string): string[] => readFileSync(join(run, name), 'utf8').trimEnd().split('\n');
  const write = (name: string, kept: readonly string[]): void =>
    writeFileSync(join(path, name), kept.map((line) => `${line}\n`).join(''));
  const supernet = lines('log.jsonl').filter(
    (line) => (JSON.parse(line) as { readonly phase: string }).phase === 'supernet',
  );
  const judged = lines('candidates.jsonl');
  write('log.jsonl', supernet);
  write('candidates.jsonl', judged.slice(0, Math.ceil(JUDGED * judged.length)));
  return home;
}
