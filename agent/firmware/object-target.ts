/** For which processor, and by which conventions, object files were compiled: as `readelf -hA` tells. */

/** What one object file says of itself. */
export interface ObjectTarget {
  /** the file, or the member of an archive */
  readonly name: string;
  /** fields of the ELF header and build attributes, by the names that readelf gives them */
  readonly facts: ReadonlyMap<string, string>;
}

/** Reads what `readelf -hA` prints of an object file, or of every member of an archive. */
export function parseReadelf(text: string): ObjectTarget[] {
  return text.split(/^(?=File: )/m).flatMap((part) => {
    const facts = new Map<string, string>();
    for (const [, name, value] of part.matchAll(/^ +(Class|Machine|Flags|Tag_\w+): +(.*)$/gm)) {
      facts.set(name!, value!.replace(/"/g, ''));
    }
    const name = /^File: .*\((.*)\)$/m.exec(part)?.[1] ?? '';
    return facts.has('Machine') ? [{ name, facts }] : [];
  });
}

/**
 * Why code of `found` must not be linked into a firmware whose own code is `wanted`; undefined where it may.
 * The Arm attributes are those of the "Addenda to, and Errata in, the ABI for the Arm Architecture"; a floating-point
 * unit is taken to hold all that those before it in {@link ARM_FPUS} have.
 */
export function targetObjection(found: ObjectTarget, wanted: ObjectTarget): string | undefined {
  return (
    machineObjection(found, wanted) ??
    (wanted.facts.get('Machine') === 'ARM' ? armObjection(found, wanted) : undefined) ??
    (wanted.facts.get('Machine') === 'RISC-V' ? riscvObjection(found, wanted) : undefined)
  );
}

function machineObjection(found: ObjectTarget, wanted: ObjectTarget): string | undefined {
  const machine = ({ facts }: ObjectTarget): string => `${facts.get('Machine')} (${facts.get('Class')})`;
  return machine(found) === machine(wanted)
    ? undefined
    : `it is for ${machine(found)}, the board is ${machine(wanted)}`;
}

/** Floating-point units of Cortex-M, each with the instructions of those before it. */
const ARM_FPUS: readonly (string | undefined)[] = [undefined, 'VFPv4-D16', 'FPv5/FP-D16 for ARMv8'];

function armObjection(found: ObjectTarget, wanted: ObjectTarget): string | undefined {
  const [library, board] = [found.facts, wanted.facts];
  const architecture = library.get('Tag_CPU_arch');
  if (architecture === undefined) return undefined; // data, or assembly that says nothing
  if (architecture !== board.get('Tag_CPU_arch')) {
    return `it is for the architecture ${architecture}, the board has ${board.get('Tag_CPU_arch')}`;
  }
  const passing = 'Tag_ABI_VFP_args';
  if (library.get(passing) !== board.get(passing)) {
    return `it ${floatAbi(library.get(passing))}, the board's firmware ${floatAbi(board.get(passing))}`;
  }
  const unit = library.get('Tag_FP_arch');
  if (ARM_FPUS.indexOf(unit) > ARM_FPUS.indexOf(board.get('Tag_FP_arch'))) {
    return `it is for the floating-point unit ${unit}, the board has ${board.get('Tag_FP_arch') ?? 'none'}`;
  }
  if (unit !== undefined && !isSingleOnly(library) && isSingleOnly(board)) {
    return 'it has double-precision instructions, which the board has not';
  }
  const enums = library.get('Tag_ABI_enum_size');
  return enums === undefined || enums === board.get('Tag_ABI_enum_size')
    ? undefined
    : `its enumerations are of another size (${enums} instead of ${board.get('Tag_ABI_enum_size')})`;
}

/** Why code of `found` runs on a board whose own code is `wanted`, but not as fast as it could: its floating-point unit. */
export function slowerUnit(found: ObjectTarget, wanted: ObjectTarget): string | undefined {
  const [unit, own] = [found, wanted].map(({ facts }) => facts.get('Tag_FP_arch'));
  if (found.facts.get('Tag_CPU_arch') === undefined || ARM_FPUS.indexOf(unit) >= ARM_FPUS.indexOf(own)) {
    return undefined;
  }
  return `it is for the floating-point unit ${unit ?? 'of none'}, the board has ${own}: code for the board's own processor may be faster`;
}

function floatAbi(passing: string | undefined): string {
  return passing === undefined
    ? 'passes floating-point values in core registers (-mfloat-abi=soft or softfp)'
    : 'passes them in floating-point registers (-mfloat-abi=hard)';
}

function isSingleOnly(facts: ObjectTarget['facts']): boolean {
  return facts.get('Tag_ABI_HardFP_use') === 'SP only';
}

function riscvObjection(found: ObjectTarget, wanted: ObjectTarget): string | undefined {
  const floats = (target: ObjectTarget): string | undefined =>
    /\w+-float ABI/.exec(target.facts.get('Flags') ?? '')?.[0];
  if (floats(found) !== floats(wanted)) {
    return `it uses the ${floats(found)}, the board's firmware the ${floats(wanted)}`;
  }
  const present = extensions(wanted);
  const excess = extensions(found).filter((extension) => !present.includes(extension));
  return excess.length === 0
    ? undefined
    : `it uses the RISC-V extensions ${excess.join(', ')}, which the board has not`;
}

/** Names in e.g. `rv32i2p0_m2p0_zicsr2p0`, without versions. */
function extensions({ facts }: ObjectTarget): string[] {
  return (facts.get('Tag_RISCV_arch') ?? '').split('_').map((name) => name.replace(/\d+p\d+$/, ''));
}
