/** Everything that is generated from the schemas, by the path of its file below the project's folder. */
import { fleetMessageSchema } from '../../agent/fleet/message-schema.js';
import { batterySchema } from '../../boards/battery-schema.js';
import { boardSchema } from '../../boards/board-schema.js';
import { measuredSchema } from '../../builder/calibration/measured-schema.js';
import { tableSchema } from '../../builder/table-schema.js';
import { pricesSchema } from '../../lab/choose/prices-schema.js';
import { taskSchema } from '../../lab/task/task-schema.js';
import { recipeSchema } from '../../lab/recipes/recipe-schema.js';
import { spaceSchema } from '../../model/space/space-schema.js';
import { errorsPage } from './errors-page.js';
import { JSON_OUTPUTS, outputFile, type JsonOutput } from './json-outputs.js';
import { jsonPage } from './json-page.js';
import { jsonSchema, type JsonSchema } from './json-schema.js';
import { validatorModule } from './validator.js';

const BATTERY = jsonSchema(batterySchema, 'battery.schema.json');
const BOARD = jsonSchema(boardSchema, 'board.schema.json');
const TABLE = jsonSchema(tableSchema, 'table.schema.json');
const SPACE = jsonSchema(spaceSchema, 'space.schema.json');
const MEASURED = jsonSchema(measuredSchema, 'measured.schema.json');
const PRICES = jsonSchema(pricesSchema, 'prices.schema.json');
const TASK = jsonSchema(taskSchema, 'task.schema.json');
const RECIPE = jsonSchema(recipeSchema, 'recipe.schema.json');
const FLEET_MESSAGE = jsonSchema(fleetMessageSchema, 'fleet-message.schema.json');

/** The text of every generated file. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...schemaFiles(),
    ...validatorFiles(),
    ['docs/json.md', jsonPage()],
    ['docs/errors.md', errorsPage()],
  ]);
}

function schemaFiles(): [path: string, text: string][] {
  const outputs = (Object.keys(JSON_OUTPUTS) as JsonOutput[]).map((output) =>
    jsonSchema(JSON_OUTPUTS[output], outputFile(output)),
  );
  return [BATTERY, BOARD, TABLE, SPACE, MEASURED, PRICES, TASK, RECIPE, FLEET_MESSAGE, ...outputs].map((schema) => [`schemas/${String(schema.$id)}`, schemaText(schema)]);
}

function schemaText(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function validatorFiles(): [path: string, text: string][] {
  const battery = { name: 'validateBattery', schema: 'batterySchema', from: './battery-schema.js' };
  const board = { name: 'validateBoard', schema: 'boardSchema', from: './board-schema.js' };
  const table = { name: 'validateTable', schema: 'tableSchema', from: './table-schema.js' };
  const space = { name: 'validateSpace', schema: 'spaceSchema', from: './space-schema.js' };
  const measured = { name: 'validateMeasured', schema: 'measuredSchema', from: './measured-schema.js' };
  const prices = { name: 'validatePrices', schema: 'pricesSchema', from: './prices-schema.js' };
  const task = { name: 'validateTask', schema: 'taskSchema', from: './task-schema.js' };
  const recipe = { name: 'validateRecipe', schema: 'recipeSchema', from: './recipe-schema.js' };
  const message = { name: 'validateFleetMessage', schema: 'fleetMessageSchema', from: './message-schema.js' };
  return [
    [
      'agent/fleet/message-validator.generated.ts',
      // whoever sends nonsense is not told all of what is wrong with it
      validatorModule(FLEET_MESSAGE, { ...message, common: '../../common' }, { allErrors: false }),
    ],
    [
      'boards/battery-validator.generated.ts',
      validatorModule(BATTERY, { ...battery, common: '../common' }, { allErrors: true }),
    ],
    [
      'boards/board-validator.generated.ts',
      validatorModule(BOARD, { ...board, common: '../common' }, { allErrors: true }),
    ],
    [
      'builder/calibration/measured-validator.generated.ts',
      validatorModule(MEASURED, { ...measured, common: '../../common' }, { allErrors: true }),
    ],
    [
      'builder/table-validator.generated.ts',
      // a damaged table has the same problem in each of its hundreds of rows
      validatorModule(TABLE, { ...table, common: '../common' }, { allErrors: false }),
    ],
    [
      'lab/choose/prices-validator.generated.ts',
      validatorModule(PRICES, { ...prices, common: '../../common' }, { allErrors: true }),
    ],
    [
      'lab/task/task-validator.generated.ts',
      validatorModule(TASK, { ...task, common: '../../common' }, { allErrors: true }),
    ],
    [
      'lab/recipes/recipe-validator.generated.ts',
      // what does not follow an alternative does not follow the others either
      validatorModule(RECIPE, { ...recipe, common: '../../common' }, { allErrors: false }),
    ],
    [
      'model/space/space-validator.generated.ts',
      validatorModule(SPACE, { ...space, common: '../../common' }, { allErrors: true }),
    ],
  ];
}
