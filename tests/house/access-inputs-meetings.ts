import * as meetings from '../../shared/meetings.ts';
import type { MakeCell } from './access-inputs.ts';
import type { World } from './access-world.ts';

const plan = { title: 'Sitzung', heldOn: '2026-12-08', beginsAt: '14:00', endsAt: '16:00', place: 'Rathaus' };
const NOBODYS = '01900000-0000-7000-8000-000000000000';

/** A meeting that is planned. */
async function planned({ procedureId, stage }: World) {
  const { id } = await stage.coordinator.client.ok(meetings.createMeeting, { params: { procedureId }, body: plan });
  return { params: { procedureId, meetingId: id }, match: '"v1"' };
}

/** Inputs for the meetings of the working group. */
export const meetingInputs: Record<string, MakeCell> = {
  listMeetings: async ({ procedureId }) => ({ options: { params: { procedureId } } }),
  createMeeting: async ({ procedureId }) => ({ options: { params: { procedureId }, body: plan } }),
  getMeeting: async (world) => ({ options: { params: (await planned(world)).params } }),
  editMeeting: async (world) => ({ options: { ...(await planned(world)), body: plan } }),
  cancelMeeting: async (world) => ({ options: await planned(world) }),
  inviteToMeeting: async (world) => ({ options: await planned(world), status: 409 }),
  listAgendaCandidates: async (world) => ({ options: { params: (await planned(world)).params } }),
  arrangeAgenda: async (world) => ({ options: { ...(await planned(world)), body: { items: [] } } }),
  recordAttendance: async (world) => ({
    options: { ...(await planned(world)), body: { presentSeatIds: [NOBODYS] } },
    status: 409,
  }),
  voteInWriting: async (world) => {
    const { params } = await planned(world);
    return { options: { params: { ...params, itemId: NOBODYS }, body: { vote: 'yes', version: 1 } }, status: 404 };
  },
  decideItems: async (world) => ({
    options: { ...(await planned(world)), body: { by: 'clear', items: [{ id: NOBODYS, version: 1 }] } },
    status: 409,
  }),
  confirmMinutes: async (world) => ({ options: await planned(world), status: 409 }),
};
