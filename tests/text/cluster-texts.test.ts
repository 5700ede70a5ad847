import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openClusters, printsOf } from '../../shared/text/near/cluster-texts.ts';
import { foldGerman } from '../../shared/text/near/fold-german.ts';
import { estimateLikeness, signatureOf } from '../../shared/text/near/min-hash.ts';
import { jaccard, shinglePrints } from '../../shared/text/near/shingle-prints.ts';
import { labelledPoints } from './labelled-points.ts';
import { pairQuality, pairsWithin } from './pair-quality.ts';

const texts = fc.array(fc.constantFrom('Der', 'Schutz', 'der', 'Gewässer', 'muss', 'größer', 'werden', '§', '3'), {
  minLength: 1,
  maxLength: 40,
});

test('spelling, numbering, accents and parted words make no difference', () => {
  const plain = foldGerman('Die Straße und die Gewässer schützen');
  expect(plain).toEqual(['die', 'strasse', 'und', 'die', 'gewaesser', 'schuetzen']);
  expect(foldGerman('2.1) DIE STRASSE – und die\n• Gewa\u0308sser schuet-\nzen!')).toEqual(plain);
  expect(foldGerman('Ein- und Ausfahrt')).toEqual(['ein', 'und', 'ausfahrt']);
  expect(foldGerman('§ 3 Absatz 2')).toEqual(['3', 'absatz', '2']);
});

test('a text is wholly like itself, and two are as like one way as the other', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [a, b] = [shinglePrints(`Anfang ${one.join(' ')}`), shinglePrints(other.join(' '))];
      expect(jaccard(a, a)).toBe(1);
      expect(jaccard(a, b)).toBe(jaccard(b, a));
    }),
  );
});

test('the likeness of signatures is close to that of the texts', () => {
  const points = labelledPoints(600, 3);
  const errors: number[] = [];
  for (const [place, one] of points.entries()) {
    for (const other of points.slice(0, place)) {
      if (one.label !== other.label || errors.length === 2000) continue;
      const [a, b] = [shinglePrints(one.text), shinglePrints(other.text)];
      errors.push(Math.abs(estimateLikeness(signatureOf(a), signatureOf(b)) - jaccard(a, b)));
    }
  }
  expect(errors.length).toBeGreaterThan(100);
  expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.05);
});

test('texts without words stay alone, the same short text comes together', () => {
  const add = openClusters<number>();
  const texts = ['', '…', 'Nein danke.', 'nein, Danke', 'Ja bitte.'];
  expect(texts.map((text, place) => add(place, printsOf(text)).cluster)).toEqual([0, 1, 2, 2, 4]);
});

test('a mass letter comes together however many send it', () => {
  const add = openClusters<number>();
  const letter = 'Wir fordern, dass der Schutz der Moore im Gesetz dauerhaft gesichert und bezahlt wird.';
  for (let sender = 0; sender < 1000; sender++) {
    expect(add(sender, printsOf(`${letter} Person ${sender}`)).cluster).toBe(0);
  }
});

test('of 2,000 edited copies clusters find at least what all pairs find, and 9 of 10 belong together', () => {
  const points = labelledPoints(2000, 7);
  const labels = points.map(({ label }) => label);
  const add = openClusters<number>();
  const found = pairQuality(
    points.map(({ text }, place) => add(place, printsOf(text)).cluster),
    labels,
  );
  const prints = points.map(({ text }) => shinglePrints(text));
  let rightly = 0;
  for (const [place, one] of prints.entries()) {
    for (let other = 0; other < place; other++) {
      if (labels[place] === labels[other] && jaccard(one, prints[other] ?? one) >= 0.5) rightly++;
    }
  }
  expect(rightly).toBeGreaterThan(100);
  expect(found.precision).toBeGreaterThanOrEqual(0.9);
  expect(found.recall).toBeGreaterThanOrEqual(rightly / pairsWithin(labels));
});
