import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

import { describeSuppressions } from './scripts/lib/lint-rule-describe-suppressions.mjs';

const typescriptFiles = ['**/*.ts', '**/*.tsx'];
const testFiles = ['tests/**/*.ts', 'tests/**/*.tsx'];
const coreFiles = ['shared/core/**/*.ts'];

/** Abbreviations a reader has to guess; the style guide asks for whole words. */
const shortened = [
  ...['acc', 'addr', 'arr', 'btn', 'cb', 'cfg', 'cnt', 'cols?', 'ctx', 'curr', 'defs?', 'dest'],
  ...['e', 'elem', 'err', 'evt', 'fmt', 'fn', 'idx', 'len', 'msg', 'num', 'obj', 'opts', 'prev'],
  ...['res', 'ret', 'src', 'str', 'tmp', 'vals?', 'wb', 'ws'],
].join('|');

/** Only names that we choose: a library may call its properties what it likes. */
const shortenedNames = [
  `VariableDeclarator > Identifier.id[name=/^(${shortened})$/]`,
  `:function > Identifier.params[name=/^(${shortened})$/]`,
  `CatchClause > Identifier.param[name=/^(${shortened})$/]`,
  `TSPropertySignature > Identifier.key[name=/^(${shortened})$/]`,
].map((selector) => ({ selector, message: 'Write the whole word.' }));

/** Names of hosts, clocks and outputs: a pure core has none of them. */
const impureGlobals = [
  ...['console', 'process', 'window', 'document', 'navigator', 'fetch', 'crypto', 'performance'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
  ...['Excel', 'Office', 'google', 'SpreadsheetApp', 'Intl'],
].map((name) => ({ name, message: 'The core is pure: take what you need from the context.' }));

const noDate = {
  name: 'Date',
  message:
    'Time comes in by the context; calendar arithmetic lives in shared/core/domain/dates.ts.',
};

/** The answer of these depends on the machine's language, so two hosts would plan differently. */
const localeDependent = ['toLocaleString', 'toLocaleDateString', 'toLocaleLowerCase'].concat([
  'toLocaleUpperCase',
  'toLocaleTimeString',
  'localeCompare',
]);

const onlyIndexReexports = [
  { selector: 'ExportAllDeclaration', message: 'Only shared/core/index.ts re-exports.' },
  {
    selector: 'ExportNamedDeclaration[source]',
    message: 'Only shared/core/index.ts re-exports; import from the module that owns the name.',
  },
];

/** Every exported function, class, type and constant is part of what others read. */
const exportedThings = [
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'ExportNamedDeclaration > VariableDeclaration',
];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', 'coverage/', '.cache/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { tsunagi: { rules: { 'describe-suppressions': describeSuppressions } } },
    rules: {
      'tsunagi/describe-suppressions': 'error',
      // A switch over a closed union is one decision, however many kinds there are.
      complexity: ['error', { max: 10, variant: 'modified' }],
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-param-reassign': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      'no-restricted-syntax': ['error', ...shortenedNames, ...onlyIndexReexports],
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['fixme', 'xxx', 'hack'] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: typescriptFiles,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      // One program for all files: twice as quick as a service that opens one per area.
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Numbers print the same everywhere; only objects and undefined make bad text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => doIt()` is the usual form of a listener; the value is not looked at.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Spreading a text walks its code points, which is what Japanese text needs.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    },
  },
  {
    files: coreFiles,
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals, noDate],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes in as context.seed.' },
        ...localeDependent.map((property) => ({
          property,
          message: 'Depends on the language of the machine; use the pure helpers of the core.',
        })),
      ],
    },
  },
  {
    // The one place with calendar arithmetic: Date.UTC and UTC getters, never the clock.
    files: ['shared/core/domain/dates.ts'],
    rules: { 'no-restricted-globals': ['error', ...impureGlobals] },
  },
  {
    // The only door into the core: its work is to re-export.
    files: ['shared/core/index.ts'],
    rules: { 'no-restricted-syntax': ['error', ...shortenedNames] },
  },
  {
    files: [...coreFiles, 'shared/ports/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true, cjs: false, window: false },
          require: {
            ArrowFunctionExpression: true,
            ClassDeclaration: true,
            FunctionDeclaration: true,
            FunctionExpression: false,
            MethodDefinition: false,
          },
          contexts: exportedThings,
          enableFixer: false,
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
      'jsdoc/check-alignment': 'error',
      'jsdoc/check-tag-names': ['error', { typed: true }],
      'jsdoc/no-types': 'error',
      'jsdoc/no-blank-blocks': 'error',
    },
  },
  {
    // Words and definitions are data: a long list is easier to read in one piece.
    files: ['shared/core/text/**/*.ts', 'shared/core/tables/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Univer keeps its enums as plain numbers in the data that it saves, and so do we when we
    // translate; the enum objects themselves would draw all of Univer into every test.
    files: ['workbench/src/univer/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Its data has short names of its own.
      'no-restricted-syntax': ['error', ...onlyIndexReexports],
    },
  },
  {
    // Markup stands one attribute a line, and is read like a page rather than like steps.
    files: ['**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: testFiles,
    rules: {
      // A describe block is one function that holds many small ones, and a table of cases is long.
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      // A test may claim what it has just built: a wrong claim fails the test.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What a program printed is parsed as any and then compared, which is the check itself.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // These tools ask for a default export.
    files: ['*.config.js', '*.config.mjs', '**/*.cjs'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
