import './figures.css';
interface Props {
  /** what scrolls, for those who do not see it */
  readonly label: string;
  /** pixels under which it is moved instead of squeezed */
  readonly minWidth: number;
  readonly children: React.ReactNode;
}

/** What may be wider than the window: it is moved by itself, by keys as well. */
export function Wide({ label, minWidth, children }: Props): React.JSX.Element {
  return (
    <div className="wide" role="region" aria-label={label} tabIndex={0}>
      <div style={{ minWidth }}>{children}</div>
    </div>
  );
}
