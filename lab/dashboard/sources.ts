/** What the web page is made from. */
import type { BoardCatalogue } from '../../boards/catalogue.js';
import type { Broker } from '../fleet.js';
import { TableShelf } from './table-shelf.js';

/** Where the data of the page lie. */
export interface DashboardPlaces {
  /** path of the database, which need not be there */
  readonly db: string;
  /** tables, and folders of tables, beside those of ./luts and those that came with the package */
  readonly tables: readonly string[];
  /** folder of the runs of searches, which need not be there */
  readonly runs: string;
  /** of a fleet; null where there is none */
  readonly broker: Broker | null;
  readonly catalogue: BoardCatalogue;
}

/** The same, with what is kept from one look to the next. */
export interface DashboardSources extends DashboardPlaces {
  readonly shelf: TableShelf;
}

/** @throws FILE_MISSING, FILE_PERMISSION where a table that is named cannot be read */
export function dashboardSources(places: DashboardPlaces): DashboardSources {
  const shelf = new TableShelf(places.tables, places.catalogue);
  shelf.list();
  return { ...places, shelf };
}
