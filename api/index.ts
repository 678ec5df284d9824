/** `edgelut`: boards, benches, and all that the command `lut` does with them. */
export type { Bench } from '../agent/bench/bench.js';
export type { ModelInputs } from '../agent/bench/model-inputs.js';
export type { ModelSampling, Sampling } from '../agent/bench/sampling.js';
export type { WholeModel } from '../agent/bench/whole-model.js';
export type { CaseMeasured, CaseWork, ModelMeasured, ModelWork } from '../agent/bench/work.js';
export type { Board } from '../boards/board.js';
export { BoardCatalogue, boardIds, loadBoard } from '../boards/catalogue.js';
export { LutError, type ErrorCode } from '../common/errors.js';
export { calibrateTable, type Calibrated, type CalibrationRequest } from '../lab/calibrate.js';
export { buildTable, type BuildRequest, type BuiltTable } from '../lab/build-table.js';
export { chooseBoard, type BoardChoice, type Choice, type ChoiceRequest } from '../lab/choose/choose.js';
export {
  checkBoards,
  checkLibraries,
  type BoardTools,
  type FlashTool,
  type LibraryFinding,
  type Tool,
} from '../lab/doctor.js';
export type { RuntimeChoice } from '../lab/firmware.js';
export type { Listening, Progress } from '../lab/listen.js';
export type { CasesMeasured } from '../lab/measure-cases.js';
export { loadModelFile, type ModelFile } from '../lab/model-file.js';
export {
  EMULATOR,
  localBench,
  type BenchHooks,
  type LocalBenchOptions,
  type OpenBench,
} from '../lab/open-bench.js';
export { missingOperators, predict, type Predicted, type TableChoice } from '../lab/predict.js';
export { profile, type CaseChoice, type Profiled, type ProfileRequest } from '../lab/profile.js';
export { recordedConfigurations, recordedRuns } from '../lab/recorded.js';
export {
  runModel,
  type OperatorFigure,
  type PredictedRun,
  type RanModel,
  type RunRequest,
} from '../lab/run-model.js';
export type { RuntimeName } from '../lab/runtimes.js';
export type { SearchListening, TrainingListener } from '../lab/search/listening.js';
export type { SearchOutcome } from '../lab/search/outcome.js';
export { USUAL_SEARCH, type ResumeRequest, type SearchRequest } from '../lab/search/request.js';
export { resumeSearch, search } from '../lab/search/search.js';
export type { Speed } from '../lab/speed.js';
export type { ChosenTable, KernelsChoice } from '../lab/tables.js';
export { validateTable, type Validated, type ValidationRequest } from '../lab/validate-table.js';
export type { ModelRun, WindowSamples } from '../store/model-run.js';
export type { FillSamples, FirmwareBuild, Scope, Stop, StoredRun } from '../store/run.js';
export type { StoredConfiguration } from '../store/store.js';
