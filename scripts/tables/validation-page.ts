/** docs/validation.md: what the published tables' predictions of whole networks are worth. */
import { existsSync } from 'node:fs';
import { loadBoard } from '../../boards/catalogue.js';
import { loadTable } from '../../builder/table-file.js';
import type { Table } from '../../builder/table.js';
import {
  OPERATION_HEADERS,
  operationRows,
  validationFigures,
  validationTitle,
} from '../../report/validation-figures.js';
import { markdownTable } from '../markdown.js';
import type { PublishedTable } from './published.js';

/** Markdown, from what the tables say of themselves. Those that are not validated are named as such. */
export function validationPage(published: readonly PublishedTable[]): string {
  const sections = published
    .filter(({ path }) => existsSync(path))
    .map(({ path, space }) => section(loadTable(path), space, path));
  return `# Validation of the published tables

Written by \`scripts/build-tables\`, which measures everything now. On an emulator this shows that operators add up to networks, and nothing of latency.

${sections.join('\n')}`;
}

function section(table: Table, space: string, path: string): string {
  const { validation } = table;
  const title = `## ${validationTitle(table)}, ${space}\n`;
  if (validation === undefined) return `${title}\n${path} is not validated.\n`;
  const figures = validationFigures(table, loadBoard(table.board), validation);
  return `${title}
${figures.map((figure) => `- ${figure}`).join('\n')}

${markdownTable(['operation', ...OPERATION_HEADERS], operationRows(validation))}
`;
}
