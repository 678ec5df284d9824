import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { Name } from './text.js';

interface Props {
  readonly name: string;
  /** where its view is */
  readonly href: string;
  readonly most?: number;
}

/** The name of a search or a training, which leads to it. */
export function RunName({ name, href, most = 50 }: Props): React.JSX.Element {
  return (
    <Anchor component={Link} href={href} inherit>
      <Name of={name} most={most} />
    </Anchor>
  );
}
