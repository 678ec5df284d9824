interface Props {
  readonly facts: readonly (readonly [name: string, value: React.ReactNode])[];
}

/** Names and values beside one another. */
export function Facts({ facts }: Props): React.JSX.Element {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
