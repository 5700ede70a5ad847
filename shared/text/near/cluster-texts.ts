import { openBandIndex } from './band-index.ts';
import { bandsOf, signatureOf } from './min-hash.ts';
import { jaccard, shinglePrints } from './shingle-prints.ts';

/** Least likeness to a member at which a text joins its cluster. */
const leastLikeness = 0.5;
/** Least likeness to the representative that it must have besides, so that no chain of copies leads away from it. */
const leastToRepresentative = 0.15;
/** A text that is more like a member than this leads to no text that the member does not lead to. */
const tooLike = 0.9;
/** Members of a cluster that lead to it: what a mass letter costs stays the same however many send it. */
const mostLeads = 64;

export interface Membership {
  /** Number of the cluster, counted from 0 in the order in which they came into being. */
  cluster: number;
  /** Likeness to its representative, 0 to 1; the representative itself has 1. */
  likeness: number;
}

interface Cluster {
  representative: Uint32Array;
  leads: number;
}

/**
 * Puts texts into clusters as they arrive: each goes to the cluster of the member that it is most like, at least half,
 * if it is recognisably like the representative too, or becomes the representative of a new one. Both are verified on all
 * its runs of words. Who arrived before is never moved.
 */
export function openClusters(): (text: string) => Membership {
  const index = openBandIndex();
  const clusters: Cluster[] = [];
  const members: { prints: Uint32Array; cluster: number }[] = [];

  const nearest = (prints: Uint32Array, bands: Uint32Array): (Membership & { toMember: number }) | null => {
    const alike = index.meeting(bands).flatMap((place) => {
      const member = members[place];
      const toMember = member ? jaccard(prints, member.prints) : 0;
      return member && toMember >= leastLikeness ? [{ cluster: member.cluster, toMember }] : [];
    });
    alike.sort((one, other) => other.toMember - one.toMember || one.cluster - other.cluster);
    const refused = new Set<number>();
    for (const { cluster, toMember } of alike) {
      if (refused.has(cluster)) continue;
      const likeness = jaccard(prints, clusters[cluster]?.representative ?? new Uint32Array());
      if (likeness >= leastToRepresentative) return { cluster, likeness, toMember };
      refused.add(cluster);
    }
    return null;
  };

  return (text) => {
    const prints = shinglePrints(text);
    const bands = bandsOf(signatureOf(prints));
    const found = prints.length === 0 ? null : nearest(prints, bands);
    const cluster = found?.cluster ?? clusters.push({ representative: prints, leads: 0 }) - 1;
    const known = clusters[cluster];
    if (known && prints.length > 0 && known.leads < mostLeads && (found?.toMember ?? 0) <= tooLike) {
      known.leads++;
      index.enter(bands);
      members.push({ prints, cluster });
    }
    return { cluster, likeness: found?.likeness ?? 1 };
  };
}
