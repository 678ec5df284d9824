/** A model is sent, and what boards make of it comes back. */
import type { ModelView } from '../../lab/explore/model.js';
import { address, fetchServed } from './served.js';

/** @throws ServedError */
export async function sendModel(file: File): Promise<ModelView> {
  return (await fetchServed(address('/api/model', { name: file.name }), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })) as ModelView;
}
