import { parse } from 'yaml';
import { messageOf } from './errors.js';

/** Parses YAML. @throws an Error that says in one line what is wrong, and where */
export function parseYaml(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    // the parser's messages go on with a drawing of the place
    const [sentence = ''] = messageOf(error).split('\n', 1);
    throw new Error(sentence.replace(/:$/, ''), { cause: error });
  }
}
