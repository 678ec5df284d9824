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

/** The names of the programs that those of {@link processesWith} execute. */
export function programsWith(marker: string): string[] {
  return processesWith(marker).flatMap((id) => {
    try {
      return [readFileSync(`/proc/${id}/comm`, 'latin1').trim()];
    } catch {
      return []; // it has ended
    }
  });
}

/** Whether an emulator runs that was started with this text in its environment. */
export function emulatorRuns(marker: string): boolean {
  return programsWith(marker).some((program) => program.startsWith('qemu-system'));
}
