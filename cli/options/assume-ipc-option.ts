import { InvalidArgumentError, Option } from 'commander';

export function assumeIpcOption(): Option {
  return new Option(
    '--assume-ipc <x>',
    'for tables in instructions: pretend that the board retires x instructions a cycle',
  ).argParser(ipcOf);
}

function ipcOf(text: string): number {
  const ipc = Number(text);
  if (ipc > 0 && Number.isFinite(ipc)) return ipc;
  throw new InvalidArgumentError('It takes a number greater than 0.');
}
