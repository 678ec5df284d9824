/** What `--json` prints, as types. The schemas say what every field means; docs/json.md is made of them. */
import type { TypeOf } from '../../common/schema.js';
import type { boardsJsonSchema } from './boards-schema.js';
import type { buildJsonSchema } from './build-schema.js';
import type { doctorJsonSchema, doctorTflmJsonSchema } from './doctor-schema.js';
import type { errorJsonSchema } from './error-schema.js';
import type { opsJsonSchema } from './ops-schema.js';
import type { comparisonJsonSchema, predictJsonSchema } from './predict-schema.js';
import type { profileJsonSchema } from './profile-schema.js';
import type { runJsonSchema } from './run-schema.js';
import type { searchJsonSchema } from './search-schema.js';
import type { showCaseJsonSchema, showCasesJsonSchema, showJsonSchema } from './show-schema.js';
import type { validateJsonSchema } from './validate-schema.js';

export type BoardsJson = TypeOf<typeof boardsJsonSchema>;
export type BuildJson = TypeOf<typeof buildJsonSchema>;
export type ComparisonJson = TypeOf<typeof comparisonJsonSchema>;
export type DoctorJson = TypeOf<typeof doctorJsonSchema>;
export type DoctorTflmJson = TypeOf<typeof doctorTflmJsonSchema>;
export type ErrorJson = TypeOf<typeof errorJsonSchema>;
export type OpsJson = TypeOf<typeof opsJsonSchema>;
export type PredictJson = TypeOf<typeof predictJsonSchema>;
export type ProfileJson = TypeOf<typeof profileJsonSchema>;
export type RunJson = TypeOf<typeof runJsonSchema>;
export type SearchJson = TypeOf<typeof searchJsonSchema>;
export type ShowCaseJson = TypeOf<typeof showCaseJsonSchema>;
export type ShowCasesJson = TypeOf<typeof showCasesJsonSchema>;
export type ShowJson = TypeOf<typeof showJsonSchema>;
export type ValidateJson = TypeOf<typeof validateJsonSchema>;
