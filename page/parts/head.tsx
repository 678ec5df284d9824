import { Container, Group } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { SchemeButton } from './scheme-button.js';

interface Props {
  readonly sections: readonly { readonly title: string; readonly path: string }[];
}

/** The top of the page: its sections, and day or night. */
export function Head({ sections }: Props): React.JSX.Element {
  const [at] = useLocation();
  return (
    <header className="head">
      <Container size="xl" className="head-row">
        <Link href="/" className="brand">
          edgelut
        </Link>
        <nav aria-label="Sections">
          <Group gap={4} wrap="nowrap">
            {sections.map(({ title, path }) => (
              <Link
                key={path}
                href={path}
                className="section"
                aria-current={at === path || at.startsWith(`${path}/`) ? 'page' : undefined}
              >
                {title}
              </Link>
            ))}
          </Group>
        </nav>
        <SchemeButton />
      </Container>
    </header>
  );
}
