/** Certificates made on the spot, by OpenSSL. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';

/** Paths of a certificate and its private key, PEM. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** An authority, in a folder that {@link Authority.remove} removes. */
export class Authority {
  private constructor(private readonly folder: string) {}

  static async create(): Promise<Authority> {
    const authority = new Authority(mkdtempSync(join(tmpdir(), 'edgelut-authority-')));
    const { cert, key } = authority.paths('ca');
    await openssl(
      'req',
      '-x509',
      ...NEW_KEY,
      '-keyout',
      key,
      '-out',
      cert,
      '-subj',
      '/CN=edgelut test authority',
    );
    return authority;
  }

  /** Path of its own certificate. */
  get ca(): string {
    return this.paths('ca').cert;
  }

  /** A certificate for a host, or for a client. @param name its common name; a host is also 127.0.0.1 */
  async identity(name: string): Promise<Identity> {
    const { cert, key } = this.paths(name);
    const request = join(this.folder, `${name}.csr`);
    const extensions = join(this.folder, `${name}.ext`);
    writeFileSync(extensions, `subjectAltName=DNS:${name},IP:127.0.0.1\n`);
    await openssl('req', '-new', ...NEW_KEY, '-keyout', key, '-out', request, '-subj', `/CN=${name}`);
    const signer = this.paths('ca');
    await openssl(
      ...['x509', '-req', '-in', request, '-out', cert, '-extfile', extensions],
      ...['-CA', signer.cert, '-CAkey', signer.key, '-CAcreateserial', '-days', '2'],
    );
    return { cert, key };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private paths(name: string): Identity {
    return { cert: join(this.folder, `${name}.crt`), key: join(this.folder, `${name}.key`) };
  }
}

/** On an elliptic curve, since keys of RSA take long to find. */
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

async function openssl(...args: readonly string[]): Promise<void> {
  await execa('openssl', args);
}
