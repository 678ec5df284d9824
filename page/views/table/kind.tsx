import type { KindRow, TableView } from '../../../lab/dashboard/table-types.js';
import { Cases } from './cases.js';
import { Costs } from './costs.js';
import { HeatMap } from './heat-map.js';
import { HeldOut } from './held-out.js';
import { Steps } from './steps.js';

interface Props {
  readonly view: TableView;
  readonly kind: KindRow;
}

/** All that the table knows of one operator kind. */
export function KindPart({ view, kind }: Props): React.JSX.Element {
  const { id, unit, cases } = view;
  const own = cases.filter((one) => one.kind === kind.kind);
  return (
    <>
      <HeatMap id={id} unit={unit ?? ''} kind={kind} cases={own} />
      <Costs id={id} unit={unit ?? ''} cases={own} />
      <Steps id={id} steps={view.steps.filter((step) => step.kind === kind.kind)} />
      <HeldOut id={id} kind={kind.kind} unit={unit ?? ''} />
      <Cases
        id={id}
        unit={unit ?? ''}
        kind={kind.kind}
        cases={own}
        misfits={view.misfits.filter(({ key }) => key.startsWith(`${kind.kind} `))}
      />
    </>
  );
}
