import { readFileSync } from 'node:fs';
import * as documents from '../../shared/documents.ts';
import type { WireResult } from '../../shared/endpoint.ts';
import type { Problem } from '../../shared/errors.ts';
import { explainPromise, freezeVersion, getProof, getProvenance } from '../../shared/incorporation.ts';
import { createOrganisation } from '../../shared/organisations.ts';
import * as positions from '../../shared/positions.ts';
import * as procedures from '../../shared/procedures.ts';
import { getUnfinished } from '../../shared/reports.ts';
import { adoptPointDisposition, listPoints, proposePointDisposition } from '../../shared/review.ts';
import * as rounds from '../../shared/rounds.ts';
import { type Speaker, signIn } from './api.ts';
import { checkIdentical } from './identical-sentences.ts';
import { readPoints, type WrittenPoint } from './read-points.ts';

const [oldFile, newFile, pointsFile] = process.argv.slice(2);
if (!oldFile || !newFile || !pointsFile) {
  process.stderr.write('npm run try -- old.md new.md points.csv   (the system must be running; see README)\n');
  process.exit(2);
}

const base = process.env.STELLWERK_URL ?? 'http://127.0.0.1:3000';
const password = process.env.STELLWERK_PASSWORD ?? 'stellwerk-demo';
const administratorEmail = process.env.STELLWERK_ADMIN ?? 'system@stellwerk.example';
const signatoryEmail = process.env.STELLWERK_SIGNATORY ?? 'zeichnung@stellwerk.example';
const print = (line: string) => process.stdout.write(`${line}\n`);

type Version = WireResult<typeof documents.getVersion>;

/** Drives the running system by the API alone, from an old text and points to a new text, and shows what it holds back. */
async function main(oldText: string, newText: string, points: WrittenPoint[]): Promise<void> {
  const staff = await signIn(base, administratorEmail, password);
  const signatory = await signIn(base, signatoryEmail, password);
  const { id: procedureId } = await staff.call(procedures.createProcedure, {
    body: {
      slug: `versuch-${Date.now()}`,
      title: 'Versuch',
      staff: [{ email: signatoryEmail, role: 'signatory' }],
    },
  });
  const document = await staff.call(documents.createDocument, {
    params: { procedureId },
    body: { title: 'Text', markdown: oldText },
  });
  const at = { procedureId, documentId: document.id };
  const first = await freeze(staff, { ...at, number: 1 });
  print(`version 1: ${first.sections.length} sections`);

  const round = await openRound(staff, procedureId, first.id);
  await handIn(staff, procedureId, round.id, first, points);
  await acceptOne(staff, signatory, procedureId);

  const second = await staff.call(documents.importVersion, { params: at, body: { markdown: newText } });
  const kept = second.sections.filter((section) => first.sections.some(({ key }) => key === section.key)).length;
  print(`version 2: ${second.sections.length} sections, ${kept} of them continue one of version 1`);
  const proof = await staff.call(getProof, { params: { ...at, number: 2 } });
  print(`sentences in version 2: ${proof.sentences}`);
  print(`open promises: ${proof.openPromises.length}, silent changes: ${proof.silentChanges.length}`);
  for (const change of proof.silentChanges.slice(0, 5)) {
    print(`  ${change.change} in ${change.sectionLabel}: ${excerpt(change.after || change.before)}`);
  }

  const refusal = await staff.refused(freezeVersion, {
    params: { ...at, number: 2 },
    match: `"c${proof.contentVersion}"`,
  });
  showRefusal('freezing', refusal);
  const closed = await staff.call(rounds.closeRound, {
    params: { procedureId, roundId: round.id },
    match: `"v${round.version}"`,
  });
  const publishing = await staff.refused(rounds.publishRound, {
    params: { procedureId, roundId: round.id },
    match: `"c${closed.contentVersion}"`,
  });
  showRefusal('publishing', publishing);

  const unfinished = await staff.call(getUnfinished, { params: { procedureId } });
  print(
    `not finished: ${unfinished.pointsWithoutDisposition.count} points without disposition, ${unfinished.textsUnaccounted.count} texts not accounted for, ${unfinished.openPromises.count} open promises, ${unfinished.silentChanges.count} silent changes`,
  );
  await settle(staff, at, proof.silentChanges, first);
}

async function freeze(
  staff: Speaker,
  params: { procedureId: string; documentId: string; number: number },
): Promise<Version> {
  const working = await staff.call(documents.getVersion, { params });
  return staff.call(freezeVersion, { params, match: `"c${working.contentVersion}"` });
}

async function openRound(staff: Speaker, procedureId: string, versionId: string) {
  const now = Date.now();
  const planned = await staff.call(rounds.createRound, {
    params: { procedureId },
    body: {
      title: 'Versuchsrunde',
      versionId,
      opensAt: new Date(now + 60_000).toISOString(),
      closesAt: new Date(now + 86_400_000).toISOString(),
    },
  });
  return staff.call(rounds.openRound, { params: { procedureId, roundId: planned.id }, match: `"v${planned.version}"` });
}

