import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { positionStates, stances } from './positions.ts';
import { id, instant, sectionKey } from './values.ts';

/** The answers of a round as a table; cells as `answerCells` in `answer-columns.ts` says, the columns in the form's order. */
export const exportAnswers = endpoint({
  operationId: 'exportAnswers',
  method: 'GET',
  path: '/api/v1/procedures/:procedureId/rounds/:roundId/answers',
  action: 'position.export',
  summary: 'Answers to the questions of a round, one column each in the order of the form, as JSON, CSV or XLSX',
  formats: ['csv', 'xlsx'],
  result: z.object({
    columns: z.array(
      z.object({
        name: z.string(),
        questionKey: z.string(),
        sectionKey: sectionKey.nullable(),
        label: z.string(),
      }),
    ),
    /** One for each position that was handed in, withdrawn and superseded ones too, in the order in which they came. */
    rows: z.array(
      z.object({
        positionId: id,
        reference: z.string(),
        organisationName: z.string(),
        status: z.enum(positionStates),
        late: z.boolean(),
        submittedAt: instant,
        stance: z.enum(stances).nullable(),
        cells: z.array(z.union([z.string(), z.number()]).nullable()),
        /** Keys of the questions a condition left out: their cells are empty, and nobody was asked. */
        notAsked: z.array(z.string()),
      }),
    ),
  }),
});
