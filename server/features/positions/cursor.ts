import { id } from '../../../shared/values.ts';
import { decodeCursor } from '../../platform/paging.ts';

/** The id after which a page begins; a cursor that holds no id of ours reads as the end of the list. */
export function lastId(cursor: string | undefined): string | null {
  const values = decodeCursor(cursor, 1);
  return values && (id.safeParse(values[0]).data ?? '00000000-0000-0000-0000-000000000000');
}
