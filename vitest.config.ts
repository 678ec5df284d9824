import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Rooms whose tests leave nothing behind in their process. */
const TIDY = 'boards|builder|common|hardware-models|model|report|scripts|search|store';
/** Those among them that put something else in the place of Node's own modules. */
const MOCKING = ['test/builder/table-file.test.ts', 'test/common/atomic-file.test.ts'];

/** What holds for every test. */
const COMMON = {
  // what asserts nothing, because a list was empty or a condition never held, has not tested
  expect: { requireAssertions: true },
  testTimeout: 60_000,
  hookTimeout: 240_000,
};

/** The files that take half a minute and more, the longest first: begun last, they would leave a core with nothing to do. */
const LONGEST = [
  'cli/search',
  'export/exported',
  'agent/timed-code',
  'firmware/micro-kernels',
  'agent/build',
  'cli/validate',
  'page/tables',
  'api/installed',
  'cli/bad-input',
  'cli/train',
  'cli/networks',
  'lab/own-silicon',
  'agent/whole-model',
  'cli/predict',
  'agent/emulator',
  'cli/fleet',
  'agent/golden-on-boards',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const among = LONGEST.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`));
      return among === -1 ? LONGEST.length : among;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    sequence: { sequencer: LongestFirst },
    // Two cores: three files at a time leave a fifth of them idle, since boards and disks are waited for.
    poolOptions: { forks: { maxForks: 4 }, threads: { maxThreads: 2, isolate: false } },
    projects: [
      {
        test: {
          ...COMMON,
          name: 'alone',
          // each file in a process of its own: serialport is a native addon, and there are signals and environments
          include: ['test/*.test.ts', `test/!(${TIDY})/**/*.test.ts`, ...MOCKING],
          pool: 'forks',
        },
      },
      {
        test: {
          ...COMMON,
          name: 'together',
          // what they import is loaded once for all of them, which takes longer than most of them
          include: [`test/@(${TIDY})/**/*.test.ts`],
          exclude: MOCKING,
          pool: 'threads',
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
