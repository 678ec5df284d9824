import { Center, Loader } from '@mantine/core';

/** In place of what is not there yet. */
export function Waiting(): React.JSX.Element {
  return (
    <Center mih={240} role="status" aria-label="Loading">
      <Loader type="dots" />
    </Center>
  );
}
