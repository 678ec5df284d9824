// Lint rules. The room rules are the architecture of docs/design.md: who may import whom.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

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
  ...roomRules,
  // A schema is the source of types and of compiled validators. Loading it would load TypeBox, and ajv is slow.
  {
    files: [...all, 'common'].map((room) => `${room}/**/*.ts`),
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
  prettier,
);
