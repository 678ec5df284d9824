import type { Board } from '../../boards/board.js';
import type { BadBoard } from '../../boards/catalogue.js';
import type { ConnectedDevice, UsbDevice } from '../../lab/connected.js';
import type { BoardsConnectedJson } from '../../lab/json/types.js';
import { printJson, printLine, printTable } from '../terminal/output.js';
import { bad, good, type Cell } from '../text/cell.js';

/** Digits of a fingerprint that tell builds apart. */
const SHORT = 12;

/** What `lut boards --connected --json` prints. */
export function printConnectedJson(devices: readonly ConnectedDevice[], unusable: readonly BadBoard[]): void {
  printJson<BoardsConnectedJson>({
    devices: devices.map(({ hello, candidates, ...device }) => ({
      ...device,
      candidates: [...candidates],
      answer: hello && {
        board: hello.board,
        firmware_port: hello.port,
        fingerprint: hello.fingerprint,
        runtime: hello.runtime,
        flavour: hello.flavour,
        unit: hello.unit,
        uid: hello.chip.uid,
        revision: hello.chip.revision,
      },
    })),
    bad: [...unusable],
  });
}

/** What `lut boards --connected` prints. @param boards those whose USB ids were looked for */
export function printConnected(devices: readonly ConnectedDevice[], boards: readonly Board[]): void {
  if (devices.length > 0) {
    printTable(
      ['Port', 'USB', 'Board', 'Says'],
      devices.map((device) => [
        device.port ?? 'no port',
        device.usb === null ? 'no' : idsOf(device.usb),
        device.hello?.board ?? device.candidates.map((id) => `${id}?`).join(' '),
        saysOf(device),
      ]),
    );
  }
  if (devices.every(({ usb }) => usb === null)) {
    const ids = boards.flatMap(({ usb = [] }) => usb.map(({ vendor, product }) => `${vendor}:${product}`));
    printLine(
      `No serial port is plugged in by USB, and no device of a board (${[...new Set(ids)].join(', ')}).`,
    );
    printLine('A board behind a serial server is reached by --port tcp://host:port.');
  }
  for (const device of devices) for (const line of remarksOf(device)) printLine(line);
}

function idsOf({ vendor, product }: UsbDevice): string {
  return `${vendor}:${product}`;
}

function saysOf({ state, hello, port }: ConnectedDevice): Cell {
  if (hello !== null) {
    const { fingerprint, unit, chip } = hello;
    const uid = chip.uid === null ? '' : `, chip ${chip.uid}`;
    return good(`firmware ${fingerprint.slice(0, SHORT)}, counts ${unit}${uid}`);
  }
  const words = {
    answers: 'yes',
    silent: 'nothing',
    busy: bad('in use by another program'),
    forbidden: bad('may not be opened by this user'),
    failed: bad('nothing that can be used'),
    unasked: port === null ? 'has no serial port' : 'was not asked',
  };
  return words[state];
}

/** What there is to know of a device beyond its row, and what to type. */
function remarksOf({ port, usb, candidates, state, hello, reason }: ConnectedDevice): string[] {
  const remarks: string[] = [];
  if (state === 'failed' || state === 'silent') remarks.push(reason ?? '');
  if (state === 'forbidden') remarks.push(`${port} belongs to others: see lut doctor.`);
  if (hello === null && candidates.length > 1) {
    remarks.push(
      `Several board files name ${idsOf(usb!)}: ${candidates.join(', ')}. Say by --board which it is.`,
    );
  }
  const board = hello?.board ?? (candidates.length === 1 ? candidates[0] : undefined);
  if (board !== undefined && port !== null && (state === 'answers' || state === 'silent')) {
    remarks.push(`lut build --board ${board} --port ${port}`);
  }
  return remarks.filter((remark) => remark !== '');
}
