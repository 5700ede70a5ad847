import type { PointKind } from '../../../shared/positions.ts';
import {
  type Disposition,
  type Outcome,
  type PointState,
  type Proposal,
  pointLifecycle,
  pointStatus,
} from '../../../shared/review.ts';
import { placeholdersIn } from '../../../shared/text/placeholders.ts';
import { blockPlaceholders } from '../../../shared/text-blocks.ts';
import { AppError, ruleBroken, wrongState } from '../../platform/errors.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import type { DispositionFacts, VersionFacts } from './disposition-facts.ts';

/** Why an act is refused, or null: what a verb throws is what `can` tells beforehand. */
export type Refusal = AppError | null;

/** The version that stands now: proposed, adopted, or returned or reopened and waiting for a new proposal. */
export function newestOf(disposition: DispositionFacts): VersionFacts {
  const newest = disposition.versions.at(-1);
  if (!newest) throw new Error(`Disposition ${disposition.id} has no version.`);
  return newest;
}

/** Where a version stands; a reopened one counts as not adopted (R18), one that was given back as not proposed. */
export function standingOf({ returned, adoption, reopening }: VersionFacts): Disposition['status'] {
  if (returned) return 'returned';
  if (reopening) return 'reopened';
  return adoption ? 'adopted' : 'proposed';
}

/** Whether the lifecycle of a point allows an act while this is its disposition. */
export const allows = (act: keyof typeof pointLifecycle, disposition: DispositionFacts | null): boolean => {
  const standing = disposition && standingOf(newestOf(disposition));
  const state = pointStatus({
    isTriaged: false,
    isProposed: standing === 'proposed',
    isAdopted: standing === 'adopted',
    isRoundPublished: false,
  });
  return (pointLifecycle[act] as readonly PointState[]).includes(state);
};

/** R5: adopted once, by somebody who wrote no part of the proposal and did not grant themselves the power to sign. */
export function refusesAdoption(disposition: DispositionFacts, personId: string): Refusal {
  const { reference } = disposition;
  const proposal = newestOf(disposition);
  if (standingOf(proposal) === 'adopted') {
    return wrongState(i18n.t('Über {reference} ist schon entschieden. Bitte laden Sie die Seite neu.', { reference }));
  }
  if (!allows('adopt', disposition)) {
    return waitsForProposal(disposition);
  }
  if (proposal.authorIds.includes(personId)) return ownProposal();
  if (disposition.isOwnGrant) return ownGrant();
  return null;
}

/** Given back or reopened: there is nothing to adopt or to give back until somebody proposes anew. */
const waitsForProposal = ({ reference }: DispositionFacts) =>
  wrongState(
    i18n.t('Zu {reference} liegt kein Vorschlag vor. Bitte schlagen Sie zuerst eine neue Entscheidung vor.', {
      reference,
    }),
  );

/** Only a proposal that waits is given back, and by somebody else than its authors: they simply change it. */
export function refusesReturn(disposition: DispositionFacts, personId: string): Refusal {
  const { reference } = disposition;
  const proposal = newestOf(disposition);
  if (standingOf(proposal) === 'adopted') {
    return wrongState(i18n.t('Über {reference} ist schon entschieden. Bitte laden Sie die Seite neu.', { reference }));
  }
  if (!allows('return', disposition)) return waitsForProposal(disposition);
  if (proposal.authorIds.includes(personId)) {
    return wrongState(i18n.t('An diesem Vorschlag haben Sie selbst geschrieben. Sie können ihn einfach ändern.'));
  }
  return null;
}

export const ownProposal = () =>
  ruleBroken('R5', i18n.t('Sie haben diesen Vorschlag selbst geschrieben; eine zweite Person muss beschließen.'));

export const ownGrant = () =>
  ruleBroken(
    'R5',
    i18n.t(
      'Ihre Zeichnungsbefugnis haben Sie sich selbst gegeben. Beschließen kann nur, wem sie eine andere Person erteilt hat.',
    ),
  );

/** An adopted decision is never edited: it is reopened first (R18). */
export const refusesProposal = (disposition: DispositionFacts | null): Refusal =>
  !disposition || allows('propose', disposition) ? null : decidedAlready(disposition.reference);

