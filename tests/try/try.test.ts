import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSystem, startSystem } from '../support/running-system.ts';
import { checkIdentical } from './identical-sentences.ts';

const oldText = `# Satzung

## 1. Ziel

Die Stadt fördert das Zusammenleben. Alle Menschen haben Zugang zu Beratung.

## 2. Umsetzung

Das Sozialamt berät an drei Tagen der Woche. Die Beratung ist kostenlos. Näheres regelt eine Richtlinie.
`;
const newText = `# Satzung

## 1. Ziel

Die Stadt fördert das Zusammenleben. Alle Menschen haben Zugang zu Beratung.

## 2. Umsetzung

Das Sozialamt berät an fünf Tagen der Woche. Die Beratung ist kostenlos. Sie wird in mehreren Sprachen angeboten.
`;
const points = `organisation;section;kind;comment;proposed_text
Verein Nord;2;change;Drei Tage sind zu wenig, es sollten fünf sein.;Das Sozialamt berät an fünf Tagen der Woche.
Verein Süd;;concern;"Es fehlt ein Zeitplan; bitte ergänzen.";
`;

describe('npm run try', () => {
  let system: RunningSystem;
  const folder = mkdtempSync(join(tmpdir(), 'stellwerk-try-'));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  beforeAll(async () => {
    system = await startSystem();
  }, 90_000);
  afterAll(async () => {
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = async (csv: string) => {
    const files = [write('old.md', oldText), write('new.md', newText), write('points.csv', csv)];
    const { stdout } = await promisify(execFile)('npx', ['tsx', 'tests/try/try.ts', ...files], {
      env: { ...process.env, STELLWERK_URL: system.base },
    });
    return stdout.trim().split('\n');
  };

  it('drives a system from an old text and points to a new text, and shows what it holds back', async () => {
    const lines = await run(points);
    expect(lines).toContain('handed in: 2 points of 2 organisations');
    expect(lines).toContain('version 2: 3 sections, 3 of them continue one of version 1');
    expect(lines).toContain('open promises: 1, silent changes: 3');
    expect(lines.some((line) => line.startsWith('freezing is refused: 422 R6'))).toBe(true);
    expect(lines.some((line) => line.startsWith('publishing is refused: 422 R3'))).toBe(true);
    expect(lines).toContain('after stating the sources: 0 silent changes');
    expect(lines.at(-1)).toMatch(/^sentences identical in both versions: 6; without their origin: 0; .*: 0$/);
  }, 60_000);

  it('names row, column and value of what it cannot read', async () => {
    await expect(run('organisation,kind,comment\nVerein Nord,lob,Gut!\n')).rejects.toThrow(/Row 2, column kind: "lob"/);
  }, 60_000);
});

describe('the check of sentences that stand in both texts', () => {
  const old = ['A.', 'B.', 'B.', 'C.'];
  const current = ['A.', 'B.', 'D.'].map((text) => ({ text, sinceVersion: text === 'D.' ? 2 : 1 }));
  const honest = [
    { change: 'deleted', before: 'B.', after: '' },
    { change: 'changed', before: 'C.', after: 'D.' },
  ];

  it('counts them, and complains about nothing when the list is right', () => {
    expect(checkIdentical(old, current, honest)).toEqual({ identical: 2, withoutOrigin: 0, listedAsSilent: 0 });
  });

  it('finds one that lost its origin, and one that is listed though it stands', () => {
    const young = current.map((sentence) => ({ ...sentence, sinceVersion: 2 }));
    expect(checkIdentical(old, young, honest).withoutOrigin).toBe(2);
    const wrong = [
      ...honest,
      { change: 'deleted', before: 'A.', after: '' },
      { change: 'inserted', before: '', after: 'A.' },
    ];
    expect(checkIdentical(old, current, wrong).listedAsSilent).toBe(2);
  });
});
