import { readTflite } from '../../model/tflite/reader.js';

/** Positions in a `.tflite` file of everything but the buffers' data, of which such a file mostly consists. */
export function structuralPositions(bytes: Uint8Array): number[] {
  const isData = new Uint8Array(bytes.length);
  for (const { data } of readTflite(bytes).buffers) {
    isData.fill(1, data.byteOffset - bytes.byteOffset, data.byteOffset - bytes.byteOffset + data.length);
  }
  return [...isData.keys()].filter((position) => isData[position] === 0);
}
