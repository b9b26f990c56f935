import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Why there is nothing here, and the next step. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="lg" my="md">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text mt="xs">{text}</Text>
      {children}
    </Paper>
  );
}
