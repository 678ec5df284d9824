/**
 * The part of WebAssembly's JavaScript interface that the engine uses. TypeScript has it only among the types of
 * browsers (`lib.dom.d.ts`), of which Node has few.
 */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, unknown>>);
    readonly exports: Record<string, unknown>;
  }
  class Memory {
    readonly buffer: ArrayBuffer;
  }
  class Global {
    value: number;
  }
}
