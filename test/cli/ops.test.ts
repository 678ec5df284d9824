import { describe, expect, it } from 'vitest';
import { OPERATOR_KINDS } from '../../model/operator.js';
import { Lut } from '../support/lut.js';

const lut = new Lut();

describe('lut ops', () => {
  it('lists every operator, between which types it works, and in which runtimes', async () => {
    const { board, runtimes, operators } = await lut.output('ops', ['ops']);
    expect(board).toBeNull();
    expect(runtimes.map(({ name }) => name)).toEqual(['builtin', 'tflm']);
    expect(operators.map(({ kind }) => kind)).toEqual(OPERATOR_KINDS);
    const found = (wanted: string) => operators.find(({ kind }) => kind === wanted);
    expect(found('CONV_2D')).toMatchObject({
      types: [{ input: 'int8', output: 'int8' }],
      runtimes: ['builtin', 'tflm'],
    });
    expect(found('QUANTIZE')!.types).toContainEqual({ input: 'float32', output: 'int8' });
    expect(found('DEQUANTIZE')!.types).not.toContainEqual({ input: 'int8', output: 'int8' });
  });

  it('fits a narrow terminal', async () => {
    const { stdout } = await lut.run(['ops', '--format', 'md']);
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(OPERATOR_KINDS.length);
    for (const row of rows) expect(row.length).toBeLessThan(80);
  });

  it.each([
    ['stm32f4', false],
    ['esp32c3', true],
  ])('says what TensorFlow Lite Micro needs on %s', async (id, isOwnToolchain) => {
    const { board, runtimes } = await lut.output('ops', ['ops', '--board', id]);
    expect(board).toBe(id);
    expect(runtimes[0]!.needs).toBeNull();
    expect(runtimes[1]!.needs).toContain('--tflm');
    expect(runtimes[1]!.needs!.includes('--toolchain-prefix')).toBe(isOwnToolchain);
  });

  it('knows its boards', async () => {
    const { status, stderr } = await lut.run(['ops', '--board', 'nix']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('BOARD_UNKNOWN');
  });
});
