import './figures.css';
import { shown } from './text.js';

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** How something stands: by a word, and by a colour beside it. */
export function State({ tone, word }: { readonly tone: Tone; readonly word: string }): React.JSX.Element {
  return (
    <span className="state" data-tone={tone}>
      {shown(word)}
    </span>
  );
}
