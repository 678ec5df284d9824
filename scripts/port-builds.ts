import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cmakeSettings } from '../agent/firmware/build.js';
import { CmakeBuild } from '../agent/firmware/cmake.js';
import { HARNESS } from '../agent/firmware/sources.js';
import { compiledTimedCode, type TimedCode } from '../agent/firmware/timed-code.js';
import { compilerOf, requireVersion } from '../agent/firmware/toolchain.js';
import { boardWith, type Board, type TargetName } from '../boards/board.js';
import { targetOf } from '../boards/targets.js';

const RUNTIME = 'builtin';

/** A board's firmware in one flavour, for its targets and placements one after another: kernels are compiled once. */
export class PortBuilds {
  private readonly build: CmakeBuild;

  /** @param folder that is empty, or of such builds before */
  constructor(
    private readonly board: Board,
    private readonly flavour: string,
    private readonly folder: string,
  ) {
    this.build = new CmakeBuild(HARNESS, folder, board.id);
  }

  /**
   * Builds and links the firmware as `buildFirmware` does.
   * @returns what is timed, as it was compiled, and the compiler's version
   * @throws TOOLCHAIN_MISSING, TOOLCHAIN_FAILED
   */
  async timedCode(target: TargetName, placement: string): Promise<TimedCode & { readonly compiler: string }> {
    const { toolchain } = this.board.firmware;
    const { port } = targetOf(this.board, target);
    const placed = boardWith(this.board, RUNTIME, placement);
    // objects of another port would be hashed with this one's
    rmSync(join(this.folder, 'CMakeFiles', 'port.dir'), { recursive: true, force: true });
    await this.build.configure(
      cmakeSettings(placed, port, { runtime: RUNTIME, flavour: this.flavour }),
      toolchain,
    );
    await this.build.build('timed', 'port', 'firmware');
    const compiler = await requireVersion(compilerOf(toolchain));
    return { ...compiledTimedCode(this.folder, HARNESS, port), compiler };
  }
}
