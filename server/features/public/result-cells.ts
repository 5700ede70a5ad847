import { outcomeWords } from '../../../shared/outcome-words.ts';
import type { ReadContext } from '../../platform/context.ts';
import { dayIn } from '../../platform/days.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import { decisionLabels, decisionWidths } from '../exports/index.ts';
import type { PublicPoint } from './select-points.ts';

const { status: _, coveredBy: __, passedOn: ___, ...decided } = decisionLabels;

/** What is told of a published point: never a person, and no state between handed in and published. */
export const resultLabels = {
  round: i18n.t('Beteiligungsrunde'),
  ...decided,
  anew: i18n.t('Neu entschieden'),
  changes: i18n.t('Was sich geändert hat'),
} satisfies Record<string, Text>;
export type ResultColumn = keyof typeof resultLabels;
export const resultColumns = Object.keys(resultLabels) as ResultColumn[];

/** In characters, for a sheet. */
export const resultWidths: Record<ResultColumn, number> = { ...decisionWidths, round: 12, anew: 40, changes: 60 };

interface Wording {
  language: ReadContext['language'];
  timeZone: string;
}

/** A published point in words; decisions that were taken anew stand beside the one that holds (R18). */
export function resultCells(point: PublicPoint, { language, timeZone }: Wording): Record<ResultColumn, string> {
  const words = (text: Text) => say(text, language);
  const anew = [
    ...point.earlier.map(({ outcome, reason, decidedAt, reopened }) =>
      words(
        i18n.t('Bis dahin, entschieden am {day}: {outcome}. {reason} Neu entschieden, weil: {because}', {
          day: dayIn(timeZone, decidedAt),
          outcome: outcomeWords[language][outcome],
          reason,
          because: reopened.reason,
        }),
      ),
    ),
    ...(point.reopened
      ? [words(i18n.t('Wird neu entschieden, weil: {because}', { because: point.reopened.reason }))]
      : []),
  ];
  return {
    round: point.roundReference,
    reference: point.reference,
    organisation: point.organisationName,
    section: point.sectionLabel ?? '',
    topic: [point.topicReference, point.topicTitle].filter(Boolean).join(' '),
    comment: point.comment,
    proposedText: point.proposedText,
    outcome: outcomeWords[language][point.outcome],
    reason: point.reason,
    notAcceptedPart: point.notAcceptedPart,
    referredTo: point.referredTo,
    decidedBy: point.decidedBy,
    decidedOn: point.decidedAt === null ? '' : dayIn(timeZone, point.decidedAt),
    anew: anew.join('\n'),
    changes: point.incorporations.map((change) => changeOf(change, words)).join('\n'),
  };
}

/** What was written in, or promised. */
function changeOf(change: PublicPoint['incorporations'][number], words: (text: Text) => string): string {
  const { versionNumber: number, before, after, note, action } = change;
  const told = action
    ? action.due === null
      ? i18n.t('Zuständig ist {office}.', { office: action.office })
      : i18n.t('Zuständig ist {office}, bis {due}.', { office: action.office, due: action.due })
    : after === ''
      ? i18n.t('Fassung {number}, gestrichen: {words}', { number, words: before })
      : before === ''
        ? i18n.t('Fassung {number}, eingefügt: {words}', { number, words: after })
        : i18n.t('Fassung {number}: {words}', { number, words: after });
  return [words(told), ...(action ? [after] : []), note].filter(Boolean).join(' ');
}
