import { Option } from 'commander';
import { BoardCatalogue } from '../../boards/catalogue.js';

/** A folder of the user's own board files. */
export function boardsOption(): Option {
  return new Option('--boards <dir>', 'folder of your own board files, beside those that come with lut');
}

/** The boards that there are. @throws FILE_*, BOARD_INVALID */
export function catalogueOf({ boards }: { readonly boards?: string }): BoardCatalogue {
  return new BoardCatalogue(boards === undefined ? [] : [boards]);
}
