import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // A page is asked again until it says so; on a loaded machine that takes longer than a second.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    // Every file has its own database and system; loading the server anew for each would take longer than the tests.
    isolate: false,
    reporters: ['default'],
  },
});
