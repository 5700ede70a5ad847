import { openBandIndex } from './band-index.ts';
import { bandsOf, signatureOf } from './min-hash.ts';
import { jaccard, shinglePrints } from './shingle-prints.ts';

/** Likeness from which two texts are shown as similar, and at which a text joins the cluster of a member. */
export const leastLikeness = 0.5;
/** Least likeness to the representative that it must have besides, so that no chain of copies leads away from it. */
const leastToRepresentative = 0.15;
/** A text that is more like a member than this leads to no text that the member does not lead to. */
const tooLike = 0.9;
/** Members of a cluster that lead to it: what a mass letter costs stays the same however many send it. */
const mostLeads = 64;

/** What a text is compared by: its runs of words, and the bands in which it meets others. */
export interface Prints {
  runs: Uint32Array;
  bands: Uint32Array;
}

export function printsOf(text: string): Prints {
  const runs = shinglePrints(text);
  return { runs, bands: bandsOf(signatureOf(runs)) };
}

/** A cluster that exists already: its name, how many members lead to it, and those that may be met. */
export interface KnownCluster<Name> {
  name: Name;
  representative: Uint32Array;
  leads: number;
  met: Prints[];
}

export interface Membership<Name> {
  /** The name of its representative. */
  cluster: Name;
  /** Likeness to the representative, 0 to 1; the representative itself has 1. */
  likeness: number;
  /** Whether others are to be led to the cluster by this text. */
  isLead: boolean;
}

interface Cluster<Name> {
  name: Name;
  representative: Uint32Array;
  leads: number;
}

/**
 * Puts texts into clusters as they arrive: each goes to the cluster of the member that it is most like, at least half,
 * if it is recognisably like the representative too, or becomes the representative of a new one. Both are verified on all
 * its runs of words. Who arrived before is never moved.
 */
export function openClusters<Name>(
  known: readonly KnownCluster<Name>[] = [],
): (name: Name, text: Prints) => Membership<Name> {
  const index = openBandIndex();
  const members: { runs: Uint32Array; cluster: Cluster<Name> }[] = [];
  const lead = (cluster: Cluster<Name>, { runs, bands }: Prints) => {
    index.enter(bands);
    members.push({ runs, cluster });
  };
  for (const { met, ...cluster } of known) for (const text of met) lead(cluster, text);

  const nearest = ({ runs, bands }: Prints) => {
    const alike = index.meeting(bands).flatMap((place) => {
      const member = members[place];
      const toMember = member ? jaccard(runs, member.runs) : 0;
      return member && toMember >= leastLikeness ? [{ place, cluster: member.cluster, toMember }] : [];
    });
    alike.sort((one, other) => other.toMember - one.toMember || one.place - other.place);
    const refused = new Set<Cluster<Name>>();
    for (const { cluster, toMember } of alike) {
      if (refused.has(cluster)) continue;
      const likeness = jaccard(runs, cluster.representative);
      if (likeness >= leastToRepresentative) return { cluster, likeness, toMember };
      refused.add(cluster);
    }
    return null;
  };

  return (name, text) => {
    const found = nearest(text);
    const cluster = found?.cluster ?? { name, representative: text.runs, leads: 0 };
    const isLead = text.runs.length > 0 && cluster.leads < mostLeads && (found?.toMember ?? 0) <= tooLike;
    if (isLead) {
      cluster.leads++;
      lead(cluster, text);
    }
    return { cluster: cluster.name, likeness: found?.likeness ?? 1, isLead };
  };
}
