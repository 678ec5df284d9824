import { formatCount, formatPercent } from '../../../common/format.js';
import type { NetworkPart, SearchView } from '../../../lab/explore/searches.js';
import { Section } from '../../parts/section.js';

interface Props {
  readonly network: NonNullable<SearchView['network']>;
  readonly unit: string;
}

/** A network as a row of parts, each with what it costs. */
export function Network({ network: { which, parts }, unit }: Props): React.JSX.Element {
  const total = parts.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const most = Math.max(1, ...parts.map(({ count }) => count ?? 0));
  return (
    <Section
      title={which === 'winner' ? 'The network' : 'The likeliest network until now'}
      about={
        total === 0
          ? 'What its parts cost is not known: the table of the search is not at hand.'
          : `What each part takes of its ${formatCount(Math.round(total))} ${unit}, by the table of the search.`
      }
    >
      <ol className="blocks">
        {parts.map((part, place) => (
          <li key={place}>
            <strong>{titleOf(part)}</strong>
            <span>{linesOf(part)}</span>
            {part.count === null ? null : (
              <>
                <span className="cost-bar" style={{ width: `${(100 * part.count) / most}%` }} />
                <span>
                  {formatPercent(part.count / total, 1)}, {formatCount(Math.round(part.count))}
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function titleOf({ name, operation }: NetworkPart): string {
  return operation === null ? name : `${name}: ${operation}`;
}

function linesOf({ kind, kernel, stride, output }: NetworkPart): string {
  const shape = output.join('×');
  if (kind === 'head') return `mean, dense, ${shape} classes`;
  return [
    ...(kernel === null ? [] : [`conv ${kernel}×${kernel}`]),
    shape,
    ...(stride === 1 ? [] : [`stride ${stride}`]),
  ].join(', ');
}
