/** Named float32 arrays, one after the other in one block of shared memory, which every thread sees. */
export interface TensorSpec {
  readonly name: string;
  readonly shape: readonly number[];
}

interface Place {
  readonly index: number;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly size: number;
}

/** Where the tensors lie in a block. Equal specifications give equal layouts. */
export class TensorLayout {
  readonly size: number;
  private readonly places = new Map<string, Place>();

  constructor(readonly specs: readonly TensorSpec[]) {
    let offset = 0;
    specs.forEach(({ name, shape }, index) => {
      const size = shape.reduce((product, extent) => product * extent, 1);
      this.places.set(name, { index, offset, shape, size });
      offset += size;
    });
    this.size = offset;
  }

  /** A new block of zeros. */
  block(): Float32Array {
    return new Float32Array(new SharedArrayBuffer(this.size * Float32Array.BYTES_PER_ELEMENT));
  }

  has(name: string): boolean {
    return this.places.has(name);
  }

  /** @throws RangeError when there is no such tensor */
  place(name: string): Place {
    const place = this.places.get(name);
    if (place === undefined) throw new RangeError(`there is no tensor "${name}"`);
    return place;
  }

  /** The part of a block that is the tensor: a view, not a copy. */
  view(block: Float32Array, name: string): Float32Array {
    const { offset, size } = this.place(name);
    return block.subarray(offset, offset + size);
  }
}
