import type { Address, WasmModule } from './wasm-module.js';

/** Where a tensor lies in the memory of the kernels. */
export interface Block {
  readonly address: Address;
  readonly floats: number;
}

/** Blocks of the kernels' memory that belong together and are freed together. */
export class TensorMemory {
  private readonly blocks: Block[] = [];
  /** lent before, and given back */
  private readonly idle: Block[] = [];

  constructor(private readonly module: WasmModule) {}

  /** A block of its own. @throws LutError SEARCH_MEMORY */
  reserve(floats: number): Block {
    const block = { address: this.module.allocate(floats), floats };
    this.blocks.push(block);
    return block;
  }

  /** A block that may be lent again once it was given back: of the idle ones the smallest that is large enough. */
  borrow(floats: number): Block {
    const fitting = this.idle.filter((block) => block.floats >= floats);
    const smallest = fitting.reduce<Block | undefined>(
      (least, block) => (least === undefined || block.floats < least.floats ? block : least),
      undefined,
    );
    if (smallest === undefined) return this.reserve(floats);
    this.idle.splice(this.idle.indexOf(smallest), 1);
    return smallest;
  }

  giveBack(block: Block): void {
    this.idle.push(block);
  }

  free(): void {
    for (const { address } of this.blocks) this.module.free(address);
    this.blocks.length = 0;
    this.idle.length = 0;
  }
}
