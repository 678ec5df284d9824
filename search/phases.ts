/** The phases of a search and of a training, and how long each takes. */
export type Phase = 'supernet' | 'candidates' | 'evolution' | 'finalists' | 'retraining' | 'quantization';

/** Seconds per phase. */
export class PhaseClock {
  readonly seconds: Record<Phase, number> = {
    ...{ supernet: 0, candidates: 0, evolution: 0, finalists: 0 },
    ...{ retraining: 0, quantization: 0 },
  };
  private phase: Phase | null = null;
  private since = 0;

  constructor(private readonly onPhase: ((phase: Phase) => void) | undefined) {}

  enter(phase: Phase): void {
    if (phase === this.phase) return;
    this.end();
    this.phase = phase;
    this.since = performance.now();
    this.onPhase?.(phase);
  }

  end(): void {
    if (this.phase !== null) this.seconds[this.phase] += (performance.now() - this.since) / 1000;
    this.phase = null;
  }
}
