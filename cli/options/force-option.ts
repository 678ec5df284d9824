import { Option } from 'commander';

export function forceOption(): Option {
  return new Option('--force', 'replace files that are there already, whatever they are');
}
