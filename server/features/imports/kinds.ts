import { type channels, type PointKind, publications, stances } from '../../../shared/positions.ts';

/** What a cell may say for each word of ours; our own words are understood too. */
const said: Record<PointKind, string> = {
  support: 'zustimmung, zustimmend, lob, support, agreement',
  concern: 'bedenken, kritik, einwand, einwendung, ablehnung, allgemein, ge, general, concern, objection',
  change: 'änderung, änderungsvorschlag, änderungswunsch, fachlich, technisch, te, technical, change',
  addition: 'ergänzung, ergänzungsvorschlag, neu, addition',
  deletion: 'streichung, streichen, deletion',
  question: 'frage, rückfrage, verständnisfrage, question',
  editorial: 'redaktionell, redaktionelle änderung, ed, editorial',
};

const saidOfChannels: Partial<Record<(typeof channels)[number], string>> = {
  import: 'import, datei',
  email: 'e-mail, email, mail',
  letter: 'brief, post, schreiben, fax, letter',
  in_person: 'zur niederschrift, mündlich, niederschrift, persönlich, in_person',
};

const saidOfStances: Partial<Record<(typeof stances)[number], string>> = {
  agree: 'zustimmung, stimmen zu, ja, agree',
  agree_with_changes: 'zustimmung mit änderungen, zustimmung mit vorbehalt, agree_with_changes',
  object: 'ablehnung, widerspruch, nein, object',
  no_comment: 'keine anmerkungen, fehlanzeige, no_comment',
};

const saidOfPublications: Partial<Record<(typeof publications)[number], string>> = {
  full: 'mit namen, ja, full',
  anonymous: 'ohne namen, anonym, anonymous',
  internal: 'nicht veröffentlichen, nein, intern, internal',
};

const normalised = (word: string) =>
  word
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[.:]+$/, '');

const reader = <Word extends string>(words: readonly Word[], synonyms: Partial<Record<Word, string>>) => {
  const known = new Map(
    words.flatMap((word) => [word, ...(synonyms[word] ?? '').split(',')].map((name) => [name.trim(), word] as const)),
  );
  return (cell: string): Word | null => known.get(normalised(cell)) ?? null;
};

const kindWords = Object.keys(said) as PointKind[];
const kindIn = reader(kindWords, said);

/**
 * The kind of a point from the word in its cell, and from whether it proposes a wording where the word leaves that open. The ISO
 * form knows three: "ge" is a concern, "te" a change, or a concern where nothing is proposed, "ed" editorial. An empty cell is
 * a change with a proposal and a concern without. Null for a word that is not known.
 */
export function kindOf(cell: string, hasProposal: boolean): PointKind | null {
  if (normalised(cell) === '') return hasProposal ? 'change' : 'concern';
  const kind = kindIn(cell);
  const isTechnical = ['te', 'technical', 'fachlich', 'technisch'].includes(normalised(cell));
  return isTechnical && !hasProposal ? 'concern' : kind;
}

/** The way something came in, from the word in its cell; null for one that is not known. */
export const channelOf = reader(['import', 'email', 'letter', 'in_person'] as const, saidOfChannels);
export const stanceOf = reader(stances, saidOfStances);
export const publicationOf = reader(publications, saidOfPublications);
