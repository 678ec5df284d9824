import { afterEach, beforeEach, expect, it } from 'vitest';
import { Store } from '../../store/store.js';

let store: Store;
beforeEach(() => {
  store = Store.open(':memory:');
});
afterEach(() => store.close());

it('keeps recipes by their ids, the last of each, in the order in which they came', () => {
  const { recipes } = store;
  const [a, b] = ['a', 'b'].map((letter) => letter.repeat(64));
  recipes.put({ id: '1', network: a!, document: { version: 1 } });
  recipes.put({ id: '2', network: null, document: {} });
  recipes.put({ id: '3', network: a!, document: {} });
  recipes.put({ id: '1', network: a!, document: { version: 2 } });
  expect(recipes.all().map(({ id }) => id)).toEqual(['1', '2', '3']);
  expect(recipes.get('1')).toEqual({ id: '1', network: a, document: { version: 2 } });
  expect(recipes.get('4')).toBeUndefined();
  expect(recipes.ofNetwork(a!).map(({ id }) => id)).toEqual(['1', '3']);
  expect(recipes.ofNetwork(b!)).toEqual([]);
});

it('remembers where the file of a network lay last', () => {
  const { recipes } = store;
  recipes.recordFile('a', '/old.tflite');
  recipes.recordFile('a', '/new.tflite');
  expect([recipes.file('a'), recipes.file('b')]).toEqual(['/new.tflite', undefined]);
});
