import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  addAttachment,
  attachmentLimits,
  attachmentTypes,
  getAttachmentContent,
  removeAttachment,
} from '../../../shared/attachments.ts';
import { api, apiFile, apiUpload } from '../../platform/api.ts';
import { ApiProblem } from '../../platform/api-problem.ts';
import { saveFile } from '../../platform/save-file.ts';
import { type Position, positionQuery, updateDraft } from './queries.ts';

export type Attachment = Position['attachments'][number];

/** What a file dialog offers; a phone offers its camera as well, because images are among it. */
export const acceptedFiles = [
  ...Object.values(attachmentTypes).map((ending) => `.${ending}`),
  '.jpeg',
  'image/*',
].join();

/** A file on its way, or one that did not arrive and why. */
export interface Upload {
  key: string;
  file: File;
  /** From 0 to 1; null while another one is on its way. */
  share: number | null;
  problem: ApiProblem | null;
}

export interface Uploads {
  list: Upload[];
  add: (file: File) => void;
  /** Calls a file off, or takes one that did not arrive from the list. */
  drop: (key: string) => void;
  again: (key: string) => void;
}

interface Job extends Upload {
  control: AbortController;
}

/** Sends files to a draft one after the other, as weak lines like it; what did not arrive can be sent again. */
export function useUploads(
  { procedureId, id: positionId }: Pick<Position, 'procedureId' | 'id'>,
  onArrived?: (attachment: Attachment) => void,
): Uploads {
  const client = useQueryClient();
  const [list, setList] = useState<Upload[]>([]);
  const jobs = useRef<Job[]>([]);
  const isRunning = useRef(false);
  const arrived = useRef(onArrived);
  arrived.current = onArrived;
  const show = () => setList(jobs.current.map(({ control: _, ...upload }) => upload));
  const forget = (key: string) => {
    jobs.current = jobs.current.filter((job) => job.key !== key);
    show();
  };

  const readAgain = () => client.invalidateQueries({ queryKey: positionQuery(procedureId, positionId).queryKey });

  const send = async (job: Job) => {
    try {
      const attachment = await apiUpload(addAttachment, {
        params: { procedureId },
        query: { positionId },
        file: job.file,
        idempotencyKey: job.key,
        signal: job.control.signal,
        onProgress: (share) => {
          job.share = share;
          show();
        },
      });
      forget(job.key);
      await updateDraft(client, { procedureId, positionId }, (draft) => withAttachment(draft, attachment));
      await readAgain();
      arrived.current?.(attachment);
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) {
        forget(job.key);
        // What was called off at the last moment may have arrived all the same.
        return readAgain();
      }
      job.problem = failure;
      show();
    }
  };

  const run = async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    for (;;) {
      const next = jobs.current.find(({ problem }) => problem === null);
      if (next === undefined) break;
      next.share = 0;
      show();
      await send(next);
    }
    isRunning.current = false;
  };

  return {
    list,
    add: (file) => {
      const job = { key: crypto.randomUUID(), file, share: null, problem: null, control: new AbortController() };
      jobs.current = [...jobs.current, job];
      show();
      void run();
    },
    drop: (key) => {
      const job = jobs.current.find((candidate) => candidate.key === key);
      job?.control.abort();
      if (job?.problem !== null || job.share === null) forget(key);
    },
    again: (key) => {
      const job = jobs.current.find((candidate) => candidate.key === key);
      if (job) Object.assign(job, { problem: null, share: null });
      show();
      void run();
    },
  };
}

const withAttachment = (draft: Position, attachment: Attachment): Position => ({
  ...draft,
  attachments: [...draft.attachments.filter(({ id }) => id !== attachment.id), attachment],
});

/** Takes a file out of a draft. */
export function useRemoval({ procedureId, id: positionId }: Pick<Position, 'procedureId' | 'id'>) {
  const client = useQueryClient();
  return async (attachmentId: string): Promise<void> => {
    await api(removeAttachment, { params: { procedureId, attachmentId } });
    await updateDraft(client, { procedureId, positionId }, (draft) => ({
      ...draft,
      attachments: draft.attachments.filter(({ id }) => id !== attachmentId),
    }));
    void client.invalidateQueries({ queryKey: positionQuery(procedureId, positionId).queryKey });
  };
}

/** Fetches a file and hands it to the browser to be saved. Throws `ApiProblem`. */
export async function saveAttachment(procedureId: string, attachmentId: string): Promise<void> {
  saveFile(await apiFile(getAttachmentContent, 'any', { params: { procedureId, attachmentId } }));
}

/** Largest file in megabytes. */
export const mostMegabytes = Math.floor(attachmentLimits.bytes / 1_000_000);
