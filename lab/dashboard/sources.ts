/** What the web page is made from. */
import type { BoardCatalogue } from '../../boards/catalogue.js';
import { SearchShelf } from '../explore/search-shelf.js';
import type { Broker } from '../fleet.js';
import { FleetWatch } from '../watch/fleet.js';
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
  readonly searches: SearchShelf;
  /** null where there is none */
  readonly fleet: FleetWatch | null;
  /** Listens to no fleet any more. */
  close(): Promise<void>;
}

/**
 * Whoever opens the sources closes them.
 * @throws FILE_MISSING, FILE_PERMISSION where a table that is named cannot be read; FLEET_*
 */
export async function dashboardSources(places: DashboardPlaces): Promise<DashboardSources> {
  const shelf = new TableShelf(places.tables, places.catalogue);
  shelf.list();
  const searches = new SearchShelf(places.runs);
  const fleet = places.broker && (await FleetWatch.open(places.broker));
  return { ...places, shelf, searches, fleet, close: async () => fleet?.close() };
}
