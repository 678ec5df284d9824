import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    // what asserts nothing, because a list was empty or a condition never held, has not tested
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Two cores: two files at a time, each in a process of its own (serialport and SQLite are native addons).
    pool: 'forks',
    poolOptions: { forks: { maxForks: 2 } },
  },
});
