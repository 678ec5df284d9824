import { NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { formatBytes, formatCount, formatPercent, formatRange } from '../../../common/format.js';
import type { BoardAnswer, ModelView } from '../../../lab/explore/model.js';
import { sendModel } from '../../data/model.js';
import { useQuery } from '../../data/query.js';
import { Failure } from '../../parts/failure.js';
import { Section } from '../../parts/section.js';
import { Name, shown } from '../../parts/text.js';
import { Tiles, type Tile } from '../../parts/tiles.js';
import { Waiting } from '../../parts/waiting.js';
import { Boards } from './boards.js';
import { Drop } from './drop.js';
import { Graph } from './graph.js';
import { Kinds } from './kinds.js';
import { Memory } from './memory.js';
import { Rewrites } from './rewrites.js';
import './model.css';

/** A dropped model: what each board makes of it. */
export default function Model(): React.JSX.Element {
  const [state, setState] = useState<ModelView | Error | 'waiting' | null>(null);
  const take = (file: File): void => {
    setState('waiting');
    sendModel(file).then(setState, (error: unknown) =>
      setState(error instanceof Error ? error : new Error(String(error))),
    );
  };
  return (
    <>
      <title>Model – edgelut</title>
      <Title order={1}>Model</Title>
      <Text c="dimmed" mb="md">
        What each board makes of a model, by its best table: the figures of lut predict and lut advise. The
        file goes to this server alone, and is kept nowhere.
      </Text>
      <Drop onFile={take} />
      {state === null ? null : state === 'waiting' ? (
        <Waiting />
      ) : state instanceof Error ? (
        <Failure error={state} />
      ) : (
        <Explored model={state} />
      )}
    </>
  );
}

function Explored({ model }: { readonly model: ModelView }): React.JSX.Element {
  const { name, bytes, operators, boards, inputs } = model;
  const answers = boards.filter((one): one is BoardAnswer => 'prediction' in one);
  const [wanted, setWanted] = useQuery('board');
  const one = answers.find(({ board }) => board === wanted) ?? answers[0];
  return (
    <>
      <Title order={2} size="h3" mt="lg">
        <Name of={name} />
      </Title>
      <Text size="sm">
        {formatBytes(bytes)}, {formatCount(operators.length)} operators, takes{' '}
        {inputs.map(({ shape, type }) => `${type} ${shape.join('×')}`).join(', ')}
      </Text>
      <Section
        title="Which boards hold it"
        about="Instructions are counted by an emulator and are no latency."
      >
        <Boards boards={boards} />
      </Section>
      {one === undefined ? null : (
        <>
          <NativeSelect
            mt="lg"
            maw={320}
            label="Board that is shown"
            data={answers.map(({ board }) => board)}
            value={one.board}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed" mt={4} mb="sm">
            By the table {shown(fileName(one.prediction.table), 100)}, measured on{' '}
            {shown(one.prediction.machine, 60)}.
          </Text>
          <Tiles tiles={tilesOf(one)} />
          {one.shortfall === null ? null : <Text mt="sm">{shown(one.shortfall, 400)}</Text>}
          <Section title="What dominates">
            <Kinds one={one} />
          </Section>
          <Section title="SRAM over time">
            <Memory one={one} />
          </Section>
          <Section
            title="Exact rewrites"
            about="What lut advise would rewrite so that the outputs stay the same to the bit. Nothing is written here."
          >
            <Rewrites model={name} one={one} />
          </Section>
        </>
      )}
      <Section
        title="Graph"
        about="Operators in the order of execution. Beside each: its kernel call, and the SRAM of tensors and working memory while it runs; the peak is marked."
      >
        <Graph operators={operators} one={one ?? null} />
      </Section>
    </>
  );
}

function tilesOf({ prediction, room, spending }: BoardAnswer): Tile[] {
  const { total, low, high, unit, fits, arena_bytes: arena, latency_ms: latency } = prediction;
  const { model } = spending.flash;
  const of = (bytes: number, all: number): string =>
    `${formatPercent(bytes / all, 1)} of the board’s ${formatBytes(all)}`;
  return [
    { name: 'The board', value: fits ? 'holds it' : 'cannot hold it', tone: fits ? 'good' : 'bad' },
    {
      name: `Predicted, ${unit}`,
      value: total === null ? 'unknown' : formatCount(Math.round(total)),
      ...(low === null || high === null ? {} : { note: `${formatRange(low, high)} (90 %)` }),
    },
    ...(latency === null
      ? []
      : [{ name: 'Time', value: `${latency.value.toPrecision(4)} ms`, note: latency.kind }]),
    { name: 'SRAM', value: formatBytes(arena), note: of(arena, room.arena) },
    { name: 'Model', value: formatBytes(model), note: of(model, room.window) },
  ];
}

/** Of a table that lies on the server. */
function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1)!;
}
