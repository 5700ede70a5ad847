import { sql } from 'drizzle-orm';
import {
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  uuid,
} from 'drizzle-orm/pg-core';
import { procedureId } from './columns.ts';
import { point } from './positions.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/**
 * What a point is compared by, and the cluster of similar points that it is in. Derived from words that never change: a row
 * that is missing is made again.
 */
export const pointPrint = pgTable(
  'point_print',
  {
    procedureId: procedureId(),
    pointId: uuid().notNull(),
    /** The runs of its words as ascending 32-bit numbers, least byte first. */
    runs: bytea().notNull(),
    /** Where others meet it; null for a point that leads nobody to its cluster. */
    bands: integer().array(),
    /** The point that was the first of the cluster. */
    clusterId: uuid().notNull(),
    /** How like that point it is, 0 to 1. */
    likeness: doublePrecision().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.procedureId, t.pointId] }),
    foreignKey({ columns: [t.procedureId, t.pointId], foreignColumns: [point.procedureId, point.id] }),
    index('point_print_cluster').on(t.procedureId, t.clusterId, t.likeness.desc().nullsFirst(), t.pointId),
    index('point_print_leads').on(t.procedureId, t.clusterId).where(sql`${t.bands} is not null`),
    // A list of what is yet to be entered would be read by every search.
    index('point_print_bands').using('gin', t.bands).with({ fastupdate: false }),
  ],
);
