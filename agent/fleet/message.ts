/** What is said in a fleet, as types, and how it is written and read. */
import type { TypeOf } from '../../common/schema.js';
import { schemaProblems } from '../../common/schema-problems.js';
import { validateFleetMessage } from './message-validator.generated.js';
import type { FleetSchemas } from './message-schema.js';
import { FLEET_PROTOCOL } from './topics.js';

type Of<Name extends keyof FleetSchemas> = TypeOf<FleetSchemas[Name]>;

export type Presence = Of<'presence'>;
export type Absence = Of<'absence'>;
export type Lease = Of<'lease'>;
export type Release = Of<'release'>;
export type Result = Of<'result'>;
export type Results = Of<'results'>;
export type Acknowledgement = Of<'acknowledgement'>;
export type PlanStatus = Of<'plan'>;
export type Cancel = Of<'cancel'>;
export type WireSamples = Of<'samples'>;
export type WireWork = Lease['work'][number]['work'];
export type WireCaseWork = Of<'caseWork'>;
export type WireModelWork = Of<'modelWork'>;
export type Outcome = Result['outcome'];

export type FleetMessage =
  Presence | Absence | Lease | Release | Results | Acknowledgement | PlanStatus | Cancel;

/** A message that is not of the protocol: it is refused and counted, and nothing else happens. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

/** The bytes of a message. @throws Error where it does not follow the schema: a defect of ours */
export function writeMessage(message: FleetMessage): Buffer {
  if (!validateFleetMessage(message)) throw new Error(problems());
  return Buffer.from(JSON.stringify(message));
}

/** The bytes of a result, as {@link writeResults} puts it into a message. @throws Error as {@link writeMessage} does */
export function writeResult(result: Result): Buffer {
  const message: Results = { type: 'results', protocol: FLEET_PROTOCOL, results: [result] };
  if (!validateFleetMessage(message)) throw new Error(problems());
  return Buffer.from(JSON.stringify(result));
}

const RESULTS_BEGIN = Buffer.from(`{"type":"results","protocol":${FLEET_PROTOCOL},"results":[`);
const RESULTS_END = Buffer.from(']}');
const COMMA = Buffer.from(',');

/** Bytes of a message of results beyond those of its results and of a comma for each. */
export const RESULTS_FRAME = RESULTS_BEGIN.length + RESULTS_END.length;

/** The bytes of a message of results. @param results each as {@link writeResult} gives it; at least one */
export function writeResults(results: readonly Uint8Array[]): Buffer {
  const separated = results.flatMap((result, i) => (i === 0 ? [result] : [COMMA, result]));
  return Buffer.concat([RESULTS_BEGIN, ...separated, RESULTS_END]);
}

/** Reads a message of one of these types. @throws Malformed */
export function readMessage<Type extends FleetMessage['type']>(
  bytes: Uint8Array,
  ...types: readonly Type[]
): Extract<FleetMessage, { type: Type }> {
  let message: unknown;
  try {
    message = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new Malformed('It is no JSON.');
  }
  if (!validateFleetMessage(message)) throw new Malformed(`It is no message of a fleet: ${problems()}.`);
  if (!(types as readonly string[]).includes(message.type))
    throw new Malformed(`A message ${message.type} does not belong to this topic.`);
  return message as Extract<FleetMessage, { type: Type }>;
}

function problems(): string {
  return schemaProblems(validateFleetMessage.errors, 'message');
}
