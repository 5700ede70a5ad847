import { organisationRoles, type Role } from '../../shared/access.ts';
import { addAttachment } from '../../shared/attachments.ts';
import { getPosition, submitPosition } from '../../shared/positions.ts';
import { text } from '../attachments/samples.ts';
import type { MakeCell } from './access-inputs.ts';
import type { World } from './access-world.ts';

const file = { name: 'brief.txt', content: text() };

/** A draft that the role may write. */
const draftFor = (world: World, role: Role) =>
  world.draft((organisationRoles as readonly string[]).includes(role) ? 'organisation' : 'staff');

/** A file of a draft that the role may write. */
async function attached(world: World, role: Role) {
  const { params, position } = await draftFor(world, role);
  const { procedureId } = params;
  const { client } = position.channel === 'form' ? world.stage.representative : world.stage.clerk;
  const query = { positionId: position.id };
  const { id } = await client.ok(addAttachment, { params: { procedureId }, query, file });
  return { params, attachmentId: id };
}

/** A file that was handed in. */
async function handedIn(world: World) {
  const { params, attachmentId } = await attached(world, 'representative');
  const { client } = world.stage.representative;
  const { contentVersion } = await client.ok(getPosition, { params });
  await client.ok(submitPosition, { params, match: `"c${contentVersion}"` });
  return { procedureId: params.procedureId, attachmentId };
}

/** Inputs for the files of drafts and positions. */
export const attachmentInputs: Record<string, MakeCell> = {
  addAttachment: async (world, role) => {
    const { params, position } = await draftFor(world, role);
    return {
      options: { params: { procedureId: params.procedureId }, query: { positionId: position.id }, file },
    };
  },
  listAttachments: async (world) => {
    const { params, position } = await world.submitted();
    return { options: { params: { procedureId: params.procedureId }, query: { positionId: position.id } } };
  },
  getAttachment: async (world) => ({ options: { params: await handedIn(world) } }),
  getAttachmentContent: async (world) => ({ options: { params: await handedIn(world) } }),
  removeAttachment: async (world, role) => {
    const { params, attachmentId } = await attached(world, role);
    return { options: { params: { procedureId: params.procedureId, attachmentId } } };
  },
};
