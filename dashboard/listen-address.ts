/** Where the server listens. */
import { isIP } from 'node:net';
import { LutError } from '../common/errors.js';

export interface ListenAddress {
  readonly host: string;
  /** 0 for one that is free */
  readonly port: number;
}

/** Reads `host:port`, `[v6]:port`, or a port of this machine alone. @throws USAGE_LISTEN */
export function listenAddress(text: string): ListenAddress {
  const [, v6, name, digits = ''] =
    /^(?:(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+)):)?([0-9]{1,5})$/i.exec(text) ?? [];
  const port = Number(digits);
  const isAddress = v6 === undefined || isIP(v6) === 6;
  if (digits !== '' && port <= 65_535 && isAddress) return { host: v6 ?? name ?? '127.0.0.1', port };
  throw new LutError(
    'USAGE_LISTEN',
    `--listen takes host:port, not "${text}".`,
    'For this machine alone: --listen 127.0.0.1:8080.',
  );
}

/** Whether only programs of this machine reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** As it stands in an address: version 6 in brackets. */
export function hostInUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
