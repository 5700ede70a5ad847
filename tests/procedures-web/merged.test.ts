import { describe, expect, it } from 'vitest';
import { merged } from '../../web/features/procedures/merged.ts';
import { moved } from '../../web/features/working-group/group-fields.ts';

describe('keeping one’s own when somebody else saved meanwhile', () => {
  const base = { title: 'Konzept', reference: '', seats: [{ function: 'Vorsitz' }] };

  it('keeps what one changed and takes everything else as it stands now', () => {
    expect(merged(base, { ...base, title: 'Meins' }, { ...base, reference: 'AZ-1' })).toEqual({
      ...base,
      title: 'Meins',
      reference: 'AZ-1',
    });
  });

  it('keeps one’s own where both changed the same', () => {
    expect(merged(base, { ...base, title: 'Meins' }, { ...base, title: 'Deins' }).title).toBe('Meins');
  });

  it('takes a list that one did not touch, even as a copy', () => {
    const theirs = { ...base, seats: [{ function: 'Vorsitz' }, { function: 'Beisitz' }] };
    expect(merged(base, structuredClone(base), theirs)).toEqual(theirs);
  });

  it('keeps a field that one emptied', () => {
    const before = { ...base, reference: 'AZ-1' };
    expect(merged(before, { ...before, reference: '' }, { ...before, title: 'Deins' })).toEqual({
      ...before,
      title: 'Deins',
      reference: '',
    });
  });
});

describe('moving a seat', () => {
  it('goes one step and loses none', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  });
});
