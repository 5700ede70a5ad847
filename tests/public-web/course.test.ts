import { describe, expect, it } from 'vitest';
import { courseOf } from '../../web/features/public/course.ts';
import type { PublicProcedure } from '../../web/features/public/queries.ts';

const paper = {
  reference: 'I0087/04',
  paperType: 'information' as const,
  title: 'Leitlinien',
  issuedOn: '2004-03-08',
  department: null,
  office: null,
};
const deliberation = { capacity: 'information' as const, public: true, result: null, paper };
const round: PublicProcedure['rounds'][number] = {
  id: 'r1',
  reference: 'R1',
  title: 'Erste Runde',
  opensAt: '2004-05-02T22:00:00.000Z',
  closesAt: '2004-05-31T22:00:00.000Z',
  status: 'open',
  publishedAt: null,
  versionNumber: 1,
};
const procedure: PublicProcedure = {
  id: 'p',
  slug: 'konzept',
  title: 'Konzept',
  status: 'running',
  timeZone: 'Europe/Berlin',
  fileReference: null,
  leadOrganisationName: null,
  coordinatingUnit: null,
  due: { on: '2004-07-01', precision: 'quarter' },
  mandate: { reference: '2689-73(III)03', title: 'Auftrag', body: 'Stadtrat', resolvedOn: '2003-12-04' },
  summary: '',
  deliberations: [
    { ...deliberation, id: 'd2', body: 'Stadtrat', heldOn: '2004-04-15' },
    { ...deliberation, id: 'd1', body: 'Ausschuss', heldOn: '2004-03-23' },
  ],
  participants: [],
  workingGroup: null,
  rounds: [round],
  documents: [],
};

const keysOf = (changed: Partial<PublicProcedure>, now: string) =>
  courseOf({ ...procedure, ...changed }, new Date(now)).map(({ key, state }) => `${key}: ${state}`);

describe('the way of a procedure', () => {
  it('is one list by date with today between what was and what comes', () => {
    expect(keysOf({}, '2004-05-10T12:00:00Z')).toEqual([
      'mandate: past',
      'paper I0087/04: past',
      'd1: past',
      'd2: past',
      'r1 opens: past',
      'today: current',
      'r1 closes: future',
      'due: future',
    ]);
  });

  it('counts days in the time zone of the procedure, and the last day as the one before the deadline', () => {
    const days = courseOf(procedure, new Date('2004-05-10T12:00:00Z')).map(({ key, day }) => [key, day]);
    expect(days).toContainEqual(['r1 opens', '2004-05-03']);
    expect(days).toContainEqual(['r1 closes', '2004-05-31']);
    expect(days).toContainEqual(['due', '2004-09-30']);
  });

  it('opens a round later today after today, and has it open before', () => {
    expect(keysOf({}, '2004-05-02T21:59:00Z').indexOf('r1 opens: future')).toBeGreaterThan(
      keysOf({}, '2004-05-02T21:59:00Z').indexOf('today: current'),
    );
    expect(keysOf({}, '2004-05-02T22:00:00Z').indexOf('r1 opens: past')).toBeLessThan(
      keysOf({}, '2004-05-02T22:00:00Z').indexOf('today: current'),
    );
  });

  it('keeps no closing day in the future for a round that was closed early', () => {
    expect(keysOf({ rounds: [{ ...round, status: 'closed' }] }, '2004-05-10T12:00:00Z')).not.toContain(
      'r1 closes: future',
    );
  });

  it('shows a due date as still to come on its last day, and as past on the next', () => {
    expect(keysOf({}, '2004-09-30T12:00:00Z').at(-1)).toBe('due: future');
    expect(keysOf({}, '2004-10-01T12:00:00Z')).toContain('due: past');
  });
});
