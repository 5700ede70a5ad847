import { openClusters, printsOf } from '../../shared/text/near/cluster-texts.ts';
import { jaccard, shinglePrints } from '../../shared/text/near/shingle-prints.ts';
import { labelledPoints } from '../text/labelled-points.ts';
import { pairQuality, pairsWithin } from '../text/pair-quality.ts';

/**
 * What clustering costs for as many points as each argument says (10,000, 100,000 and 300,000 unless told), from nothing
 * and for one more; and how good it is for 6,000 beside the comparison of all pairs.
 */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 100_000, 300_000];
const SAMPLE = 6000;

const print = (line: string) => process.stdout.write(`${line}\n`);
const cpuSeconds = () => (process.cpuUsage().user + process.cpuUsage().system) / 1_000_000;
const megabytes = () => process.memoryUsage().rss / 2 ** 20;

const sample = labelledPoints(SAMPLE, 7);
const cluster = openClusters<number>();
const labels = sample.map(({ label }) => label);
const found = pairQuality(
  sample.map(({ text }, place) => cluster(place, printsOf(text)).cluster),
  labels,
);
const prints = sample.map(({ text }) => shinglePrints(text));
let [alike, rightly] = [0, 0];
for (const [place, one] of prints.entries()) {
  for (let other = 0; other < place; other++) {
    if (jaccard(one, prints[other] ?? one) < 0.5) continue;
    alike++;
    if (labels[place] === labels[other]) rightly++;
  }
}
print(`${SAMPLE} points, clusters:  precision ${found.precision.toFixed(4)}, recall ${found.recall.toFixed(4)}`);
print(
  `${SAMPLE} points, all pairs: precision ${(rightly / alike).toFixed(4)}, recall ${(rightly / pairsWithin(labels)).toFixed(4)}`,
);

let before: { size: number; spent: number } | undefined;
for (const size of SIZES) {
  const points = labelledPoints(size + 200);
  const resting = megabytes();
  const add = openClusters<number>();
  const [begun, unspent] = [performance.now(), cpuSeconds()];
  for (const [place, { text }] of points.slice(0, size).entries()) add(place, printsOf(text));
  const seconds = (performance.now() - begun) / 1000;
  const spent = cpuSeconds() - unspent;
  const single = points.slice(size).map(({ text }, place) => {
    const start = performance.now();
    add(size + place, printsOf(text));
    return performance.now() - start;
  });
  const growth = before ? Math.log(spent / before.spent) / Math.log(size / before.size) : null;
  print(
    `${size} points: ${seconds.toFixed(1)} s (${spent.toFixed(1)} s of a processor), one more at most ${Math.max(...single).toFixed(1)} ms, ` +
      `${megabytes().toFixed(0)} MB (${resting.toFixed(0)} MB of it the texts and Node)` +
      `${growth === null ? '' : `, grows with n^${growth.toFixed(2)}`}`,
  );
  before = { size, spent };
}
