/** What was measured of a network on a board, as a recipe. */
import { basename } from 'node:path';
import { placementOf, type Board } from '../../boards/board.js';
import { BoardCatalogue } from '../../boards/catalogue.js';
import { graphCount } from '../../builder/model-counts.js';
import { counts } from '../../builder/run-statistics.js';
import { arenaTotal } from '../../model/graph/arena.js';
import { configurationHash, type DeviceConfiguration } from '../../model/configuration.js';
import type { Figure } from '../../common/figure.js';
import type { ModelRun } from '../../store/model-run.js';
import { inferenceEnergy } from '../energy/board-energy.js';
import { NO_FIGURES, recipeOf, type Recipe, type RecipeFigure, type RecipeFigures } from './recipe.js';

/** A network that was run whole. */
export interface RunOfNetwork {
  readonly run: ModelRun;
  /** of the firmware's image */
  readonly firmwareBytes: number;
  /** of an inference, in mJ, where it was measured */
  readonly energy?: Figure;
  /** where the run's board is found; among this package's unless given */
  readonly catalogue?: BoardCatalogue;
  /** what is known of the network beside its file */
  readonly network?: Partial<Pick<Recipe['network'], 'name' | 'task' | 'dataset' | 'origin'>>;
}

/** Where nobody measured the energy, it is what the board file states at the clock for as long as it took. */
export function recipeOfRun({ run, firmwareBytes, energy, catalogue, network = {} }: RunOfNetwork): Recipe {
  const { configuration, model } = run;
  const board = (catalogue ?? new BoardCatalogue()).load(configuration.board);
  const source = `on ${machineWords(configuration)}, ${run.graph.samples.length} × ${run.inputs}`;
  const figures = measuredFigures(run, firmwareBytes, source);
  return recipeOf({
    network: {
      ...{ name: basename(model.name, '.tflite'), hash: model.hash },
      ...{ task: null, dataset: null, origin: null, ...network },
    },
    ...onConfiguration(configuration, catalogue),
    figures: {
      ...NO_FIGURES,
      ...figures,
      energy_mj: energy ?? energyOf(board, figures.latency_ms, configuration.clockHz ?? board.clockHz),
    },
  });
}

/** What a board's configuration says of where and how a recipe runs. */
export function onConfiguration(
  configuration: DeviceConfiguration,
  catalogue = new BoardCatalogue(),
): Pick<Recipe, 'board' | 'options'> {
  const board: Board = catalogue.load(configuration.board);
  const { runtime, flavour, compiler, machine, clockHz } = configuration;
  return {
    board: {
      ...{ name: board.id, processor: board.core, machine, clock_hz: clockHz },
      configuration: configurationHash(configuration),
      software: `${runtime} ${flavour}, ${compiler}`,
    },
    options: {
      runtime: runtime as NonNullable<Recipe['options']['runtime']>,
      kernels: flavour,
      placement: placementOf(board, configuration),
      publication: null,
    },
  };
}

/** Least, median and most of what was measured. */
function measuredFigures(run: ModelRun, firmwareBytes: number, source: string): Partial<RecipeFigures> {
  const { unit, clockHz, runtime } = run.configuration;
  const all = counts(run.graph.samples, run.graph.emptyTicks, run.ticksPerCount);
  const measured = (value: number, low = value, high = value): RecipeFigure => {
    return { value, low, high, kind: 'measured', source };
  };
  const total = measured(graphCount(run), Math.min(...all), Math.max(...all));
  const milliseconds = (count: number): number => (1000 * count) / clockHz!;
  return {
    total: { ...total, unit },
    ...(unit === 'cycles' &&
      clockHz !== null && {
        latency_ms: measured(
          milliseconds(total.value),
          milliseconds(total.low ?? total.value),
          milliseconds(total.high ?? total.value),
        ),
      }),
    sram_bytes: measured(arenaTotal(run.arena)),
    // an exported network is part of the firmware
    flash_bytes: measured(firmwareBytes + (runtime === 'exported' ? 0 : run.model.bytes)),
  };
}

function energyOf(
  board: Board,
  latency: RecipeFigure | null | undefined,
  clockHz: number,
): RecipeFigure | null {
  if (latency == null) return null;
  const { value, low, high } = latency;
  return inferenceEnergy(board, { ...latency, low: low ?? value, high: high ?? value }, clockHz);
}

function machineWords({ board, machine, unit }: DeviceConfiguration): string {
  return unit === 'instructions' ? `emulated ${board} (${machine})` : `${board} (${machine})`;
}
