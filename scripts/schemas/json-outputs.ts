/** What the commands print with `--json`, by the name of the schema's file. */
import type { TSchema } from '@sinclair/typebox';
import { adviseJsonSchema } from '../../lab/json/advise-schema.js';
import { agentJsonSchema } from '../../lab/json/agent-schema.js';
import { boardsConnectedJsonSchema } from '../../lab/json/boards-connected-schema.js';
import { boardsJsonSchema } from '../../lab/json/boards-schema.js';
import { buildJsonSchema } from '../../lab/json/build-schema.js';
import { calibrateJsonSchema } from '../../lab/json/calibrate-schema.js';
import { cascadeJsonSchema } from '../../lab/json/cascade-schema.js';
import { chooseJsonSchema } from '../../lab/json/choose-schema.js';
import { chooseTaskJsonSchema } from '../../lab/json/choose-task-schema.js';
import { compareJsonSchema } from '../../lab/json/compare-schema.js';
import { dashboardJsonSchema } from '../../lab/json/dashboard-schema.js';
import { doctorJsonSchema, doctorTflmJsonSchema } from '../../lab/json/doctor-schema.js';
import { energyJsonSchema } from '../../lab/json/energy-schema.js';
import { errorJsonSchema } from '../../lab/json/error-schema.js';
import { evaluateJsonSchema } from '../../lab/json/evaluate-schema.js';
import { exportJsonSchema } from '../../lab/json/export-schema.js';
import { firmwareJsonSchema } from '../../lab/json/firmware-schema.js';
import { fleetJsonSchema } from '../../lab/json/fleet-schema.js';
import { flashJsonSchema } from '../../lab/json/flash-schema.js';
import { comparisonJsonSchema, predictJsonSchema } from '../../lab/json/predict-schema.js';
import { opsJsonSchema } from '../../lab/json/ops-schema.js';
import { profileJsonSchema } from '../../lab/json/profile-schema.js';
import {
  recipesBestJsonSchema,
  recipesExportJsonSchema,
  recipesImportJsonSchema,
  recipesJsonSchema,
  recipesRunJsonSchema,
} from '../../lab/json/recipes-schema.js';
import { recipeSchema } from '../../lab/recipes/recipe-schema.js';
import { runForJsonSchema } from '../../lab/json/run-for-schema.js';
import { runJsonSchema } from '../../lab/json/run-schema.js';
import { sdcardJsonSchema } from '../../lab/json/sdcard-schema.js';
import { rankTestJsonSchema } from '../../lab/json/rank-test-schema.js';
import { searchJsonSchema } from '../../lab/json/search-schema.js';
import { showCaseJsonSchema, showCasesJsonSchema, showJsonSchema } from '../../lab/json/show-schema.js';
import { tablesExportJsonSchema } from '../../lab/json/tables-export-schema.js';
import { tablesJsonSchema } from '../../lab/json/tables-schema.js';
import { trainJsonSchema } from '../../lab/json/train-schema.js';
import { validateJsonSchema } from '../../lab/json/validate-schema.js';

/** In the order of docs/json.md. */
export const JSON_OUTPUTS = {
  build: buildJsonSchema,
  predict: predictJsonSchema,
  'predict-several': comparisonJsonSchema,
  calibrate: calibrateJsonSchema,
  choose: chooseJsonSchema,
  'choose-task': chooseTaskJsonSchema,
  energy: energyJsonSchema,
  advise: adviseJsonSchema,
  compare: compareJsonSchema,
  run: runJsonSchema,
  'run-for': runForJsonSchema,
  validate: validateJsonSchema,
  search: searchJsonSchema,
  train: trainJsonSchema,
  evaluate: evaluateJsonSchema,
  cascade: cascadeJsonSchema,
  'rank-test': rankTestJsonSchema,
  profile: profileJsonSchema,
  agent: agentJsonSchema,
  fleet: fleetJsonSchema,
  dashboard: dashboardJsonSchema,
  show: showJsonSchema,
  'show-case': showCaseJsonSchema,
  'show-cases': showCasesJsonSchema,
  tables: tablesJsonSchema,
  'tables-export': tablesExportJsonSchema,
  recipes: recipesJsonSchema,
  'recipes-show': recipeSchema,
  'recipes-best': recipesBestJsonSchema,
  'recipes-import': recipesImportJsonSchema,
  'recipes-export': recipesExportJsonSchema,
  'recipes-run': recipesRunJsonSchema,
  export: exportJsonSchema,
  firmware: firmwareJsonSchema,
  flash: flashJsonSchema,
  boards: boardsJsonSchema,
  'boards-connected': boardsConnectedJsonSchema,
  ops: opsJsonSchema,
  doctor: doctorJsonSchema,
  'doctor-tflm': doctorTflmJsonSchema,
  sdcard: sdcardJsonSchema,
  error: errorJsonSchema,
} as const satisfies Readonly<Record<string, TSchema>>;

export type JsonOutput = keyof typeof JSON_OUTPUTS;

/** Name of the file of an output's JSON Schema. */
export function outputFile(output: JsonOutput): string {
  return `lut-${output}.schema.json`;
}
