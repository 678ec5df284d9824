/** A network that leaves as C, for any firmware. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { codeSize, hasCompiler, type CodeSize } from '../agent/firmware/code-size.js';
import type { NetworkSources } from '../agent/firmware/build.js';
import { buildSettler, runtimeText, settle, type ModelSettler } from '../agent/firmware/settler.js';
import { caseInstructions } from '../agent/bench/instructions.js';
import type { Board } from '../boards/board.js';
import { sum } from '../common/statistics.js';
import { caseOfOperator } from '../model/tflite/operator-case.js';
import type { BoardCatalogue } from '../boards/catalogue.js';
import { predictModel, type ModelPrediction } from '../builder/predict.js';
import { LutError } from '../common/errors.js';
import { fileProblem, makeFolders } from '../common/files.js';
import { formatCount } from '../common/format.js';
import { sha256 } from '../common/hash.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { networkName } from '../export/c-text.js';
import { arenaBytes, constantBytes, type ConstantBytes, type Network } from '../export/network.js';
import { firmwareGlue, GLUE } from '../export/firmware-glue.js';
import { OWN_HEADERS, projectOf, type Project } from '../export/project.js';
import type { SettledModel, SettledOperator } from '../export/settled-model.js';
import { USUAL_FLAVOUR } from './runtimes.js';
import { loadModelFile, type ModelFile } from './model-file.js';
import { namedTable, type ChosenTable } from './tables.js';

export interface ExportRequest {
  readonly board: Board;
  readonly catalogue?: BoardCatalogue;
  /** path of the `.tflite` */
  readonly model: string;
  /** flavour of its kernels: {@link USUAL_FLAVOUR} unless given */
  readonly kernels?: string;
  /** what its C names begin with; the model's own unless given */
  readonly name?: string;
  /** path of a table whose prediction the header tells */
  readonly table?: string;
  /** whether to compile the sources for their sizes, where the board's compiler is there; so unless given */
  readonly sizes?: boolean;
}

/** What an exported network takes of a board, in bytes, as its compiler makes it. */
export interface ExportSizes extends ConstantBytes {
  readonly compiler: string;
  /** all code and constants, without the C library's functions */
  readonly flash: number;
  /** of the flash, all but weights and biases */
  readonly withoutWeights: number;
  /** of the flash, all but weights, biases and factors */
  readonly withoutConstants: number;
  /** variables: its tensors */
  readonly ram: number;
  /** frames of the kernel that needs most, and of its caller */
  readonly stack: number;
}

/** A network as C, and what is known of it. */
export interface Exported {
  readonly model: ModelFile;
  readonly network: Network;
  readonly project: Project;
  readonly flavour: string;
  readonly predicted: { readonly from: ChosenTable; readonly prediction: ModelPrediction } | null;
  /** null where the board's compiler is not on this machine */
  readonly sizes: ExportSizes | null;
  /** what the interpreter takes with the same kernels, beside the model */
  readonly interpreter: { readonly arena: number; readonly flash: number | null };
}

/**
 * Makes a model's sources.
 * @throws MODEL_*, FILE_*, TABLE_*, TOOLCHAIN_*, USAGE_KERNELS, USAGE_NAME
 */
export async function exportNetwork(request: ExportRequest): Promise<Exported> {
  const { board } = request;
  const flavour = request.kernels ?? USUAL_FLAVOUR;
  const model = loadModelFile(request.model);
  const name = chosenName(request.name ?? networkName(model.name), request.name);
  const predicted = predictedBy(request, model);
  const settler = await buildSettler(board, flavour);
  const settled = await settledModel(settler, board, model);
  requireArena(settled, model, board);
  const network: Network = {
    name,
    model: { file: basename(model.path), sha256: sha256(model.bytes), ...model },
    settled,
    light: lightKernels(settled, model),
    about: [],
    flags: board.firmware.flags,
  };
  const parts = (about: readonly string[]): Project => project({ ...network, about }, settler);
  const sizes =
    request.sizes !== false && hasCompiler(board) ? await sizesOf(network, parts([]), board) : null;
  const about = aboutOf({ network, board, flavour, predicted, sizes });
  const interpreter = {
    arena: settled.persistent + settled.peak,
    flash: sizes === null ? null : await interpreterFlash(settler, board),
  };
  return {
    ...{ model, flavour, predicted, sizes, interpreter },
    network: { ...network, about },
    project: parts(about),
  };
}

/** Of a network's work, what a micro-kernel must do to be worth its flash. */
const WORTH = 0.001;

/** Of a network's work, what a kernel may do at most to be compiled for size. */
const LIGHT = 0.005;

