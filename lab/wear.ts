/** How often the sectors of model windows in flash are erased. */
import type { Chip } from '../store/run.js';
import type { SectorErasures } from '../store/store.js';

/** What one command did to a board's flash, and what that chip has suffered in all. */
export interface Wear {
  /** sectors that were erased now */
  readonly sectors: number;
  /** how often, the one most often */
  readonly most: number;
  /** how often the most worn sector of the model window was erased since the database knows the chip */
  readonly mostEver: number;
}

/** Counts the sectors that are erased while a bench is open. */
export class ErasedSectors {
  private readonly counts = new Map<number, number>();
  private uid: string | null = null;

  add(sector: number, { uid }: Chip): void {
    this.uid = uid;
    this.counts.set(sector, (this.counts.get(sector) ?? 0) + 1);
  }

  /** Null where nothing was erased. @param known of the board, of every chip, what was erased now included */
  wear(known: readonly SectorErasures[]): Wear | null {
    if (this.counts.size === 0) return null;
    const ofChip = known.filter(({ uid }) => uid === this.uid).map(({ n }) => n);
    return {
      sectors: this.counts.size,
      most: Math.max(...this.counts.values()),
      mostEver: Math.max(...ofChip),
    };
  }
}