export const decidedAlready = (reference: string) =>
  wrongState(
    i18n.t(
      'Über {reference} ist schon entschieden. Nehmen Sie die Entscheidung mit einer Begründung wieder auf, bevor Sie sie ändern.',
      { reference },
    ),
  );

/** Only what is adopted can be reopened (R18). */
export function refusesReopening(disposition: DispositionFacts): Refusal {
  if (allows('reopen', disposition)) return null;
  return wrongState(
    i18n.t('Über {reference} ist noch nicht entschieden. Der Vorschlag lässt sich einfach ändern.', {
      reference: disposition.reference,
    }),
  );
}

interface ReasonProblem {
  pointer: string;
  code: string;
  message: Text;
}

const closesQuestion: ReadonlySet<Outcome> = new Set(['answered', 'already_covered', 'out_of_scope']);
const needsReferral: ReadonlySet<Outcome> = new Set(['out_of_scope', 'deferred']);
const speaksForItself: ReadonlySet<PointKind> = new Set(['support', 'editorial']);
const isBlank = (text: string) => text.trim() === '';

/** R4: what a proposal for points of these kinds still lacks, each with its place in the body. */
export function reasonProblems(proposal: Proposal, kinds: readonly PointKind[]): ReasonProblem[] {
  const { outcome, reason, notAcceptedPart, coveredBySectionKey, referredTo } = proposal;
  const mayStaySilent =
    outcome === 'accepted' || (outcome === 'noted' && kinds.every((kind) => speaksForItself.has(kind)));
  const problems: ReasonProblem[] = [];
  const lacks = (pointer: string, code: string, message: Text) => problems.push({ pointer, code, message });
  if (kinds.includes('question') && !closesQuestion.has(outcome)) {
    lacks(
      '/outcome',
      'question_stays_open',
      i18n.t('Eine Frage endet mit „Beantwortet“, „Bereits enthalten“ oder „Nicht Gegenstand“.'),
    );
  }
  if (!mayStaySilent && isBlank(reason)) {
    lacks(
      '/reason',
      'reason_missing',
      i18n.t('Diese Entscheidung braucht eine Begründung, die die Organisation nachvollziehen kann.'),
    );
  }
  for (const [pointer, words] of [
    ['/reason', reason],
    ['/notAcceptedPart', notAcceptedPart],
  ] as const) {
    const open = placeholdersIn(words).find((name) => blockPlaceholders.some((known) => known === name));
    if (open !== undefined) lacks(pointer, 'placeholder_open', stillOpen(open));
  }
  if (outcome === 'accepted_in_part' && isBlank(notAcceptedPart)) {
    lacks('/notAcceptedPart', 'part_missing', i18n.t('Bitte sagen Sie, welcher Teil nicht berücksichtigt wird.'));
  }
  if (outcome === 'already_covered' && coveredBySectionKey === null) {
    lacks('/coveredBySectionKey', 'section_missing', i18n.t('Bitte nennen Sie den Abschnitt, in dem das schon steht.'));
  }
  if (needsReferral.has(outcome) && isBlank(referredTo)) {
    lacks(
      '/referredTo',
      'referral_missing',
      i18n.t('Bitte nennen Sie, wer zuständig ist oder wohin der Punkt zurückgestellt wird.'),
    );
  }
  return problems;
}

/** What a text block left open and nobody has filled: a reason that says nothing there. */
const stillOpen = (name: string) =>
  i18n.t('Der Platzhalter {name} ist noch nicht gefüllt. Bitte schreiben Sie dort, was gemeint ist.', {
    name: `{${name}}`,
  });

/** R4 as a refusal: one sentence, and the places in `errors`. */
export function refusesReason(problems: ReasonProblem[]): Refusal {
  const [first, ...more] = problems;
  if (!first) return null;
  const text =
    more.length === 0
      ? first.message
      : i18n.t('Dem Vorschlag fehlt noch etwas. Bitte prüfen Sie die genannten Stellen.');
  return new AppError('rule_broken', text, { rule: 'R4', errors: problems });
}

/** Throws what stands in the way. */
export function orRefuse(refusal: Refusal): void {
  if (refusal) throw refusal;
}
