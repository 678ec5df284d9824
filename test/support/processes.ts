import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the processes, whatever they are executing, that were started with this text in their environment. */
export function processesWith(marker: string): string[] {
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/environ`, 'latin1').includes(marker);
    } catch {
      return false; // it has ended, or belongs to someone else
    }
  });
}

/** The name of the program that a process executes; empty where it has ended. */
export function programOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/comm`, 'latin1').trim();
  } catch {
    return '';
  }
}

/** Ids of the emulators that were started with this text in their environment. */
export function emulatorsWith(marker: string): string[] {
  return processesWith(marker).filter((id) => programOf(id).startsWith('qemu-system'));
}