function lightKernels({ operators }: SettledModel, { graph }: ModelFile): ReadonlySet<string> {
  const work = workOfOperators(graph);
  const total = sum(work);
  const workOf = (kernel: string): number => sum(work.filter((_, i) => operators[i]!.kernel === kernel));
  return new Set(operators.map(({ kernel }) => kernel).filter((kernel) => workOf(kernel) <= LIGHT * total));
}

/** About how much each operator of a graph does. */
function workOfOperators({ operators }: ModelFile['graph']): number[] {
  return operators.map((operator) => caseInstructions(caseOfOperator(operator)));
}

/**
 * What the interpreter makes of a model, but where all that a micro-kernel does is next to nothing of the work: there the
 * reference's kernel, which is smaller, does the same.
 */
async function settledModel(
  settler: ModelSettler,
  board: Board,
  { bytes, graph }: ModelFile,
): Promise<SettledModel> {
  const fast = (await settle(settler, bytes)) as SettledModel;
  const work = workOfOperators(graph);
  const total = sum(work);
  const workOf = (kernel: string): number => sum(work.filter((_, i) => fast.operators[i]!.kernel === kernel));
  const isWorth = ({ kernel, microKernel }: SettledOperator): boolean =>
    microKernel === 'reference' || workOf(kernel) >= WORTH * total;
  if (fast.operators.every(isWorth)) return fast;
  const plain = (await settle(await buildSettler(board, 'reference'), bytes)) as SettledModel;
  return {
    ...fast,
    operators: fast.operators.map((operator, i) => (isWorth(operator) ? operator : plain.operators[i]!)),
  };
}

/** @throws USAGE_NAME */
function chosenName(name: string, given: string | undefined): string {
  if (given === undefined || networkName(given) === given) return name;
  throw new LutError(
    'USAGE_NAME',
    `"${given}" is nothing that C names can begin with.`,
    `Give lower-case letters, digits and underscores, e.g. ${networkName(given)}.`,
  );
}

function requireArena(settled: SettledModel, model: ModelFile, board: Board): void {
  if (settled.peak <= board.memory.sram) return;
  throw new LutError(
    'MODEL_ARENA',
    `${model.path} needs ${settled.peak} bytes for its tensors, and the ${board.id} has ${board.memory.sram} of RAM.`,
    'Choose a smaller model or input, or a board with more RAM.',
  );
}

function predictedBy({ table, board, catalogue }: ExportRequest, model: ModelFile): Exported['predicted'] {
  if (table === undefined) return null;
  const from = namedTable(table, board.id, catalogue);
  return { from, prediction: predictModel(from.table, model.graph, model.bytes.length, from.board) };
}

const OWN = 'runtimes/exported/network';

function project(network: Network, settler: ModelSettler): Project {
  const own = new Map(OWN_HEADERS.map((path) => [path, runtimeText(path, OWN)!]));
  const licence = readFileSync(join(PACKAGE_ROOT, 'LICENSE'), 'utf8');
  return projectOf(network, { ...settler, read: (path) => runtimeText(path) }, own, licence);
}

