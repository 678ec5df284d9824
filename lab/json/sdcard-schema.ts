import { Type } from '@sinclair/typebox';
import { object, oneOf } from '../../common/schema.js';
import { board } from './parts-schema.js';

/** What `lut sdcard --json` prints. */
export const sdcardJsonSchema = object(
  {
    board,
    out: Type.String({ description: 'folder that the files were written to' }),
    files: Type.Array(
      object({
        file: Type.String({ description: 'name' }),
        bytes: Type.Integer({ description: 'size' }),
        from: oneOf(['lut', 'vendor'], { description: 'lut made it, or it was copied from --firmware' }),
      }),
      { description: 'all that the card needs' },
    ),
  },
  { title: 'lut sdcard --json', description: 'The files of an SD card that was written.' },
);
