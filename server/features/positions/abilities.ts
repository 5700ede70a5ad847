import { type RoundInstants, type RoundState, roundLifecycle, roundState } from '../../../shared/rounds.ts';
import type { Ability } from '../../../shared/values.ts';
import type { ReadContext } from '../../platform/context.ts';
import { i18n, say, type Text } from '../../platform/i18n.ts';
import type { PositionStep } from './rules.ts';
import { admission, positionStatus } from './rules.ts';
import { holdsFor, isIntake } from './scope.ts';

type Viewer = Pick<ReadContext, 'actor' | 'language' | 'now'>;

interface DraftFacts {
  organisationId: string;
  recordedByStaff: boolean;
  round: RoundInstants | null;
  isReady: boolean;
}

interface PositionFacts {
  organisationId: string;
  isLate: boolean;
  steps: PositionStep[];
  isProposedOn: boolean;
  round: RoundInstants | null;
}

/** What the viewer may do with a draft; contributors write, representatives also submit and throw away (R14). */
export function draftAbilities({ actor, language, now }: Viewer, facts: DraftFacts): Record<string, Ability> {
  const may = (action: 'position.write' | 'position.delete' | 'position.submit') =>
    facts.recordedByStaff ? isIntake(actor) : holdsFor(actor, action, facts.organisationId);
  const mayOwn = (action: 'position.prepare' | 'position.return' | 'signature.request') =>
    !facts.recordedByStaff && holdsFor(actor, action, facts.organisationId);
  const obstacle = facts.round && submissionObstacle(roundState(facts.round, now));
  return {
    ...(may('position.write') && { write: true }),
    ...(may('position.delete') && { delete: true }),
    ...(may('position.submit') && { submit: ability(obstacle, language) }),
    ...(mayOwn('position.prepare') && { ready: ability(facts.isReady ? alreadyReady : null, language) }),
    ...(mayOwn('position.return') && { return: ability(facts.isReady ? null : notReady, language) }),
    ...(mayOwn('signature.request') && { showForSigning: true as const }),
  };
}

/** What the viewer may do with a position that was handed in (R1, R10). */
export function positionAbilities({ actor, language, now }: Viewer, facts: PositionFacts): Record<string, Ability> {
  const state = facts.round && roundState(facts.round, now);
  const mayCorrect =
    isIntake(actor) || (facts.round !== null && holdsFor(actor, 'position.create', facts.organisationId));
  return {
    ...(holdsFor(actor, 'position.withdraw', facts.organisationId) && {
      withdraw: ability(withdrawalObstacle(facts, state), language),
    }),
    ...(facts.isLate &&
      actor.roles.has('coordinator') && { admit: ability(admissionObstacle(facts, state), language) }),
    ...(mayCorrect && {
      supersede: ability(standingObstacle(facts) ?? (state && submissionObstacle(state)), language),
    }),
  };
}

const ability = (obstacle: Text | null, language: Viewer['language']): Ability =>
  obstacle === null ? true : { code: 'wrong_state', detail: say(obstacle, language) };

/** The mark stands already. */
const alreadyReady = i18n.t('Der Entwurf ist schon als bereit zur Einreichung gekennzeichnet.');

/** Nothing waits for the representative. */
export const notReady = i18n.t(
  'Der Entwurf ist nicht (mehr) als bereit zur Einreichung gekennzeichnet, oder es hat jemand weitergeschrieben.',
);

/** Why nothing can be handed in in a round of this state, or null. */
export function submissionObstacle(state: RoundState): Text | null {
  if ((roundLifecycle.submit as readonly RoundState[]).includes(state)) return null;
  return state === 'planned'
    ? i18n.t(
        'Die Beteiligungsrunde ist noch nicht geöffnet. Der Text bleibt gespeichert und kann ab der Öffnung eingereicht werden.',
      )
    : i18n.t(
        'Die Ergebnisse dieser Beteiligungsrunde sind schon veröffentlicht. Der Text bleibt gespeichert; bitte wenden Sie sich an die Koordination.',
      );
}

/** Why a position does not stand any more, or null. */
export function standingObstacle({ steps }: Pick<PositionFacts, 'steps'>): Text | null {
  const status = positionStatus(steps);
  if (status === 'submitted') return null;
  return status === 'withdrawn'
    ? i18n.t('Diese Stellungnahme ist zurückgezogen. Sie bleibt in den Akten.')
    : i18n.t('Diese Stellungnahme ist durch eine neuere ersetzt. Bitte öffnen Sie die neuere.');
}

/** Why a position cannot be withdrawn, or null. */
export function withdrawalObstacle(
  facts: Pick<PositionFacts, 'steps' | 'isProposedOn'>,
  state: RoundState | null,
): Text | null {
  if (facts.isProposedOn || state === 'published') {
    return i18n.t(
      'Über diese Stellungnahme wird schon beraten, sie kann nicht mehr zurückgezogen werden. Bitte wenden Sie sich an die Koordination.',
    );
  }
  return standingObstacle(facts);
}

/** Why nothing can be decided about the lateness of a position, or null. */
export function admissionObstacle(
  facts: Pick<PositionFacts, 'steps' | 'isLate'>,
  state: RoundState | null,
): Text | null {
  if (!facts.isLate)
    return i18n.t('Diese Stellungnahme ist rechtzeitig eingegangen; über eine Zulassung ist nicht zu entscheiden.');
  if (state === 'published') return i18n.t('Die Ergebnisse dieser Beteiligungsrunde sind schon veröffentlicht.');
  if (admission(true, facts.steps)) return i18n.t('Diese Stellungnahme ist schon zugelassen.');
  return standingObstacle(facts);
}
