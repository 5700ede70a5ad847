import { answerAdvice, askAdvice } from '../../../shared/advice.ts';
import { uploadCounterDraft } from '../../../shared/counter-drafts.ts';
import { editSection, getVersion } from '../../../shared/documents.ts';
import { startExport } from '../../../shared/export-jobs.ts';
import { getMe, grantRole } from '../../../shared/identity.ts';
import { createIncorporation } from '../../../shared/incorporation.ts';
import * as meetings from '../../../shared/meetings.ts';
import * as positions from '../../../shared/positions.ts';
import { listParticipations } from '../../../shared/procedures.ts';
import * as review from '../../../shared/review.ts';
import { listClusters } from '../../../shared/similarity.ts';
import { splitPoint } from '../../../shared/splitting.ts';
import { createTextBlock } from '../../../shared/text-blocks.ts';
import type { World } from './world.ts';
import { writeTogether } from './world-together.ts';

type NewPoint = { kind: positions.PointKind; section?: string; comment?: string; proposedText?: string };

const NETWORK = 'Migrantenorganisationen wirken im Netzwerk gleichberechtigt mit.';
const COURSES = 'Sprachkurse finden auch abends und am Wochenende statt.';
const LONG =
  'Wir bitten darum, die Zuständigkeiten zwischen der Ausländerbehörde, der Arbeitsverwaltung, den Kammern und den freien Trägern in einer Übersicht darzustellen, damit Ratsuchende nicht von Stelle zu Stelle geschickt werden. '.repeat(
    4,
  );

/** Organisations have handed in or are writing; points are received, proposed, adopted and grouped; words are written in. */
export async function workInWorld(world: World): Promise<void> {
  const { as, procedureId, ids } = world;
  const council = await write(world, 'council', [
    { kind: 'addition', section: '2.5', comment: 'Die Beteiligten fehlen.', proposedText: NETWORK },
    { kind: 'change', section: '2.1', comment: 'Viele arbeiten tagsüber.', proposedText: COURSES },
    { kind: 'concern', section: '2.3', comment: LONG },
    { kind: 'question', comment: 'Wer bezahlt das?' },
    { kind: 'support', section: '1.1', comment: 'Das sehen wir genauso.' },
  ]);
  const roundTable = await write(world, 'roundTable', [
    { kind: 'addition', section: '2.1', comment: 'Kurse am Abend!', proposedText: 'Es gibt Abendkurse.' },
    { kind: 'support', section: '1.1', comment: 'Das sehen wir genauso.' },
  ]);
  const draft = await write(world, 'association', [
    { kind: 'change', section: '3.2', comment: 'Bitte bezahlte Sprachmittlung.', proposedText: 'Es wird bezahlt.' },
    { kind: 'concern', comment: 'Der Verein wird nicht genannt.' },
  ]);
  const [network, courses, responsibilities, costs] = await submit(world, 'council', council);
  const [evening, approval] = await submit(world, 'roundTable', roundTable);
  const topic = await as.clerk.call(review.createTopic, {
    params: { procedureId },
    body: {
      title: 'Kurse zu anderen Zeiten',
      argument: 'Wer arbeitet, kann Kurse nur abends besuchen.',
      pointIds: [courses, evening].map((id) => id ?? ''),
    },
  });
  await askForAdvice(world, approval ?? '');
  await writeTextBlock(world);
  await decide(world, network ?? '', { outcome: 'accepted', reason: 'Der Satz stärkt das Netzwerk.' });
  await decide(world, costs ?? '', { outcome: 'answered', reason: 'Die Stadt, aus dem laufenden Haushalt.' });
  await proposeFor(world, responsibilities ?? '', { outcome: 'noted', reason: 'Die Übersicht entsteht im Wegweiser.' });
  const proposal = await as.clerk.call(review.proposeTopicDisposition, {
    params: { procedureId, topicId: topic.id },
    match: '*',
    body: { outcome: 'accepted_in_part', reason: 'Abends ja.', notAcceptedPart: 'Am Wochenende fehlen Räume.' },
  });
  await as.signatory.call(review.adoptTopicDisposition, {
    params: { procedureId, topicId: topic.id },
    match: `"v${proposal.version}"`,
  });
  Object.assign(ids, {
    council,
    roundTable,
    draft,
    topic: topic.id,
    adopted: network,
    proposed: responsibilities,
    received: approval,
  });
  ids.cluster = await findCluster(world);
  await meet(world, responsibilities ?? '');
  await splitLetters(world, council, roundTable);
  await writeTogether(world);
  await writeIn(world);
  ids.recorded = await recordLetter(world);
  ids.counterDraft = await handInCounterDraft(world);
  await as.clerk.call(startExport, { params: { procedureId }, body: { name: 'disposition-table', form: 'docx' } });
}

