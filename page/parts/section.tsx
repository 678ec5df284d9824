import { Paper, Text, Title } from '@mantine/core';

interface Props {
  readonly title: string;
  /** what it says, in a sentence */
  readonly about?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A part of a view, with its name and what it says. */
export function Section({ title, about, children }: Props): React.JSX.Element {
  return (
    <Paper component="section" withBorder p="md" mt="md" aria-label={title} className="part">
      <Title order={2} size="h4">
        {title}
      </Title>
      {about === undefined ? null : (
        <Text size="sm" c="dimmed" mb="sm" maw={860}>
          {about}
        </Text>
      )}
      {children}
    </Paper>
  );
}
