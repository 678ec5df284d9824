import type { Command } from 'commander';
import { listenAddress } from '../../dashboard/listen-address.js';
import { serveDashboard } from '../../dashboard/server.js';
import { dashboardSources, type DashboardSources } from '../../lab/dashboard/sources.js';
import { brokerAt } from '../../lab/fleet.js';
import type { DashboardJson } from '../../lab/json/types.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { addInsecureOption } from '../options/fleet-options.js';
import { untilInterrupted } from '../terminal/interrupt.js';
import { printJson, printLine, printRemark, printWarning } from '../terminal/output.js';
import { messageOf } from '../../common/errors.js';

interface DashboardOptions {
  readonly db: string;
  readonly tables: readonly string[];
  readonly runs: string;
  readonly broker?: string;
  readonly insecure?: boolean;
  readonly listen: string;
  readonly boards?: string;
  readonly json?: boolean;
}

/** `lut dashboard`: the web page, served until Ctrl-C. */
export function dashboardVerb(command: Command): void {
  addInsecureOption(
    command
      .option('--db <file>', 'database of all samples', 'edgelut.db')
      .option(
        '--tables <path...>',
        'tables, or folders of them, beside ./luts and those that came with lut',
        [],
      )
      .option('--runs <dir>', 'folder of the runs of searches', 'runs')
      .option('--broker <address>', 'show a fleet live: mqtts://host:port, or mqtt://localhost')
      .option(
        '--listen <address>',
        'host:port; elsewhere than on this machine a token is asked for',
        '127.0.0.1:0',
      )
      .addOption(boardsOption()),
  )
    .option('--json', 'print the address as one JSON object')
    .addHelpText(
      'after',
      `
Nothing is opened: the address is printed, and served until Ctrl-C. The page changes nothing. A token of your own is
taken from LUT_DASHBOARD_TOKEN (docs/dashboard.md).

Examples:
  lut dashboard
  lut dashboard --db bench.db --tables my-tables/ --listen 127.0.0.1:8080
  lut dashboard --broker mqtts://broker.example --listen 0.0.0.0:8080`,
    )
    .action(dashboard);
}

async function dashboard(options: DashboardOptions): Promise<void> {
  const { db, tables, runs, broker, insecure = false } = options;
  const sources = await dashboardSources({
    ...{ db, tables, runs, catalogue: catalogueOf(options) },
    broker: broker === undefined ? null : brokerAt(broker, process.env, { insecure }),
  });
  try {
    await serve(sources, options);
  } finally {
    await sources.close();
  }
}

async function serve(sources: DashboardSources, { listen, json }: DashboardOptions): Promise<void> {
  const serving = await serveDashboard(sources, {
    listen: listenAddress(listen),
    token: process.env.LUT_DASHBOARD_TOKEN,
    onDefect: (error) => printWarning(`a request failed: ${messageOf(error)}`),
  });
  await untilInterrupted(async (signal) => {
    if (json) printJson<DashboardJson>({ url: serving.url });
    else {
      printLine(serving.url);
      printRemark('Open this address in a browser. It is served until Ctrl-C.');
    }
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await serving.close();
  });
}
