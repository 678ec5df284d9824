import { Anchor, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useQuery } from '../../data/query.js';
import { address } from '../../data/served.js';
import { Shown } from '../../parts/served.js';
import { Name } from '../../parts/text.js';

interface Props<View> {
  /** what kind of run it is */
  readonly kind: string;
  /** where the server tells of it by its name */
  readonly path: string;
  readonly children: (view: View) => React.ReactNode;
}

/** The run that the address names, read anew while it goes on. */
export function Run<View>({ kind, path, children }: Props<View>): React.JSX.Element {
  const [name] = useQuery('name');
  return (
    <>
      <title>{`${kind} – edgelut`}</title>
      <Anchor component={Link} href="/searches" size="sm">
        All searches
      </Anchor>
      <Title order={1}>
        <Name of={name} />
      </Title>
      <Shown<View> url={address(path, { name })} everySeconds={5}>
        {children}
      </Shown>
    </>
  );
}
