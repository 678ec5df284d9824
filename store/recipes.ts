import type { Connection } from './connection.js';

/** A recipe as the database keeps it. */
export interface StoredRecipe {
  /** SHA-256 of what makes it this recipe */
  readonly id: string;
  /** SHA-256 of its network's file; null where that is not known */
  readonly network: string | null;
  readonly document: object;
}

interface RecipeRow {
  id: string;
  network: string | null;
  json: string;
}

/** The part of the database about recipes, and about where the files of their networks lie. */
export class Recipes {
  constructor(private readonly connection: Connection) {}

  /** All of them, in the order in which they first came. */
  all(): StoredRecipe[] {
    return this.connection.all<RecipeRow>('SELECT id, network, json FROM recipes ORDER BY rowid').map(stored);
  }

  get(id: string): StoredRecipe | undefined {
    return this.connection
      .all<RecipeRow>('SELECT id, network, json FROM recipes WHERE id = ?', id)
      .map(stored)[0];
  }

  /** Those of one network. */
  ofNetwork(hash: string): StoredRecipe[] {
    return this.connection
      .all<RecipeRow>('SELECT id, network, json FROM recipes WHERE network = ? ORDER BY rowid', hash)
      .map(stored);
  }

  /** Records a recipe in place of the one with its id, if there is one. */
  put({ id, network, document }: StoredRecipe): void {
    this.connection.execute(
      `INSERT INTO recipes (id, time, network, json) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET time = excluded.time, json = excluded.json`,
      id,
      new Date().toISOString(),
      network,
      JSON.stringify(document),
    );
  }

  /** Remembers where a network's file lay last. */
  recordFile(network: string, path: string): void {
    this.connection.execute(
      'INSERT INTO network_files (network, path) VALUES (?, ?) ON CONFLICT (network) DO UPDATE SET path = excluded.path',
      network,
      path,
    );
  }

  /** Where a network's file lay last. */
  file(network: string): string | undefined {
    return this.connection.all<{ path: string }>(
      'SELECT path FROM network_files WHERE network = ?',
      network,
    )[0]?.path;
  }
}

function stored({ id, network, json }: RecipeRow): StoredRecipe {
  return { id, network, document: JSON.parse(json) as object };
}
