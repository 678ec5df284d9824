import './figures.css';
import type { Tone } from './state.js';

export interface Tile {
  readonly name: string;
  readonly value: React.ReactNode;
  readonly note?: React.ReactNode;
  readonly tone?: Tone;
}

/** The figures that matter most, large. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }): React.JSX.Element {
  return (
    <dl className="tiles">
      {tiles.map(({ name, value, note, tone }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-tone={tone}>{value}</dd>
          {note === undefined ? null : <dd>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
