/** The web page's server, as tests ask it. */
import { onTestFinished } from 'vitest';
import { BoardCatalogue } from '../../boards/catalogue.js';
import { serveDashboard, type ServeOptions, type Serving } from '../../dashboard/server.js';
import { dashboardSources, type DashboardPlaces } from '../../lab/dashboard/sources.js';

/** Places where nothing is. */
export const NOWHERE: DashboardPlaces = {
  ...{ db: 'none.db', tables: [], runs: 'no-runs', broker: null },
  catalogue: new BoardCatalogue(),
};

/** Serves the page until the test is done; what fails through a defect fails it. */
export async function served(
  places: Partial<DashboardPlaces> = {},
  options: Partial<ServeOptions> = {},
): Promise<Serving> {
  const sources = await dashboardSources({ ...NOWHERE, ...places });
  onTestFinished(() => sources.close());
  const serving = await serveDashboard(sources, {
    listen: { host: '127.0.0.1', port: 0 },
    onDefect: (error) => {
      throw error;
    },
    ...options,
  });
  onTestFinished(() => serving.close());
  return serving;
}