async function sizesOf(network: Network, { files, units }: Project, board: Board): Promise<ExportSizes> {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-export-'));
  try {
    writeFiles(folder, files);
    const roots = ['init', 'invoke', 'input', 'output', 'input_0', 'output_0'].map(
      (word) => `${network.name}_${word}`,
    );
    const size = await codeSize(
      board,
      units.map((path) => join(folder, path)),
      roots,
    );
    return { ...sizeParts(size, constantBytes(network)), compiler: size.compiler };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizeParts(
  { flash, ram, frames }: CodeSize,
  constants: ConstantBytes,
): Omit<ExportSizes, 'compiler'> {
  const withoutWeights = flash - constants.weights - constants.biases;
  return {
    ...constants,
    flash,
    withoutWeights,
    withoutConstants: withoutWeights - constants.factors,
    ram,
    stack: frames.roots + frames.others,
  };
}

/** Code and constants of the interpreter and all its kernels, as a firmware has them. */
async function interpreterFlash(settler: ModelSettler, board: Board): Promise<number> {
  const { flash } = await codeSize(board, settler.sources, INTERPRETER, settler.includes);
  return flash;
}

const INTERPRETER = ['open', 'invoke', 'input', 'output'].map((word) => `runtime_${word}`);

interface Known {
  readonly network: Network;
  readonly board: Board;
  readonly flavour: string;
  readonly predicted: Exported['predicted'];
  readonly sizes: ExportSizes | null;
}

/** The paragraphs of the header's comment. */
function aboutOf({ network, board, flavour, predicted, sizes }: Known): string[] {
  const kernels = new Map<string, number>();
  for (const { kernel, microKernel } of network.settled.operators) {
    const name = microKernel === 'reference' ? `${kernel} (reference)` : microKernel;
    kernels.set(name, (kernels.get(name) ?? 0) + 1);
  }
  const counted = [...kernels].map(([name, times]) => (times === 1 ? name : `${times} ${name}`));
  return [
    wrapped(`For ${board.id} (${board.core}), kernels ${flavour}: ${counted.join(', ')}.`),
    ...(sizes === null ? [] : [sizesText(sizes)]),
    wrapped(`RAM: ${formatCount(arenaBytes(network))} bytes of tensors, and the stack. It never allocates.`),
    ...(predicted === null ? [] : [predictedText(predicted)]),
  ];
}

function sizesText({
  compiler,
  flash,
  weights,
  biases,
  factors,
  withoutConstants,
  stack,
}: ExportSizes): string {
  return wrapped(
    `Flash, as ${compiler} makes it at -O2: ${formatCount(flash)} bytes, of which ${formatCount(weights)} are weights, ` +
      `${formatCount(biases)} biases, ${formatCount(factors)} factors by which sums are scaled, and ` +
      `${formatCount(withoutConstants)} code and records. Stack of its functions: about ${formatCount(stack)} bytes.`,
  );
}

function predictedText({ from, prediction }: NonNullable<Exported['predicted']>): string {
  const { total, low, high, unit } = prediction;
  const { table } = from;
  const { machine, flavour } = table.configuration;
  if (total === null)
    return wrapped(`No prediction: the table ${basename(from.path)} lacks some of its operators.`);
  const count = (value: number | null): string => formatCount(Math.round(value ?? 0));
  return wrapped(
    `Predicted, not measured: ${count(total)} ${unit} an inference in the interpreter (${count(low)} to ${count(high)}), ` +
      `by the table ${basename(from.path)} (SHA-256 ${table.hash.slice(0, 16)}) of kernels ${flavour} on ${machine}.`,
  );
}

const WIDTH = 112;

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\n');
}

/** Flash that the benchmark firmware takes of a board beside a network, at most. */
const FIRMWARE_BYTES = 48 * 1024;

/**
 * A board as an exported network leaves it, and what its firmware is built of: the network's weights are part of the
 * program, so that the model window only holds their model's hash.
 * @throws MODEL_WINDOW, MODEL_ARENA, BOARD_PLACEMENT
 */
export function firmwareOfNetwork(
  { network, project }: Exported,
  board: Board,
): { readonly board: Board; readonly network: NetworkSources } {
  const { memory, hardware = {} } = board;
  const { weights, biases, factors } = constantBytes(network);
  const window = Math.min(memory.window, hardware.sectorBytes ?? SMALLEST_WINDOW);
  if (hardware.windowInRam === 1) {
    throw new LutError(
      'BOARD_PLACEMENT',
      `An exported network has its weights in the program, and not in the ${memory.weights} of the ${board.id}.`,
      'Leave --placement out.',
    );
  }
  if (weights + biases + factors + window + FIRMWARE_BYTES > memory.flash) {
    throw new LutError(
      'MODEL_WINDOW',
      `${network.name} has ${weights + biases + factors} bytes of constants, and the ${board.id} has no room for them.`,
      'Choose a smaller model, or a board with more flash.',
    );
  }
  const { peak } = network.settled;
  if (peak > memory.arena) {
    throw new LutError(
      'MODEL_ARENA',
      `${network.name} needs an arena of ${peak} bytes, and the ${board.id} has ${memory.arena} beside the firmware.`,
      'Choose a smaller model or input, or a board with more RAM.',
    );
  }
  return {
    board: { ...board, memory: { ...memory, window, arena: Math.max(peak, ARENA_ALIGNMENT) } },
    network: {
      name: network.name,
      files: new Map([...project.files, [GLUE, firmwareGlue(network)]].map(([path, text]) => [path!, text!])),
    },
  };
}

const SMALLEST_WINDOW = 65536;
const ARENA_ALIGNMENT = 16;

/**
 * Writes a folder of sources: it is there as a whole, or not at all.
 * @throws FILE_EXISTS where it has content; FILE_WRITE
 */
export function writeProject(out: string, { files }: Project): void {
  const folder = resolve(out);
  if (existsSync(folder) && !isEmptyFolder(folder)) {
    throw new LutError(
      'FILE_EXISTS',
      `${out} is there, and is no empty folder.`,
      'Name a folder that does not exist yet, or remove it.',
    );
  }
  let temporary: string | undefined;
  try {
    makeFolders(dirname(folder));
    temporary = mkdtempSync(`${folder}.`);
    writeFiles(temporary, files);
    chmodSync(temporary, 0o777 & ~process.umask()); // else only this user could read it
    renameSync(temporary, folder);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
    throw new LutError(
      'FILE_WRITE',
      `${out} cannot be written: ${fileProblem(error).why}.`,
      'Choose another place.',
      { cause: error },
    );
  }
}

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
