import { readFileSync } from 'node:fs';
import { execa } from 'execa';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFirmware } from '../../agent/firmware/build.js';
import { boardWith, placementsOf } from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';

const board = loadBoard('esp32c3');
const FLASH_ON_INSTRUCTION_BUS = 0x42000000;
const FLASH_ON_DATA_BUS = 0x3c000000;
const SRAM_ON_INSTRUCTION_BUS = 0x40380000;
const SRAM_ON_DATA_BUS = 0x3fc80000;
const SRAM_BYTES = 384 * 1024;

interface Section {
  readonly name: string;
  readonly address: number;
  readonly bytes: number;
  readonly load: number;
  readonly flags: string;
}

interface Instruction {
  readonly mnemonic: string;
  readonly operands: string;
}

async function objdump(...options: string[]): Promise<string> {
  return (await execa('riscv64-unknown-elf-objdump', options)).stdout;
}

async function sectionsOf(elf: string): Promise<Section[]> {
  const lines = (await objdump('-h', elf)).matchAll(
    /^ *\d+ (\S+) +([0-9a-f]{8}) +([0-9a-f]{8}) +([0-9a-f]{8}) .*\n +(.*)$/gm,
  );
  return [...lines].map(([, name, bytes, address, load, flags]) => ({
    name: name!,
    address: parseInt(address!, 16),
    bytes: parseInt(bytes!, 16),
    load: parseInt(load!, 16),
    flags: flags!,
  }));
}

async function instructionsOf(elf: string, ...options: string[]): Promise<Instruction[]> {
  const lines = (await objdump('-d', '--no-show-raw-insn', ...options, elf)).matchAll(
    /^ *[0-9a-f]+:\t(\S+)\t?(.*)$/gm,
  );
  return [...lines].map(([, mnemonic, operands]) => ({ mnemonic: mnemonic!, operands: operands! }));
}

describe.each(placementsOf(board))(
  'the image for the ESP32-C3, placed "%s",',
  { timeout: 120_000 },
  (placement) => {
    let elf: string;
    let bin: Buffer;
    let sections: Section[];
    let instructions: Instruction[];

    beforeAll(async () => {
      const options = { runtime: 'builtin', flavour: 'reference' } as const;
      const firmware = await buildFirmware(boardWith(board, 'builtin', placement), 'silicon', options);
      elf = firmware.elf;
      bin = readFileSync(firmware.bin);
      sections = await sectionsOf(elf);
      instructions = await instructionsOf(elf);
    }, 240_000);

    it('begins as the ROM wants an image that is run where it lies', async () => {
      expect(bin.subarray(0, 8).toString('hex')).toBe('1d04dbae1d04dbae');
      expect(await objdump('-f', elf)).toContain('start address 0x42000008');
    });

    it('is read at the places where both buses see the flash', () => {
      const loaded = sections.filter(({ flags, bytes }) => flags.includes('LOAD') && bytes > 0);
      for (const { name, address, load, flags } of loaded) {
        const code = flags.includes('CODE');
        const sram = address - (code ? SRAM_ON_INSTRUCTION_BUS : SRAM_ON_DATA_BUS);
        if (sram >= 0 && sram < SRAM_BYTES) continue; // copied
        const bus = code ? FLASH_ON_INSTRUCTION_BUS : FLASH_ON_DATA_BUS;
        expect({ name, load }).toEqual({ name, load: address - bus });
      }
      const end = Math.max(...loaded.map(({ load, bytes }) => load + bytes));
      expect(bin.length).toBe(end);
    });

    it('runs its kernels where the placement says', () => {
      const { address } = sections.find(({ name }) => name === '.timed')!;
      const inRam = placement === 'kernels-in-ram';
      expect(address).toBe(inRam ? SRAM_ON_INSTRUCTION_BUS : FLASH_ON_INSTRUCTION_BUS + 256);
    });

    it('holds only instructions that the core has', () => {
      expect(instructions.length).toBeGreaterThan(5000);
      const foreign = instructions.filter(({ mnemonic }) =>
        /^(lr|sc|amo\w+)\.|^c?\.?f(?!ence)/.test(mnemonic),
      );
      expect(foreign).toEqual([]);
    });

    it('touches only control registers that the core has', () => {
      const touched = instructions
        .filter(({ mnemonic }) => mnemonic.startsWith('csr'))
        .map(({ operands }) => operands.split(',').find((operand) => /^m|^0x/.test(operand)));
      expect([...new Set(touched)].sort()).toEqual(['0x7e0', '0x7e1', '0x7e2', 'mstatus', 'mtvec']);
    });

    it('leaves nothing in the flash that runs while the flash is written', async () => {
      const { address, bytes } = sections.find(({ name }) => name === '.ram_text')!;
      const inRam = await instructionsOf(elf, '--section=.ram_text');
      expect(inRam.length).toBeGreaterThan(100);
      expect(inRam.filter(({ mnemonic }) => mnemonic === 'auipc')).toEqual([]); // of a call or jump to afar
      const jumps = inRam.filter(({ mnemonic }) => /^(j|jal|b\w+)$/.test(mnemonic));
      const targets = jumps.flatMap(({ operands }) => operands.match(/\b[0-9a-f]{8}(?= <)/) ?? []);
      expect(targets.length).toBeGreaterThan(20);
      for (const target of targets) {
        expect(parseInt(target, 16) - address).toBeGreaterThanOrEqual(0);
        expect(parseInt(target, 16) - address).toBeLessThan(bytes);
      }
      const symbols = await objdump('-t', elf);
      expect(symbols).toMatch(/\.ram_text\s+\S+ port_flash_erase$/m);
      expect(symbols).toMatch(/\.ram_text\s+\S+ port_flash_program$/m);
    });
  },
);
