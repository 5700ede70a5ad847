import type { Point } from '../../../shared/review.ts';
import { wrongState } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';
import type { DispositionFacts } from './disposition-facts.ts';
import { allows, type Refusal } from './rules.ts';

/** A point inside a topic is answered with its topic, never alone (R8). */
export function refusesAlone(point: { reference: string; topicReference: string | null }): Refusal {
  if (point.topicReference === null) return null;
  return wrongState(
    i18n.t(
      '{point} gehört zur Argumentgruppe {topic} und wird mit ihr entschieden. Nehmen Sie den Einzelpunkt erst heraus, wenn er eine eigene Antwort braucht.',
      {
        point: point.reference,
        topic: point.topicReference,
      },
    ),
  );
}

/** A point whose mark was taken back, or that was split, gets no answer of its own (R8). */
export function refusesRetired(point: { reference: string; retired: Point['retired'] }): Refusal {
  const { reference, retired } = point;
  if (retired === null) return null;
  return wrongState(
    retired === 'undone'
      ? i18n.t('{reference} wurde zurückgenommen und braucht keine Antwort mehr.', { reference })
      : i18n.t('{reference} ist aufgeteilt. Seine Teile werden einzeln beantwortet.', { reference }),
  );
}

/** What a topic says and whom it covers is part of its decision: both rest while that is in force (R8, R18). */
export function refusesRegrouping(disposition: DispositionFacts | null): Refusal {
  if (!disposition || allows('group', disposition)) return null;
  return wrongState(
    i18n.t(
      'Über die Argumentgruppe {topic} ist schon entschieden. Nehmen Sie die Entscheidung wieder auf, bevor Sie die Gruppe ändern.',
      {
        topic: disposition.reference,
      },
    ),
  );
}

/** A point is in one topic at a time, and joins none while its own decision is in force (R8). */
export function refusesJoining(
  point: Pick<Point, 'reference' | 'topicId' | 'topicReference' | 'retired'> & { isAdopted: boolean },
  topicId: string | null,
): Refusal {
  if (point.topicId === topicId && topicId !== null) return null;
  if (point.retired !== null) return refusesRetired(point);
  if (point.topicReference !== null) {
    return wrongState(
      i18n.t('{point} gehört schon zur Argumentgruppe {topic}. Nehmen Sie den Einzelpunkt dort zuerst heraus.', {
        point: point.reference,
        topic: point.topicReference,
      }),
    );
  }
  if (!point.isAdopted) return null;
  return wrongState(
    i18n.t(
      'Über {point} ist schon entschieden. Nehmen Sie die Entscheidung wieder auf, bevor Sie den Einzelpunkt zuordnen.',
      {
        point: point.reference,
      },
    ),
  );
}

/** A topic without points answers nobody. */
export function refusesEmpty(subject: { reference: string; points: readonly unknown[] }): Refusal {
  if (subject.points.length > 0) return null;
  return wrongState(
    i18n.t('Die Argumentgruppe {topic} enthält keinen Einzelpunkt mehr. Nehmen Sie zuerst einen hinein.', {
      topic: subject.reference,
    }),
  );
}
