import { attachments } from './en/attachments.ts';
import { coWriting } from './en/co-writing.ts';
import { counterDrafts } from './en/counter-drafts.ts';
import { documents } from './en/documents.ts';
import { endorsements } from './en/endorsements.ts';
import { exports } from './en/exports.ts';
import { extensions } from './en/extensions.ts';
import { identity } from './en/identity.ts';
import { imports } from './en/imports.ts';
import { incorporation } from './en/incorporation.ts';
import { interimAnswers } from './en/interim-answers.ts';
import { letters } from './en/letters.ts';
import { meetings } from './en/meetings.ts';
import { paper } from './en/paper.ts';
import { platform } from './en/platform.ts';
import { positions } from './en/positions.ts';
import { procedures } from './en/procedures.ts';
import { publicTexts } from './en/public.ts';
import { resolutions } from './en/resolutions.ts';
import { review } from './en/review.ts';
import { rounds } from './en/rounds.ts';
import { similarity } from './en/similarity.ts';
import { splitting } from './en/splitting.ts';
import { textBlocks } from './en/text-blocks.ts';
import { translations } from './en/translations.ts';
import { workbooks } from './en/workbooks.ts';

/** English for every sentence the server says; the key is the German text in ICU message format. */
export const messages: Record<string, string> = {
  ...platform,
  ...paper,
  ...identity,
  ...procedures,
  ...coWriting,
  ...documents,
  ...extensions,
  ...rounds,
  ...positions,
  ...attachments,
  ...similarity,
  ...textBlocks,
  ...translations,
  ...imports,
  ...resolutions,
  ...review,
  ...interimAnswers,
  ...letters,
  ...meetings,
  ...splitting,
  ...workbooks,
  ...counterDrafts,
  ...endorsements,
  ...incorporation,
  ...exports,
  ...publicTexts,
};
