import type { Action } from '../../../shared/access.ts';
import type { Point } from '../../../shared/review.ts';
import { ruleBroken, wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import type { DispositionFacts } from './disposition-facts.ts';
import type { Refusal } from './rules.ts';
import { refusesAlone, refusesRetired } from './topic-rules.ts';

interface Facts extends Pick<Point, 'reference' | 'retired' | 'topicReference'> {
  origin: 'submitted' | 'marked';
  /** It was adopted once, be it reopened since. */
  isDecided: boolean;
}

/** A mark can be taken back until its point is adopted (R8); what the organisation itself wrote as a point stays one (R1). */
export function refusesUndoing(point: Facts): Refusal {
  const { reference, origin } = point;
  if (origin === 'submitted') {
    return ruleBroken(
      'R1',
      i18n.t(
        '{reference} hat die Organisation selbst als Einzelpunkt eingereicht. Er kann nicht zurückgenommen werden.',
        {
          reference,
        },
      ),
    );
  }
  return refusesChange(point);
}

/** What is split is answered in parts from then on, and so must not be answered yet, alone or with others (R8). */
export const refusesSplitting = (point: Facts): Refusal => refusesChange(point);

/** Only what is split can be made whole. */
export function refusesRejoining({ reference, retired }: Facts): Refusal {
  if (retired === 'split') return null;
  return wrongState(i18n.t('{reference} ist nicht aufgeteilt.', { reference }));
}

function refusesChange(point: Facts): Refusal {
  const { reference } = point;
  const refusal = refusesRetired(point) ?? refusesAlone(point);
  if (refusal || !point.isDecided) return refusal;
  return wrongState(
    i18n.t('Über {reference} wurde schon entschieden. Seitdem bleibt der Einzelpunkt, wie er ist.', { reference }),
  );
}

/** Whether a decision on the point, or on a topic while the point was in it, was ever adopted. */
export const wasAdopted = (dispositions: DispositionFacts[], pointId: string): boolean =>
  dispositions.some(({ versions }) =>
    versions.some(({ adoption, memberIds }) => adoption !== null && (memberIds?.includes(pointId) ?? true)),
  );

/** What `can` tells of a point: those acts that make no sense for it are absent. */
export const splittingActs = (point: Facts): Record<string, [Action, Refusal]> => ({
  ...(point.retired === 'split'
    ? { rejoin: ['point.mark', refusesRejoining(point)] }
    : { split: ['point.mark', refusesSplitting(point)] }),
  ...(point.origin === 'marked' && point.retired !== 'split' && { undo: ['point.mark', refusesUndoing(point)] }),
});
