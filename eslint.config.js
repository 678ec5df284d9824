// Lint rules. The room rules are the architecture of docs/design.md: who may import whom.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { OPERATOR_KIND_COMPARISONS } from './lint/operator-kinds.js';

/** What each room may import of ours; `common` (errors, paths) is open to all. */
const rooms = {
  common: [],
  boards: [],
  model: [],
  store: ['model'],
  agent: ['boards', 'model', 'store'],
  builder: ['boards', 'model', 'store'],
  search: ['boards', 'builder', 'model'],
};
const all = [...Object.keys(rooms), 'cli'];

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  files: [`${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: all
          .filter((other) => other !== room && other !== 'common' && !allowed.includes(other))
          .map((other) => ({
            regex: `^(\\.\\./)+${other}/`,
            message: `${room}/ may not import ${other}/ (docs/design.md)`,
          })),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'build/', 'firmware-harness/'] },
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
  ...roomRules,
  {
    files: [...all, 'scripts'].map((folder) => `${folder}/**/*.ts`),
    ignores: ['model/operators/**'],
    rules: { 'no-restricted-syntax': ['error', ...OPERATOR_KIND_COMPARISONS] },
  },
  prettier,
);
