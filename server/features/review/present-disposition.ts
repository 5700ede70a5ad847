import type { Disposition } from '../../../shared/review.ts';
import type { ReadContext } from '../../platform/context.ts';
import { abilitiesOf } from './abilities.ts';
import type { DispositionFacts, VersionFacts } from './disposition-facts.ts';
import { newestOf, refusesAdoption, refusesProposal, refusesReopening, refusesReturn, standingOf } from './rules.ts';

/** Who reads an answer: decides what is in it and what `can` says. */
export type Viewer = Pick<ReadContext, 'actor' | 'personId' | 'isStaff' | 'language'>;

type History = Disposition['history'];

const contents = ({ outcome, reason, notAcceptedPart, coveredBySectionKey, referredTo, passedOn }: VersionFacts) => ({
  outcome,
  reason,
  notAcceptedPart,
  coveredBySectionKey,
  referredTo,
  passedOn,
});

/** Whether a version decides this point: every version of its own, of a topic those that had it as a member. */
const covers = (version: VersionFacts, pointId: string) => version.memberIds?.includes(pointId) ?? true;

const byInstant = (one: History[number], other: History[number]) => one.at.getTime() - other.at.getTime();

const noMeeting = { meeting: null, votes: null };

function actsOf({ version, outcome, reason, at, author, returned, adoption, reopening }: VersionFacts): History {
  const acts: History = [
    { ...noMeeting, version, at: new Date(at), act: 'proposed', by: author.name, outcome, reason },
  ];
  if (returned) {
    const { by, remark } = returned;
    acts.push({
      ...noMeeting,
      version,
      at: new Date(returned.at),
      act: 'returned',
      by: by.name,
      outcome: null,
      reason: remark,
    });
  }
  if (adoption) {
    const { by, meeting, votes } = adoption;
    acts.push({ version, at: new Date(adoption.at), act: 'adopted', by: by.name, outcome, reason, meeting, votes });
  }
  if (reopening) {
    acts.push({
      ...noMeeting,
      version,
      at: new Date(reopening.at),
      act: 'reopened',
      by: reopening.by.name,
      outcome: null,
      reason: reopening.reason,
    });
  }
  return acts;
}

/** A disposition as staff sees it, with its whole history; `earlier` are acts under other dispositions of the same point. */
export function presentDisposition(disposition: DispositionFacts, viewer: Viewer, earlier: History = []): Disposition {
  const newest = newestOf(disposition);
  return {
    id: disposition.id,
    ...contents(newest),
    status: standingOf(newest),
    meetingId: newest.adoption?.meeting?.id ?? null,
    votes: newest.adoption?.votes ?? null,
    decidedBy: newest.adoption?.decidedBy ?? null,
    proposedBy: newest.author,
    adoptedBy: newest.adoption?.by ?? null,
    adoptedAt: newest.adoption && new Date(newest.adoption.at),
    history: [...earlier, ...disposition.versions.flatMap(actsOf)].sort(byInstant),
    version: disposition.version,
    can: abilitiesOf(viewer, {
      propose: ['disposition.propose', refusesProposal(disposition)],
      adopt: ['disposition.adopt', refusesAdoption(disposition, viewer.personId)],
      return: ['disposition.return', refusesReturn(disposition, viewer.personId)],
      reopen: ['disposition.reopen', refusesReopening(disposition)],
    }),
  };
}

/** What staff sees at a point: the decision of its topic, or its own, with what was decided on it before elsewhere. */
export function presentForPoint(
  dispositions: DispositionFacts[],
  point: { id: string; topicId: string | null },
  viewer: Viewer,
): Disposition | null {
  const current = dispositions.find(({ subject }) => subject.id === (point.topicId ?? point.id));
  if (!current) return null;
  const others = dispositions.filter((disposition) => disposition !== current);
  const earlier = others.flatMap(({ versions }) =>
    versions.filter((version) => covers(version, point.id)).flatMap(actsOf),
  );
  return presentDisposition(current, viewer, earlier);
}

/**
 * What the organisation and the public see of a point once its round is published: decisions and their correction,
 * never a proposal, and offices instead of persons (R11, R18).
 */
export function presentOutside(dispositions: DispositionFacts[], pointId: string): Disposition | null {
  const decisions = dispositions
    .flatMap(({ id, versions }) =>
      versions.flatMap((facts) =>
        facts.adoption && covers(facts, pointId) ? [{ id, facts, adoption: facts.adoption }] : [],
      ),
    )
    .sort((one, other) => Date.parse(one.adoption.at) - Date.parse(other.adoption.at));
  const newest = decisions.at(-1);
  if (!newest) return null;
  const { id, facts, adoption } = newest;
  return {
    id,
    ...contents(facts),
    status: standingOf(facts),
    // How the working group decided is told outside, its meetings are the department's.
    meetingId: null,
    votes: adoption.votes,
    decidedBy: adoption.decidedBy,
    proposedBy: null,
    adoptedBy: null,
    adoptedAt: new Date(adoption.at),
    history: decisions
      .flatMap((decision) =>
        actsOf(decision.facts).map((act) => ({ ...act, by: decision.adoption.decidedBy, meeting: null })),
      )
      .filter(({ act }) => act !== 'proposed')
      .sort(byInstant),
    version: facts.version,
    can: {},
  };
}
