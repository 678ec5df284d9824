/** `edgelut/table`: latency tables as files, and what they say of models and of a space's networks. */
export { ArchitectureCosts, type StageCosts } from '../builder/architecture-costs.js';
export {
  predictCases,
  predictModel,
  Predictor,
  type ModelPrediction,
  type PredictedOperator,
  type Prediction,
} from '../builder/predict.js';
export { describeCase, summarizeKinds, type CaseDescription, type KindSummary } from '../builder/summary.js';
export { formatTable, loadTable, parseTable, saveTable } from '../builder/table-file.js';
export {
  tableHash,
  type InfeasibleCase,
  type InterpolatedEntry,
  type MeasuredEntry,
  type Overhead,
  type Table,
  type TableEntry,
} from '../builder/table.js';
export type { Validation } from '../builder/validation.js';