/** The two points that say the same, once they were compared. */
async function findCluster({ as, procedureId }: World): Promise<string> {
  for (let look = 0; look < 100; look++) {
    const { items } = await as.clerk.call(listClusters, { params: { procedureId } });
    if (items[0]) return items[0].id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The points were not compared.');
}

/** A meeting that is planned, and one that is under way with a proposal on its agenda. */
async function meet({ as, procedureId, ids }: World, pointId: string): Promise<void> {
  const plan = { heldOn: '2026-12-08', beginsAt: '14:00', endsAt: '16:00', place: 'Rathaus, Raum 12' };
  const create = (title: string) =>
    as.clerk.call(meetings.createMeeting, { params: { procedureId }, body: { title, ...plan } });
  const planned = await create('Beratung der Ergebnisse');
  const held = await create('Beratung der ersten Runde');
  const params = { procedureId, meetingId: held.id };
  const arranged = await as.clerk.call(meetings.arrangeAgenda, {
    params,
    match: `"v${held.version}"`,
    body: { items: [{ subject: 'point', id: pointId }] },
  });
  await as.clerk.call(meetings.recordAttendance, {
    params,
    match: `"v${arranged.version}"`,
    body: { presentSeatIds: arranged.attendance.slice(0, 3).map(({ id }) => id) },
  });
  Object.assign(ids, { plannedMeeting: planned.id, heldMeeting: held.id });
}

/** A draft of an organisation; answers its id. */
async function write(
  { as, procedureId, ids, sections }: World,
  who: keyof World['as'],
  points: NewPoint[],
): Promise<string> {
  const { memberships } = await as[who].call(getMe);
  const draft = await as[who].call(positions.createPosition, {
    params: { procedureId, roundId: ids.round ?? '' },
    body: {
      organisationId: memberships[0]?.organisationId ?? '',
      coverText: 'Vielen Dank für die Einladung, an diesem Konzept mitzuschreiben.',
      answers: [
        { questionKey: 'missing', value: 'Ein Zeitplan.' },
        { questionKey: 'support', value: { answer: 'yes', reason: 'Im Netzwerk.' } },
      ],
      points: points.map(({ section, ...point }) => ({ ...point, sectionKey: section ? sections[section] : null })),
    },
  });
  return draft.id;
}

/** Hands a draft in; answers the ids of its points. */
export async function submit(
  { as, procedureId }: World,
  who: keyof World['as'],
  positionId: string,
): Promise<string[]> {
  const params = { procedureId, positionId };
  const { contentVersion } = await as[who].call(positions.getPosition, { params });
  const { points } = await as[who].call(positions.submitPosition, { params, match: `"c${contentVersion}"` });
  return points.map(({ id }) => id);
}

type Proposal = { outcome: review.Outcome; reason: string };

const proposeFor = ({ as, procedureId }: World, pointId: string, body: Proposal) =>
  as.clerk.call(review.proposePointDisposition, { params: { procedureId, pointId }, match: '*', body });

/** One person proposes, another adopts. */
export async function decide(world: World, pointId: string, body: Proposal): Promise<void> {
  const { version } = await proposeFor(world, pointId, body);
  await adopt(world, pointId, version);
}

export const adopt = ({ as, procedureId }: World, pointId: string, version: number) =>
  as.signatory.call(review.adoptPointDisposition, { params: { procedureId, pointId }, match: `"v${version}"` });

/** One promised sentence is written in and linked, one is not; two sentences change without a reason. */
async function writeIn({ as, procedureId, documentId, ids, sections }: World): Promise<void> {
  const params = { procedureId, documentId, number: 2 };
  const working = await as.clerk.call(getVersion, { params });
  const rewrite = async (number: string, change: (body: string) => string) => {
    const section = working.sections.find((candidate) => candidate.number === number);
    await as.clerk.call(editSection, {
      params: { ...params, sectionKey: section?.key ?? '' },
      match: `"v${section?.version}"`,
      body: { body: change(section?.body ?? '') },
    });
  };
  await rewrite('2.5', (body) => `${body} ${NETWORK}`);
  await rewrite('3.1', (body) => body.replace('nennt', 'in mehreren Sprachen nennt').replace('gedruckt und ', ''));
  await as.clerk.call(createIncorporation, {
    params: { procedureId },
    body: {
      pointId: ids.adopted ?? '',
      versionId: working.id,
      sectionKey: sections['2.5'] ?? '',
      change: 'inserted',
      after: NETWORK,
    },
  });
  ids.working = working.id;
}

/** One letter is still to be split; of another a passage became a point, and that was split again. */
async function splitLetters({ as, procedureId, ids }: World, open: string, split: string): Promise<void> {
  const coverOf = async (positionId: string) => {
    const { items } = await as.clerk.call(review.listTexts, { params: { procedureId }, query: { positionId } });
    return items.find(({ kind }) => kind === 'cover');
  };
  const [text, cover] = [await coverOf(open), await coverOf(split)];
  const textId = cover?.id ?? '';
  const end = cover?.body.length ?? 0;
  const comma = cover?.body.indexOf(',') ?? 0;
  const marked = await as.clerk.call(review.markPoint, {
    params: { procedureId, textId },
    body: { start: 0, end, kind: 'support' },
  });
  const parts = await as.clerk.call(splitPoint, {
    params: { procedureId, pointId: marked.id },
    body: {
      parts: [
        { kind: 'support', spans: [{ textId, start: 0, end: comma + 1 }] },
        { kind: 'support', spans: [{ textId, start: comma + 1, end }] },
      ],
    },
  });
  Object.assign(ids, { text: text?.id, split: marked.id, part: parts.items[0]?.id });
}

/** A whole text of an organisation from before the rounds: one section as in the draft, one changed, one more. */
async function handInCounterDraft({ as, procedureId, documentId }: World): Promise<string> {
  const { items } = await as.clerk.call(listParticipations, { params: { procedureId } });
  const sender = items.find(({ organisationName }) => organisationName === 'Ausländerbeauftragter');
  const draft = await as.clerk.call(positions.createPriorPosition, {
    params: { procedureId },
    body: { organisationId: sender?.organisationId ?? '', receivedOn: '2025-11-03' },
  });
  const params = { procedureId, positionId: draft.id };
  const { sections } = await as.clerk.call(getVersion, { params: { procedureId, documentId, number: 1 } });
  const known = sections.filter(({ body }) => body !== '').slice(0, 2);
  const text = known.map(
    ({ heading, body }, at) => `# ${heading}\n\n${body}${at === 1 ? ' Dafür gibt es Geld.' : ''}\n`,
  );
  await as.clerk.call(uploadCounterDraft, {
    params,
    query: { fileName: 'Unser Entwurf für das Integrationskonzept der Landeshauptstadt.md' },
    file: [...text, '# Gesundheit\n\nIn jeder Klinik wird gedolmetscht.\n'].join('\n'),
  });
  const { contentVersion } = await as.clerk.call(positions.getPosition, { params });
  await as.clerk.call(positions.submitPosition, { params, match: `"c${contentVersion}"` });
  return draft.id;
}

/** A letter is being taken in for an organisation that does not write itself. */
async function recordLetter({ as, procedureId, ids }: World): Promise<string> {
  const { items } = await as.clerk.call(listParticipations, { params: { procedureId } });
  const sender = items.find(({ organisationName }) => organisationName === 'Ausländerbeauftragter');
  const draft = await as.clerk.call(positions.createPosition, {
    params: { procedureId, roundId: ids.round ?? '' },
    body: {
      organisationId: sender?.organisationId ?? '',
      channel: 'letter',
      receivedOn: new Date().toISOString().slice(0, 10),
      coverText: 'Der Entwurf ist eine gute Grundlage. Bitte nehmen Sie die Beratungsstellen auf.',
      points: [{ kind: 'addition', comment: 'Die Beratungsstellen fehlen.' }],
    },
  });
  return draft.id;
}

/** The clerk is a specialist as well here: one question is answered, one waits. */
async function askForAdvice({ as, procedureId, ids }: World, pointId: string): Promise<void> {
  const params = { procedureId };
  const { person } = await as.clerk.call(getMe);
  await as.coordinator.call(grantRole, { params, body: { personId: person.id, role: 'specialist' } });
  const body = { subject: { type: 'point' as const, id: pointId }, adviserId: person.id };
  const asked = await as.clerk.call(askAdvice, { params, body: { ...body, question: 'Trägt das Jugendamt das mit?' } });
  await as.clerk.call(answerAdvice, {
    params: { ...params, adviceId: asked.id },
    body: { body: 'Ja, fachlich richtig.' },
  });
  await as.clerk.call(askAdvice, { params, body: { ...body, question: 'Was kostet das?', dueOn: '2030-01-31' } });
  ids.advised = pointId;
}

/** A reusable reason that nobody has approved yet. */
async function writeTextBlock({ as, procedureId, ids }: World): Promise<void> {
  const { id } = await as.clerk.call(createTextBlock, {
    params: { procedureId },
    body: {
      title: 'Zuständigkeit des Landes',
      body: 'Sehr geehrte {Organisation}, darüber entscheidet das Land. Die Stadt hat Ihren Punkt {Einzelpunkt} weitergegeben.',
      outcomes: ['out_of_scope'],
    },
  });
  ids.textBlock = id;
}
