/** A search as one file, which holds its data. */
import '@mantine/core/styles.css';
import './page.css';
import './report.css';
import { Container, MantineProvider, Title } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import type { SearchView } from '../lab/explore/searches.js';
import { Boundary } from './parts/boundary.js';
import { Printing } from './parts/printing.js';
import { SchemeButton } from './parts/scheme-button.js';
import { Name } from './parts/text.js';
import { THEME, VARIABLES } from './theme.js';
import { WholeSearch } from './views/searches/whole-search.js';

function Report({ search }: { readonly search: SearchView }): React.JSX.Element {
  return (
    <MantineProvider theme={THEME} cssVariablesResolver={VARIABLES} defaultColorScheme="auto">
      <title>{`${search.name} – edgelut`}</title>
      <Printing />
      <header className="head">
        <Container size="xl" className="head-row">
          <span className="brand">edgelut</span>
          <SchemeButton />
        </Container>
      </header>
      <Container component="main" size="xl" py="lg">
        <Title order={1}>
          <Name of={search.name} />
        </Title>
        <Boundary>
          <WholeSearch search={search} />
        </Boundary>
      </Container>
    </MantineProvider>
  );
}

const [root, data] = ['page', 'data'].map((id) => document.getElementById(id));
if (root && data) {
  createRoot(root).render(<Report search={JSON.parse(data.textContent) as SearchView} />);
}
