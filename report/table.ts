import type { Table } from '../builder/table.js';
import { macs } from '../model/cases/macs.js';
import { OPERATOR_KINDS } from '../model/operator.js';
import { elements } from '../model/shapes.js';
import { scatterSvg } from './scatter.js';
import { standalone } from './svg.js';

/** The cases of a table as a picture: counts against MACs, or against output elements for kinds without weights. */
export function tableSvg(table: Table): string {
  return standalone(
    scatterSvg({
      title: `${table.board}: cost of each operator case (${table.configuration.machine})`,
      xLabel: 'MACs (output elements for operators without weights)',
      yLabel: table.unit,
      series: OPERATOR_KINDS.map((kind) => ({
        name: kind,
        points: table.entries
          .filter((entry) => entry.case.kind === kind)
          .map(({ case: operatorCase, median, key }) => ({
            x: macs(operatorCase) || elements(operatorCase.output),
            y: median,
            title: `${key}: ${median} ${table.unit}`,
          })),
      })).filter(({ points }) => points.length > 0),
    }),
  );
}
