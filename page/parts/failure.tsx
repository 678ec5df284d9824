import { Alert, Text } from '@mantine/core';
import { shown } from './text.js';

/** What failed, and the way out. */
export function Failure({ error }: { readonly error: Error }): React.JSX.Element {
  const { code = 'DEFECT', remedy } = error as { readonly code?: string; readonly remedy?: string | null };
  return (
    <Alert color="red" variant="outline" title={code} role="alert" my="md">
      <Text size="sm">{shown(error.message, 600)}</Text>
      {remedy ? <Text size="sm">{shown(remedy, 600)}</Text> : null}
    </Alert>
  );
}
