/** The one place where a database is opened to be written. */
import { Store } from '../store/store.js';

/** Opens a database for as long as it is used. @throws STORE_*, FILE_*; what `use` throws */
export async function withStore<Result>(db: string, use: (store: Store) => Promise<Result>): Promise<Result> {
  const store = Store.open(db);
  try {
    return await use(store);
  } finally {
    store.close();
  }
}
