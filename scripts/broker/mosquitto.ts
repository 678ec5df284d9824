/** Debian's Mosquitto on a free port of loopback, with a configuration that is made for it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import type { Identity } from './certificates.js';
import { freePort } from './free-port.js';

export interface MosquittoOptions {
  /** passwords by user; anybody is let in where there are none */
  readonly users?: Readonly<Record<string, string>>;
  /** text of its access list */
  readonly acl?: string;
  /** who it is over TLS; plain otherwise */
  readonly tls?: { readonly identity: Identity; readonly ca: string; readonly requireCertificate?: boolean };
  /** further lines of its configuration */
  readonly configuration?: readonly string[];
  /** all of its configuration, in place of what the options say; by its port */
  readonly whole?: (port: number) => string;
  /** whether it keeps sessions and retained messages when it is stopped and started again */
  readonly persistent?: boolean;
  /** whether it says little, and not each packet: what it says costs it time */
  readonly quiet?: boolean;
}

/** Debian installs it where only an administrator's shell looks. */
const PATH = `${process.env.PATH}:/usr/sbin`;
const ATTEMPTS = 5;
const ALWAYS = [
  // it would become the user mosquitto, who may not read the folder
  'user root',
  'log_dest stderr',
  // as the example of docs/fleet/ has it
  'set_tcp_nodelay true',
];

/** Starts a broker. Whoever starts one closes it. */
export async function startMosquitto(options: MosquittoOptions = {}): Promise<Mosquitto> {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-mosquitto-'));
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const broker = new Mosquitto(folder, port, options);
    try {
      await writeConfiguration(folder, port, options);
      await broker.start();
      return broker;
    } catch (error) {
      // another process may have been quicker to take the port
      if (attempt < ATTEMPTS && broker.log.includes('Address already in use')) continue;
      rmSync(folder, { recursive: true });
      throw error;
    }
  }
}

export class Mosquitto {
  /** all that it has said */
  log = '';
  private process: ChildProcess | undefined;

  constructor(
    /** its configuration and what it keeps */
    readonly folder: string,
    readonly port: number,
    private readonly options: MosquittoOptions,
  ) {}

  /** The address, for `--broker`: by name where certificates are checked. */
  get address(): string {
    return this.options.tls ? `mqtts://localhost:${this.port}` : `mqtt://127.0.0.1:${this.port}`;
  }

  /** Starts it (again) on its port; resolves when it listens. */
  async start(): Promise<void> {
    const child = spawn('mosquitto', ['-c', join(this.folder, 'mosquitto.conf')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, PATH },
    });
    this.process = child;
    const lines = createInterface(child.stderr);
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', () => reject(new Error(`Mosquitto ended:\n${this.log}`)));
      lines.on('line', (line) => {
        this.log += `${line}\n`;
        if (/mosquitto version .* running/.test(line)) resolve();
      });
    });
  }

  /** Its process; undefined while it is stopped. */
  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** Stops it: by SIGTERM it takes leave and keeps what it is to keep, by SIGKILL it is gone. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill(signal);
    // just after it has said that it runs, it forgets that a signal came
    const again = setInterval(() => child.kill(signal), 100);
    await closed;
    clearInterval(again);
  }

  /** Stops it for good, and removes its files. */
  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function writeConfiguration(folder: string, port: number, options: MosquittoOptions): Promise<void> {
  const { users, acl, tls, persistent = false, configuration = [], quiet = false, whole } = options;
  const path = join(folder, 'mosquitto.conf');
  const always = [...ALWAYS, `log_type ${quiet ? 'information' : 'all'}`];
  if (whole) return writeFileSync(path, `${always.join('\n')}\n${whole(port)}`);
  const lines = [
    ...always,
    `listener ${port} 127.0.0.1`,
    `allow_anonymous ${users === undefined}`,
    `persistence ${persistent}`,
    `persistence_location ${folder}/`,
    ...configuration,
  ];
  if (users) {
    const passwords = join(folder, 'passwords');
    writeFileSync(
      passwords,
      Object.entries(users)
        .map((user) => `${user.join(':')}\n`)
        .join(''),
      { mode: 0o600 },
    );
    // hashes what the file holds
    await execa('mosquitto_passwd', ['-U', passwords], { env: { PATH } });
    lines.push(`password_file ${passwords}`);
  }
  if (acl !== undefined) {
    writeFileSync(join(folder, 'acl'), acl, { mode: 0o600 });
    lines.push(`acl_file ${join(folder, 'acl')}`);
  }
  if (tls) {
    lines.push(`certfile ${tls.identity.cert}`, `keyfile ${tls.identity.key}`, `cafile ${tls.ca}`);
    lines.push(`require_certificate ${tls.requireCertificate ?? false}`);
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
}
