const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];
const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: testMatch.map((m) => `<rootDir>/test/${m}`),
  transform: { '\\.[jt]sx?$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(nanoid|@ironcalc)/)'],
  ...extra,
});

/** Three groups: what runs in Node, what needs a browser, what needs an office suite on the machine. */
export default {
  projects: [
    project('core', ['**/*.test.{ts,tsx}'], {
      testPathIgnorePatterns: ['/test/browser/', '/test/suite/', '/node_modules/'],
    }),
    project('browser', ['browser/**/*.test.ts']),
    project('suite', ['suite/**/*.test.ts']),
  ],
  testTimeout: 240000,
};
