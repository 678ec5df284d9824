/** What the server gives. */
import useSWR from 'swr';

/** Why the server gave nothing, and the way out. */
export class ServedError extends Error {
  override readonly name = 'ServedError';

  constructor(
    readonly code: string,
    message: string,
    readonly remedy: string | null,
  ) {
    super(message);
  }
}

/** Asks the server for JSON. @param sent what is sent with it. @throws ServedError */
export async function fetchServed(url: string, sent: RequestInit = {}): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { ...sent, headers: { ...sent.headers, accept: 'application/json' } });
  } catch {
    throw new ServedError('OFFLINE', 'The server does not answer.', 'See whether lut dashboard still runs.');
  }
  return read(response);
}

async function read(response: Response): Promise<unknown> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  const body = isJson ? ((await response.json()) as Partial<Failed>) : {};
  if (response.ok) return body;
  const { code = String(response.status), message, remedy = null } = body.error ?? {};
  throw new ServedError(code, message ?? 'The server refuses: open the address that it printed.', remedy);
}

interface Failed {
  readonly error: { readonly code: string; readonly message: string; readonly remedy?: string | null };
}

export interface Served<View> {
  /** the last that was given; undefined until then */
  readonly view: View | undefined;
  readonly error: ServedError | undefined;
}

/**
 * What the server gives at an address of its own.
 * @param url null where nothing is to be asked for
 * @param everySeconds asks anew so often while the page is seen; once unless given
 */
export function useServed<View>(url: string | null, everySeconds = 0): Served<View> {
  const { data, error } = useSWR<View, ServedError>(url, {
    refreshInterval: everySeconds * 1000,
    revalidateOnFocus: everySeconds > 0,
  });
  return { view: data, error };
}

/** An address with its query; fields without a value are left out, those with several stand as often. */
export function address(
  path: string,
  query: Readonly<Record<string, string | readonly string[] | null>> = {},
): string {
  const fields = Object.entries(query).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
  return fields.length === 0 ? path : `${path}?${new URLSearchParams(fields).toString()}`;
}
