import * as contract from '../../../shared/splitting.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { undoClearing } from './clear-text.ts';
import { clearTexts } from './clear-texts.ts';
import { getPoint } from './get-point.ts';
import { markPoints } from './mark-point.ts';
import { openText } from './open-text.ts';
import { listSpans, splitPoint } from './split-point.ts';
import { rejoinPoint } from './split-rejoin.ts';
import { getText } from './text-queries.ts';
import { undoMark } from './unmark-point.ts';

/** Accounting for every word of a text, and taking marks back (R3, R8). */
export const splittingRoutes: Mounted[] = [
  mountRead(contract.getText, (context, { params }) => getText(context.db, context, params.procedureId, params.textId)),
  mount(contract.openText, openText),
  mount(contract.markPoints, markPoints),
  mount(contract.clearTexts, clearTexts),
  mount(contract.undoClearing, undoClearing),
  mount(contract.undoMark, undoMark),
  mount(contract.splitPoint, splitPoint),
  mount(contract.rejoinPoint, rejoinPoint),
  mountRead(contract.getPointSpans, async (context, { params }) => {
    await getPoint(context.db, context, { params });
    return { items: await listSpans(context.db, params.procedureId, params.pointId), next: null };
  }),
];
