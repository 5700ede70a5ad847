import type { getVersion as endpoint } from '../../../shared/documents.ts';
import type { Input } from '../../../shared/endpoint.ts';
import type { FileAnswer } from '../../platform/answered-file.ts';
import type { ReadContext } from '../../platform/context.ts';
import { paperDocx } from '../../platform/docx/paper-docx.ts';
import { i18n, say } from '../../platform/i18n.ts';
import type { Block, Paper } from '../../platform/paper/paper.ts';
import { readHtml } from '../../platform/paper/read-html.ts';
import { paperPdf } from '../../platform/pdf/paper-pdf.ts';
import { nameReferences } from './name-references.ts';
import { getDocument, getVersionRow, listSections } from './queries.ts';
import { renderMarkdown } from './render.ts';

type Ask = [ReadContext, Input<typeof endpoint>];

/** A version to be printed, as far as the caller may read it. */
export const getVersionPdf = (...ask: Ask): Promise<FileAnswer> => answer(ask, 'pdf', paperPdf);

/** The same for a word processor. */
export const getVersionDocx = (...ask: Ask): Promise<FileAnswer> => answer(ask, 'docx', paperDocx);

async function answer(
  [{ db, isStaff, language }, { params }]: Ask,
  ending: string,
  write: (paper: Paper, language: ReadContext['language']) => Promise<Buffer>,
): Promise<FileAnswer> {
  const row = await getVersionRow(db, params, isStaff);
  const [{ title }, sections] = await Promise.all([
    getDocument(db, params.procedureId, params.documentId),
    listSections(db, row),
  ]);
  const { number, status } = row;
  const label = say(
    status === 'working' ? i18n.t('Arbeitsfassung {number}', { number }) : i18n.t('Fassung {number}', { number }),
    language,
  );
  const labelled = sections.map((section) => ({
    ...section,
    label: [section.number, section.heading].filter(Boolean).join(' '),
  }));
  const paper: Paper = {
    overline: label,
    title,
    footer: `${title} · ${label}`,
    blocks: labelled.flatMap((section) => sectionBlocks(section, labelled)),
  };
  return { name: `${title} ${label}.${ending}`, content: await write(paper, language) };
}

const levelOf = (depth: number): 1 | 2 | 3 => (depth <= 1 ? 1 : depth === 2 ? 2 : 3);

interface Nested {
  key: string;
  parentKey: string | null;
}

interface Labelled extends Nested {
  label: string;
}

/** Heading and text of a section, as deep as it stands among the others, whose names its references carry. */
export function sectionBlocks(section: Labelled & { body: string }, sections: readonly Labelled[]): Block[] {
  const depth = depthOf(section, sections);
  const title: Block[] = section.label === '' ? [] : [{ kind: 'heading', level: levelOf(depth), text: section.label }];
  const html = nameReferences(
    renderMarkdown(section.body, section.key),
    (key) => sections.find((other) => other.key === key)?.label,
  );
  return [...title, ...readHtml(html, levelOf(depth + 1))];
}

/** How deep a section stands, 1 at the top. */
function depthOf({ key, parentKey }: Nested, sections: readonly Nested[]): number {
  const parent = parentKey === null ? undefined : sections.find((other) => other.key === parentKey);
  return parent === undefined || parent.key === key ? 1 : 1 + depthOf(parent, sections);
}
