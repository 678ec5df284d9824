import { Text } from '@mantine/core';
import { useState } from 'react';

interface Props {
  readonly onFile: (file: File) => void;
}

/** Where a model is dropped, or chosen by keys. */
export function Drop({ onFile }: Props): React.JSX.Element {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <label
      className="drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <Text component="span" fw={600}>
        Drop an int8 .tflite here, or choose one
      </Text>
      <input type="file" accept=".tflite" onChange={(event) => take(event.currentTarget.files)} />
    </label>
  );
}
