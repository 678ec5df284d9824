// Lint rules. The room rule is the architecture of docs/design.md: who may import whom.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { roomsRule } from './lint/imports.js';
import { ROOMS } from './lint/rooms.js';
import { OPERATOR_KIND_COMPARISONS } from './lint/operator-kinds.js';

/** All rooms. */
const all = Object.keys(ROOMS);

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'build/', 'firmware-harness/', '**/*.generated.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: all.map((room) => `${room}/**/*.{ts,tsx}`),
    plugins: { edgelut: { rules: { rooms: roomsRule } } },
    rules: { 'edgelut/rooms': 'error' },
  },
  {
    files: [...all, 'scripts'].map((folder) => `${folder}/**/*.{ts,tsx}`),
    rules: { 'max-lines-per-function': ['error', { max: 60 }] },
  },
  // What is printed may hold what others wrote: one place makes it fit to be shown.
  {
    files: ['cli/**/*.ts'],
    ignores: ['cli/terminal/**', 'cli/main.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['stdout', 'stderr'].map((property) => ({
          object: 'process',
          property,
          message: 'print by the functions of cli/terminal/output.ts',
        })),
      ],
      'no-console': 'error',
    },
  },
  // A schema is the source of types and of compiled validators. Loading it would load TypeBox, and ajv is slow.
  {
    files: Object.keys(ROOMS).map((room) => `${room}/**/*.ts`),
    ignores: ['**/*-schema.ts', 'common/schema.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: ['ajv', '@sinclair/typebox'],
          patterns: [
            {
              regex: '(-schema|common/schema)\\.js$',
              allowTypeImports: true,
              message: 'import only types of a schema; npm run schemas compiles its validator',
            },
          ],
        },
      ],
    },
  },
  // The page is bundled for browsers: what it took of lab/ but its types would drag Node's modules along.
  {
    files: ['page/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^[./]+/lab/',
              allowTypeImports: true,
              message: 'import only types of lab/; the server gives the data',
            },
          ],
        },
      ],
    },
  },
  {
    files: [...all, 'scripts'].map((folder) => `${folder}/**/*.{ts,tsx}`),
    ignores: ['model/operators/**'],
    rules: { 'no-restricted-syntax': ['error', ...OPERATOR_KIND_COMPARISONS] },
  },
  prettier,
);