async function handIn(
  staff: Speaker,
  procedureId: string,
  roundId: string,
  version: Version,
  points: WrittenPoint[],
): Promise<void> {
  const byOrganisation = new Map<string, WrittenPoint[]>();
  for (const point of points)
    byOrganisation.set(point.organisation, [...(byOrganisation.get(point.organisation) ?? []), point]);
  for (const [name, written] of byOrganisation) {
    const organisation = await staff.call(createOrganisation, { body: { name, kind: 'association' } });
    await staff.call(procedures.createParticipation, {
      params: { procedureId },
      body: { organisationId: organisation.id, status: 'confirmed' },
    });
    const draft = await staff.call(positions.createPosition, {
      params: { procedureId, roundId },
      body: {
        organisationId: organisation.id,
        channel: 'import',
        coverText: `Stellungnahme: ${name}`,
        points: written.map(({ section, kind, comment, proposedText }) => ({
          kind,
          comment,
          proposedText,
          sectionKey: sectionKeyOf(version, section),
        })),
      },
    });
    await staff.call(positions.submitPosition, {
      params: { procedureId, positionId: draft.id },
      match: `"c${draft.contentVersion}"`,
    });
  }
  print(`handed in: ${points.length} points of ${byOrganisation.size} organisations`);
}

function sectionKeyOf(version: Version, wanted: string): string | null {
  if (!wanted) return null;
  const found =
    version.sections.find(({ number }) => number === wanted) ??
    version.sections.find(({ heading }) => heading.includes(wanted));
  if (!found) throw new Error(`The old text has no section "${wanted}".`);
  return found.key;
}

/** One accepted point is enough to show an open promise. */
async function acceptOne(staff: Speaker, signatory: Speaker, procedureId: string): Promise<void> {
  const page = await staff.call(listPoints, { params: { procedureId }, query: { limit: 1 } });
  const pointId = page.items[0]?.id;
  if (!pointId) return;
  const proposal = await staff.call(proposePointDisposition, {
    params: { procedureId, pointId },
    body: { outcome: 'accepted_in_part', reason: 'Der Hinweis wird aufgenommen.', notAcceptedPart: 'Einzelheiten' },
    match: '*',
  });
  await signatory.call(adoptPointDisposition, { params: { procedureId, pointId }, match: `"v${proposal.version}"` });
}

function showRefusal(act: string, problem: Problem): void {
  print(`${act} is refused: ${problem.status} ${problem.rule ?? problem.code} – ${problem.detail}`);
  for (const obstacle of (problem.obstacles ?? []).slice(0, 3))
    print(`  ${obstacle.kind} ${obstacle.reference ?? ''} ${excerpt(obstacle.detail)}`);
}

/** States a source for every silent change and explains the promise, so that the new text can be frozen and its origins counted. */
async function settle(
  staff: Speaker,
  at: { procedureId: string; documentId: string },
  changes: WireResult<typeof getProof>['silentChanges'],
  first: Version,
): Promise<void> {
  const params = { ...at, number: 2 };
  for (const { sectionKey, change, before, after } of changes) {
    await staff.call(documents.createSource, {
      params,
      body: { sectionKey, change, quote: after || before, kind: 'law', note: 'Neufassung der Rechtsvorschrift' },
    });
  }
  const proof = await staff.call(getProof, { params });
  print(`after stating the sources: ${proof.silentChanges.length} silent changes`);
  for (const { pointId } of proof.openPromises) {
    await staff.call(explainPromise, {
      params: { procedureId: at.procedureId, pointId },
      body: { explanation: 'Wird in der nächsten Fassung eingearbeitet.' },
    });
  }
  const second = await freeze(staff, params);
  const provenance = await staff.call(getProvenance, { params: { procedureId: at.procedureId, versionId: second.id } });
  const firstProvenance = await staff.call(getProvenance, {
    params: { procedureId: at.procedureId, versionId: first.id },
  });
  const sentencesOf = ({ sections }: typeof provenance) => sections.flatMap(({ units }) => units);
  const { identical, withoutOrigin, listedAsSilent } = checkIdentical(
    sentencesOf(firstProvenance).map(({ text }) => text),
    sentencesOf(provenance),
    changes,
  );
  print(
    `sentences identical in both versions: ${identical}; without their origin: ${withoutOrigin}; listed as silent though unchanged: ${listedAsSilent}`,
  );
}

const excerpt = (text: string) => (text.length > 100 ? `${text.slice(0, 97)}…` : text);

await main(readFileSync(oldFile, 'utf8'), readFileSync(newFile, 'utf8'), readPoints(readFileSync(pointsFile, 'utf8')));
