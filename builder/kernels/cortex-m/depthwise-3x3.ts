/** optimized/cortex-m/depthwise_3x3.c, depthwise_3x3_columns.c and depthwise_3x3_loops.c */
import { blocksOf, floorDiv, recordOf, type StatedKernel } from '../parts/stated-kernel.js';

const STACK_COLUMN_WORDS = 50;

export const DEPTHWISE_3X3: StatedKernel = {
  kind: 'DEPTHWISE_CONV_2D',
  name: 'depthwise_3x3_rows2',
  channelBlock: 4,
  takes: (operatorCase) => {
    const { rows, columns, in: input, out } = recordOf(operatorCase);
    return (
      out.channels >= 4 &&
      out.channels === input.channels &&
      rows.kernel === 3 &&
      columns.kernel === 3 &&
      rows.stride === columns.stride &&
      rows.stride <= 2 &&
      rows.dilation === 1 &&
      columns.dilation === 1 &&
      rows.before <= 1 &&
      columns.before <= 1 &&
      out.height >= 2 &&
      (out.height - 1) * rows.stride - rows.before + 1 < input.height
    );
  },
  run: (operatorCase, trips) => {
    const { columns, in: input, out } = recordOf(operatorCase);
    const { stride } = columns;
    const words = stride === 1 ? 8 : 10;
    const of = `at stride ${stride}`;
    const groups = blocksOf(out.channels, 4);

    const spanAt = (x: number, most: number): { width: number; inside: number } => {
      const width = Math.min(out.width - x, most);
      const left = x * stride - columns.before;
      const count = (width - 1) * stride + 3;
      const first = Math.max(0, -left);
      const end = Math.min(input.width - left, count);
      trips.add('span');
      trips.add('column of zeros', first + count - end);
      trips.add('columns of zeros', Number(first > 0) + Number(end < count));
      return { width, inside: end - first };
    };
    const runSpan = ({ width, inside }: { width: number; inside: number }, times: number): void => {
      trips.add(`run ${of}`, times);
      trips.add(`column ${of}`, times * inside);
      trips.add(`outputs ${of}`, times * width);
    };
    const runRows = (y: number, end: number, most: number): void => {
      if (y >= end) return;
      trips.add('rows');
      const span = spanAt(0, most);
      const pairs = Math.ceil((end - y) / 2);
      trips.add(`table ${of}`, groups);
      trips.add('pair of rows', groups * pairs);
      if (span.width === out.width) return runSpan(span, groups * pairs);
      for (let i = 0; i < groups * pairs; i++) {
        for (let x = 0; x < out.width; x += most) runSpan(spanAt(x, most), 1);
      }
    };

    const row = out.width * out.channels;
    const all = (out.width - 1) * stride + 3;
    const room = out.height - floorDiv(4 * all * words + 15 + row - 1, row);
    const most = floorDiv(floorDiv(STACK_COLUMN_WORDS, words) - 3, stride) + 1;
    const behind = out.width <= most || room < 2 ? 0 : floorDiv(room, 2) * 2;
    runRows(0, behind, out.width);
    runRows(behind, out.height, Math.ceil(out.width / Math.ceil(out.width / most)));
  },
};
