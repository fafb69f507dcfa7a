const common = {
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/test/support/sharedContext.cjs',
  runtime: '<rootDir>/test/support/sharedModules.cjs',
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/thirdParty/node_modules/'],
  testSequencer: '<rootDir>/test/support/housesFirst.cjs',
  globalSetup: '<rootDir>/test/support/globalSetup.ts',
  globalTeardown: '<rootDir>/test/support/globalTeardown.ts',
};

const suites = {
  // Whole-house tests start processes of their own and wait for them, so there is work for more workers than processors.
  quick: { testMatch: ['<rootDir>/test/**/*.test.ts'], testTimeout: 60_000, maxWorkers: 4 },
  e2e: { testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'], testTimeout: 180_000, maxWorkers: 1 },
  // Each file is a house or two of its own: two at once take half the time of one after the other.
  long: { testMatch: ['<rootDir>/test/**/*.long.ts'], testTimeout: 600_000, maxWorkers: 2 },
  // Reads a real partner's account and writes nothing; by hand.
  live: { testMatch: ['<rootDir>/test/live/**/*.live.ts'], testTimeout: 600_000, maxWorkers: 1 },
  // Wants the packages of test/thirdParty installed.
  thirdParty: { testMatch: ['<rootDir>/test/thirdParty/*.third.ts'], testTimeout: 120_000, maxWorkers: 1 },
  // As long as it takes, so never part of a check that somebody waits for.
  soak: { testMatch: ['<rootDir>/test/**/*.soak.ts'], testTimeout: 1_800_000, maxWorkers: 1 },
};

export default { ...common, ...suites[process.env.TEST_SUITE ?? 'quick'] };
