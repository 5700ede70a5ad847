import * as contract from '../../../shared/text-blocks.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { approveTextBlock } from './approve-text-block.ts';
import { createTextBlock } from './create-text-block.ts';
import { editTextBlock } from './edit-text-block.ts';
import { getTextBlock, listTextBlocks } from './queries.ts';
import { retireTextBlock } from './retire-text-block.ts';

/** Reusable reasons: written, approved by a second person, inserted into proposals. */
export const textBlockRoutes: Mounted[] = [
  mountRead(contract.listTextBlocks, listTextBlocks),
  mountRead(contract.getTextBlock, getTextBlock),
  mount(contract.createTextBlock, createTextBlock),
  mount(contract.editTextBlock, editTextBlock),
  mount(contract.approveTextBlock, approveTextBlock),
  mount(contract.retireTextBlock, retireTextBlock),
];
