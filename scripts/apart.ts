/** Work in a process of its own, on plain data that it is sent. */
import { execaNode, getOneMessage, sendMessage, type Message } from 'execa';
import { reportError } from '../cli/terminal/report-error.js';
import { exitStatusOf } from '../common/errors.js';

/** A program whose work failed; it has said why. */
export interface FailedApart {
  readonly failed: true;
  readonly exitCode: number;
}

/** @param program path of a program that calls {@link answerApart} @param request what it is sent */
export async function workApart<Answer>(
  program: string,
  request: object,
): Promise<{ readonly failed: false; readonly answer: Answer } | FailedApart> {
  const run = await execaNode(program, {
    ipcInput: request as Message,
    stdout: 'ignore',
    stderr: 'inherit',
    reject: false,
  });
  if (run.failed) return { failed: true, exitCode: run.exitCode ?? 1 };
  return { failed: false, answer: run.ipcOutput[0] as Answer };
}

/** What the program does: it works on the request, and sends the answer. */
export async function answerApart<Request, Answer extends object>(
  work: (request: Request) => Promise<Answer>,
): Promise<void> {
  try {
    await sendMessage(await work((await getOneMessage()) as Request));
  } catch (error) {
    reportError(error, false);
    process.exitCode = exitStatusOf(error);
  }
}
