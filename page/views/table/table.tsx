import { Anchor, Badge, Group, Tabs, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { TableView } from '../../../lab/dashboard/table-types.js';
import { usePathPart } from '../../data/path.js';
import { useQuery } from '../../data/query.js';
import { address } from '../../data/served.js';
import { Emulated } from '../../parts/emulated.js';
import { compareLink } from '../../parts/links.js';
import { Shown } from '../../parts/served.js';
import { Name, shown } from '../../parts/text.js';
import { KindPart } from './kind.js';
import { Kinds } from './kinds.js';
import { Origin } from './origin.js';
import { Residuals } from './residuals.js';

/** One table: its kinds, and all that is known of one of them. */
export default function TablePage(): React.JSX.Element {
  const id = usePathPart(1);
  return (
    <>
      <title>{`${shown(id)} – edgelut`}</title>
      <Shown<TableView> url={address('/api/table', { id })}>{(view) => <Whole view={view} />}</Shown>
    </>
  );
}

function Whole({ view }: { readonly view: TableView }): React.JSX.Element {
  const { id, board, unit, machine, runtime, flavour, kinds, unusable } = view;
  const [kind, setKind] = useQuery('kind', kinds[0]?.kind ?? '', true);
  const chosen = kinds.find((one) => one.kind === kind) ?? kinds[0];
  return (
    <>
      <Title order={1} size="h2">
        <Name of={id} />
      </Title>
      <Group gap="xs" my="xs">
        <Badge variant="light">{shown(board ?? '')}</Badge>
        <Badge variant="light">{shown(`${runtime}/${flavour}`)}</Badge>
        <Badge variant="light">{unit}</Badge>
        {unusable === null ? null : <Badge color="red">{shown(unusable)}</Badge>}
        <Anchor component={Link} href={compareLink(id, null)} size="sm">
          Compare with another table
        </Anchor>
      </Group>
      <Emulated unit={unit} machine={machine} />
      <Kinds view={view} />
      {chosen === undefined ? null : (
        <>
          <Tabs value={chosen.kind} onChange={(value) => setKind(value ?? '')} mt="lg" keepMounted={false}>
            <Tabs.List aria-label="Operator kinds">
              {kinds.map((one) => (
                <Tabs.Tab key={one.kind} value={one.kind}>
                  {shown(one.kind, 40)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={chosen.kind}>
              <KindPart key={chosen.kind} view={view} kind={chosen} />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
      <Residuals id={id} unit={unit ?? ''} />
      <Origin view={view} />
    </>
  );
}
