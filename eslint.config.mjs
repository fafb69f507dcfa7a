import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in src/config.ts and nowhere else.',
};
const noWallClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from platform/clock.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes from platform/clock.',
  },
];

const noDefault = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };
const noShouting = {
  selector: 'VariableDeclarator[id.name=/^[A-Z][A-Z0-9_]+$/]',
  message: 'Our own constants are written in camelCase.',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'test/.output/', '.planshift/', 'devTools/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': ['error', noDefault],
    },
  },
  {
    files: [
      'src/**/*.ts',
      'emulator/**/*.ts',
      'local/**/*.ts',
      'chaos/**/*.ts',
      'bench/**/*.ts',
      'examples/**/*.ts',
      'gallery/**/*.ts',
    ],
    rules: {
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 40 }],
      complexity: ['error', 8],
      'no-restricted-syntax': ['error', noDefault, noShouting],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/config.ts', 'src/platform/**'],
    rules: {
      'no-restricted-syntax': ['error', noDefault, noShouting, noEnvironment, ...noWallClock],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
