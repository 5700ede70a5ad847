import * as contract from '../../../shared/letters.ts';
import { type Mounted, mount, mountFile, mountRead } from '../../platform/endpoints.ts';
import { AppError } from '../../platform/errors.ts';
import { mountArchive } from '../../platform/files/mount-archive.ts';
import { cancelRun, resumeRun } from './control-run.ts';
import { previewFile, previewLetter } from './preview-letter.ts';
import { readTemplate } from './read-template.ts';
import { getRun, listRuns } from './run-queries.ts';
import { sampleTemplate } from './sample-template.ts';
import { startRun } from './start-run.ts';
import { getTemplate, getTemplateFile, listTemplates } from './template-queries.ts';
import { createTemplate, replaceTemplate, type SoundTemplate } from './upload-template.ts';
import { zipLetters } from './zip-letters.ts';

/** A flaw is told by the verb, after it has looked whether there is what the file is for. */
async function read(bytes: Uint8Array): Promise<SoundTemplate | AppError> {
  try {
    return { ...readTemplate(bytes), content: Buffer.from(bytes) };
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

const { letterPlaceholders, pointPlaceholders, pointsBlock } = contract;

/** Letters with which the office answers positions: templates, one letter, and those of a whole round. */
export const letterRoutes: Mounted[] = [
  mountRead(contract.listLetterTemplates, async (context, { params }) => ({
    items: await listTemplates(context.db, context, params.procedureId),
    next: null,
  })),
  mountRead(
    contract.getSampleTemplate,
    async () => ({ placeholders: [...letterPlaceholders], block: pointsBlock, inBlock: [...pointPlaceholders] }),
    { docx: sampleTemplate },
  ),
  mountFile(contract.createLetterTemplate, read, createTemplate),
  mountFile(contract.replaceLetterTemplate, read, replaceTemplate),
  mountRead(
    contract.getLetterTemplate,
    (context, { params }) => getTemplate(context.db, context, params.procedureId, params.templateId),
    {
      docx: async ({ db }, { params }) => {
        const { fileName, content } = await getTemplateFile(db, params.procedureId, params.templateId);
        return { name: fileName, content };
      },
    },
  ),
  mountRead(contract.previewLetter, previewLetter, { docx: previewFile('docx'), pdf: previewFile('pdf') }),
  mountRead(contract.listLetterRuns, async (context, { params }) => {
    const runs = await listRuns(context.db, context, params.procedureId);
    return { items: runs.map(({ leftOut: _, ...run }) => run), next: null };
  }),
  mount(contract.startLetterRun, startRun),
  mountRead(contract.getLetterRun, (context, { params }) =>
    getRun(context.db, context, params.procedureId, params.runId),
  ),
  mount(contract.cancelLetterRun, cancelRun),
  mount(contract.resumeLetterRun, resumeRun),
  mountArchive(contract.downloadLetters, zipLetters),
];
