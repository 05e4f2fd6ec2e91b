// Packages that are published as ES modules only; jest runs CommonJS, so they are compiled too.
const compiledPackages = ['hucre', 'preact'];

const base = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(m?[jt]sx?)$': [
      'ts-jest',
      {
        // Types are checked once, by `npm run check`; here each file is only translated.
        diagnostics: false,
        tsconfig: {
          module: 'CommonJS',
          moduleResolution: 'node10',
          ignoreDeprecations: '5.0',
          verbatimModuleSyntax: false,
          isolatedModules: true,
          esModuleInterop: true,
          allowJs: true,
          target: 'ES2022',
          jsx: 'react-jsx',
          jsxImportSource: 'preact',
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${compiledPackages.join('|')})/)`],
};

const project = (displayName) => ({
  ...base,
  displayName,
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.ts?(x)`],
});

export default {
  projects: ['unit', 'contract', 'properties', 'files', 'browser', 'bundle'].map(project),
  reporters: ['default'],
  // jest leaves one processor free; much of this waits for programs, so on two that would be half.
  maxWorkers: '100%',
  // A test that calls a program or a browser says its own, longer limit.
  testTimeout: 20_000,
};
