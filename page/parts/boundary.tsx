import { Component, type ReactNode } from 'react';
import { Failure } from './failure.js';

interface Props {
  readonly children: ReactNode;
}

/** Shows in a view's place that it failed, by a defect of ours; the rest of the page stays. */
export class Boundary extends Component<Props, { readonly failed: Error | null }> {
  override readonly state = { failed: null };

  static getDerivedStateFromError(failed: Error): { failed: Error } {
    return { failed };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed === null ? this.props.children : <Failure error={failed} />;
  }
}
