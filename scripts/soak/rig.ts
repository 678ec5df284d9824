import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFirmware } from '../../agent/firmware/build.js';
import type { Board } from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { defined } from '../../common/defined.js';
import { Faults } from '../../testing/doubles/faults.js';
import { Stm32Chip } from '../../testing/doubles/stm32/chip.js';
import { Stm32Double, type Wiring } from '../../testing/doubles/stm32/stm32-double.js';
import { USUAL_FLAVOUR } from '../../lab/runtimes.js';

const BOARD = 'stm32f4';
const PLACEMENT = 'ram';
/** BOOT0 follows RTS, a raised DTR holds the chip in reset: as the board file has it. */
const WIRING: Wiring = { boot0: { line: 'rts', inverted: false }, reset: { line: 'dtr', inverted: false } };

/** Boards of one kind, which differ in their names alone, and the images of their firmware. */
export interface Boards {
  /** holds their files */
  readonly folder: string;
  readonly board: Board;
  readonly image: Uint8Array;
  /** what another board of the same kind would run */
  readonly otherImage: Uint8Array;
}

/** Writes board files, of boards whose window is memory that is written at will, and builds their firmware. */
export async function makeBoards(folder: string): Promise<Boards> {
  const [board, other] = ['soaked', 'another'].map((id) => withWindowInRam(loadBoard(BOARD), id));
  for (const one of [board!, other!]) writeFileSync(join(folder, `${one.id}.yaml`), JSON.stringify(one));
  const [image, otherImage] = [await imageOf(board!), await imageOf(other!)];
  return { folder, board: board!, image, otherImage };
}

function withWindowInRam({ placements, runtimes: _, ...board }: Board, id: string): Board {
  const changes = placements![PLACEMENT]!;
  return {
    ...board,
    id,
    memory: { ...board.memory, ...changes.memory },
    hardware: { ...board.hardware, ...changes.hardware },
  };
}

async function imageOf(board: Board): Promise<Uint8Array> {
  const { bin } = await buildFirmware(board, 'silicon', { runtime: 'builtin', flavour: USUAL_FLAVOUR });
  return readFileSync(bin);
}

/** A double of the board with its firmware in flash, at a terminal. */
export class Rig {
  readonly chip: Stm32Chip;
  private moment: { readonly bytes: number; readonly act: () => void } | undefined;

  private constructor(
    private readonly boards: Boards,
    /** path of the terminal */
    readonly port: string,
    readonly double: Stm32Double,
    chip: Stm32Chip,
  ) {
    this.chip = chip;
  }

  /**
   * @param wired whether the port's lines reach the board's pins
   * @param onReceived told how many bytes the firmware has received
   */
  static async start(
    boards: Boards,
    port: string,
    wired: boolean,
    onReceived?: (bytes: number) => void,
  ): Promise<Rig> {
    const chip = new Stm32Chip(0x413, boards.board.memory.flash, 1);
    chip.flash.program(chip.flash.base, boards.image);
    const rig: { ready?: Rig } = {};
    const double = await Stm32Double.start({
      ...{ board: boards.board, chip, link: port, faults: new Faults('', 1) },
      ...defined({ wiring: wired ? WIRING : undefined }),
      say: () => undefined,
      keep: () => undefined,
      onReceived: (bytes) => {
        onReceived?.(bytes);
        rig.ready?.passed(bytes);
      },
    });
    rig.ready = new Rig(boards, port, double, chip);
    return rig.ready;
  }

  /** Acts once when the firmware has received so many bytes. */
  at(bytes: number, act: () => void): void {
    this.moment = { bytes, act };
  }

  /** Puts an image into flash as if it had been there, and resets. */
  exchange(image: Uint8Array): void {
    this.chip.eraseAll();
    this.chip.flash.program(this.chip.flash.base, image);
    this.double.reset();
  }

  /** As it was at first, whatever became of it: nothing is to happen any more. */
  async mend(): Promise<void> {
    this.moment = undefined;
    await this.double.plug();
    this.exchange(this.boards.image);
  }

  private passed(bytes: number): void {
    if (this.moment === undefined || bytes < this.moment.bytes) return;
    const { act } = this.moment;
    this.moment = undefined;
    act();
  }
}
