import * as contract from '../../../shared/counter-drafts.ts';
import { type Mounted, mount, mountFile, mountRead } from '../../platform/endpoints.ts';
import { receiveDraft } from '../imports/index.ts';
import { removeCounterDraft, saveCounterDraft } from '../positions/index.ts';
import { getCounterDraft } from './get-counter-draft.ts';
import { getMapping } from './get-mapping.ts';
import { mapSections } from './map-sections.ts';

/** Whole drafts of an organisation's own, and how they are laid beside the draft under consultation. */
export const counterDraftRoutes: Mounted[] = [
  mountRead(contract.getCounterDraft, (context, { params }) => getCounterDraft(context.db, context, params)),
  mountFile(
    contract.uploadCounterDraft,
    (bytes, { query }) => receiveDraft(bytes, query.fileName),
    async (context, { params, query }, markdown) => {
      await saveCounterDraft(context, params, { fileName: query.fileName, markdown });
      return getCounterDraft(context.tx, context, params);
    },
  ),
  mount(contract.removeCounterDraft, async (context, { params }) => removeCounterDraft(context, params)),
  mountRead(contract.getCounterDraftMapping, getMapping),
  mount(contract.mapCounterDraft, mapSections),
];
