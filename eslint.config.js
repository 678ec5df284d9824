// Lint rules. The room rule is the architecture of docs/design.md: who may import whom.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { roomsRule } from './lint/imports.js';
import { ROOMS } from './lint/rooms.js';

/** All rooms. */
const all = Object.keys(ROOMS);

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
  {
    files: all.map((room) => `${room}/**/*.ts`),
    plugins: { edgelut: { rules: { rooms: roomsRule } } },
    rules: { 'edgelut/rooms': 'error' },
  },
  {
    files: [...all, 'scripts'].map((folder) => `${folder}/**/*.ts`),
    rules: { 'max-lines-per-function': ['error', { max: 60 }] },
  },
  prettier,
);
