/** What `--json` prints, as types. The schemas say what every field means; docs/json.md is made of them. */
import type { TypeOf } from '../../common/schema.js';
import type { adviseJsonSchema } from './advise-schema.js';
import type { agentJsonSchema } from './agent-schema.js';
import type { boardsConnectedJsonSchema } from './boards-connected-schema.js';
import type { boardsJsonSchema } from './boards-schema.js';
import type { buildJsonSchema } from './build-schema.js';
import type { calibrateJsonSchema } from './calibrate-schema.js';
import type { cascadeJsonSchema } from './cascade-schema.js';
import type { chooseTaskJsonSchema } from './choose-task-schema.js';
import type { chooseJsonSchema } from './choose-schema.js';
import type { compareJsonSchema } from './compare-schema.js';
import type { dashboardJsonSchema } from './dashboard-schema.js';
import type { doctorJsonSchema, doctorTflmJsonSchema } from './doctor-schema.js';
import type { energyJsonSchema } from './energy-schema.js';
import type { errorJsonSchema } from './error-schema.js';
import type { evaluateJsonSchema } from './evaluate-schema.js';
import type { exportJsonSchema } from './export-schema.js';
import type { firmwareJsonSchema } from './firmware-schema.js';
import type { fleetJsonSchema } from './fleet-schema.js';
import type { flashJsonSchema } from './flash-schema.js';
import type { measuredEnergySchema } from './measured-energy-schema.js';
import type { opsJsonSchema } from './ops-schema.js';
import type { comparisonJsonSchema, predictJsonSchema } from './predict-schema.js';
import type { profileJsonSchema } from './profile-schema.js';
import type { rankTestJsonSchema } from './rank-test-schema.js';
import type {
  recipesBestJsonSchema,
  recipesExportJsonSchema,
  recipesImportJsonSchema,
  recipesJsonSchema,
  recipesRunJsonSchema,
} from './recipes-schema.js';
import type { runForJsonSchema } from './run-for-schema.js';
import type { runJsonSchema } from './run-schema.js';
import type { sdcardJsonSchema } from './sdcard-schema.js';
import type { searchJsonSchema } from './search-schema.js';
import type { showCaseJsonSchema, showCasesJsonSchema, showJsonSchema } from './show-schema.js';
import type { tablesExportJsonSchema } from './tables-export-schema.js';
import type { tablesJsonSchema } from './tables-schema.js';
import type { trainJsonSchema } from './train-schema.js';
import type { validateJsonSchema } from './validate-schema.js';

export type AdviseJson = TypeOf<typeof adviseJsonSchema>;
export type AgentJson = TypeOf<typeof agentJsonSchema>;
export type BoardsConnectedJson = TypeOf<typeof boardsConnectedJsonSchema>;
export type BoardsJson = TypeOf<typeof boardsJsonSchema>;
export type BuildJson = TypeOf<typeof buildJsonSchema>;
export type CalibrateJson = TypeOf<typeof calibrateJsonSchema>;
export type CascadeJson = TypeOf<typeof cascadeJsonSchema>;
export type ChooseTaskJson = TypeOf<typeof chooseTaskJsonSchema>;
export type ChooseJson = TypeOf<typeof chooseJsonSchema>;
export type CompareJson = TypeOf<typeof compareJsonSchema>;
export type ComparisonJson = TypeOf<typeof comparisonJsonSchema>;
export type DoctorJson = TypeOf<typeof doctorJsonSchema>;
export type DoctorTflmJson = TypeOf<typeof doctorTflmJsonSchema>;
export type EnergyJson = TypeOf<typeof energyJsonSchema>;
export type ErrorJson = TypeOf<typeof errorJsonSchema>;
export type EvaluateJson = TypeOf<typeof evaluateJsonSchema>;
export type ExportJson = TypeOf<typeof exportJsonSchema>;
export type FirmwareJson = TypeOf<typeof firmwareJsonSchema>;
export type FlashJson = TypeOf<typeof flashJsonSchema>;
export type DashboardJson = TypeOf<typeof dashboardJsonSchema>;
export type FleetJson = TypeOf<typeof fleetJsonSchema>;
export type MeasuredEnergyJson = TypeOf<typeof measuredEnergySchema>;
export type OpsJson = TypeOf<typeof opsJsonSchema>;
export type PredictJson = TypeOf<typeof predictJsonSchema>;
export type ProfileJson = TypeOf<typeof profileJsonSchema>;
export type RankTestJson = TypeOf<typeof rankTestJsonSchema>;
export type RecipesJson = TypeOf<typeof recipesJsonSchema>;
export type RecipesBestJson = TypeOf<typeof recipesBestJsonSchema>;
export type RecipesImportJson = TypeOf<typeof recipesImportJsonSchema>;
export type RecipesRunJson = TypeOf<typeof recipesRunJsonSchema>;
export type RecipesExportJson = TypeOf<typeof recipesExportJsonSchema>;
export type RunForJson = TypeOf<typeof runForJsonSchema>;
export type RunJson = TypeOf<typeof runJsonSchema>;
export type SdcardJson = TypeOf<typeof sdcardJsonSchema>;
export type SearchJson = TypeOf<typeof searchJsonSchema>;
export type ShowCaseJson = TypeOf<typeof showCaseJsonSchema>;
export type ShowCasesJson = TypeOf<typeof showCasesJsonSchema>;
export type ShowJson = TypeOf<typeof showJsonSchema>;
export type TablesExportJson = TypeOf<typeof tablesExportJsonSchema>;
export type TablesJson = TypeOf<typeof tablesJsonSchema>;
export type TrainJson = TypeOf<typeof trainJsonSchema>;
export type ValidateJson = TypeOf<typeof validateJsonSchema>;
