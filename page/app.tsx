/** The frame of all views: where they are, and what fails in them. */
import { Anchor, Container, MantineProvider, Text } from '@mantine/core';
import { SWRConfig } from 'swr';
import { Redirect, Route, Router, Switch } from 'wouter';
import { fetchServed } from './data/served.js';
import { Boundary } from './parts/boundary.js';
import { Head } from './parts/head.js';
import { THEME, VARIABLES } from './theme.js';
import { SECTIONS } from './views.js';

/** What is kept is asked for again when the window is looked at anew; what failed, only then. */
const SWR = { fetcher: (url: string) => fetchServed(url), keepPreviousData: true, shouldRetryOnError: false };

export function App(): React.JSX.Element {
  const [first] = SECTIONS;
  return (
    <MantineProvider theme={THEME} cssVariablesResolver={VARIABLES} defaultColorScheme="auto">
      <SWRConfig value={SWR}>
        <Router>
          <a className="skip" href="#content">
            To the content
          </a>
          <Head sections={SECTIONS} />
          <Container component="main" id="content" size="xl" py="lg" tabIndex={-1}>
            <Boundary>
              <Switch>
                {SECTIONS.flatMap(({ views }) => views).map(({ path, view: View }) => (
                  <Route key={path} path={path}>
                    <View />
                  </Route>
                ))}
                <Route path="/">
                  <Redirect to={first?.path ?? '/'} replace />
                </Route>
                <Route>
                  <NotThere />
                </Route>
              </Switch>
            </Boundary>
          </Container>
        </Router>
      </SWRConfig>
    </MantineProvider>
  );
}

function NotThere(): React.JSX.Element {
  return (
    <Text>
      There is no such page. <Anchor href="/">To the first one</Anchor>
    </Text>
  );
}
