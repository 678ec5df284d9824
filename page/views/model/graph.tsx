import type { OperatorView } from '../../../lab/explore/model.js';

const [WIDTH, ROW, BOX] = [220, 44, 30];
/** Room for what goes around operators. */
const LANE = 14;
const LANES = 8;

/** The graph: operators from above in the order of execution, what skips some of them beside. */
export function Graph({ operators }: { readonly operators: readonly OperatorView[] }): React.JSX.Element {
  const skips = operators.flatMap(({ index, from }) =>
    from.filter((maker) => maker < index - 1).map((maker) => ({ maker, index })),
  );
  const top = (index: number): number => (index + 1) * ROW + 4;
  return (
    <svg
      className="graph"
      width={WIDTH + 24 + LANE * LANES}
      height={top(operators.length)}
      role="img"
      aria-label={`Graph: ${operators.length} operators, ${skips.length} of whose inputs come from further above`}
    >
      <Box y={4} title="input" note="" />
      {operators.map(({ index, kind, output, from }) => (
        <g key={index}>
          {from.includes(index - 1) ? (
            <path d={`M${WIDTH / 2} ${top(index) - ROW + BOX}V${top(index)}`} />
          ) : null}
          <Box y={top(index)} title={`${index}  ${kind}`} note={output.shape.join('×')} />
        </g>
      ))}
      {skips.map(({ maker, index }, place) => {
        const x = WIDTH + LANE * (1 + (place % LANES));
        const [from, to] = [top(maker) + BOX / 2, top(index) + BOX / 2];
        return <path key={`${maker} ${index}`} d={`M${WIDTH} ${from}H${x}V${to}H${WIDTH}`} />;
      })}
    </svg>
  );
}

function Box({
  y,
  title,
  note,
}: {
  readonly y: number;
  readonly title: string;
  readonly note: string;
}): React.JSX.Element {
  return (
    <>
      <rect x={1} y={y} width={WIDTH - 2} height={BOX} rx={5} />
      <text x={8} y={y + 13}>
        {title}
      </text>
      <text className="soft" x={8} y={y + 26}>
        {note}
      </text>
    </>
  );
}
