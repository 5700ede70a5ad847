import { z } from 'zod';

const hasForbiddenCharacter = (value: string) => value.includes('\u0000') || !isWellFormed(value);

function isWellFormed(value: string): boolean {
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = value.charCodeAt(index + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false;
    index++;
  }
  return true;
}

/** Length in code points, as PostgreSQL's `char_length` counts it. */
export function codePoints(value: string): number {
  let count = 0;
  for (const _ of value) count++;
  return count;
}

/** Free text of at most `max` code points; CRLF becomes LF; NUL and lone surrogates are refused; otherwise untouched. */
export const text = (max: number) =>
  z
    .string()
    .overwrite((value) => value.replaceAll('\r\n', '\n'))
    .refine((value) => value.length <= max || codePoints(value) <= max, { params: { code: 'too_long', max } })
    .refine((value) => !hasForbiddenCharacter(value), { params: { code: 'forbidden_character' } })
    .meta({ maxLength: max });

/** One line of text that is not empty: names, titles, references. */
export const line = (max: number) =>
  text(max)
    .overwrite((value) => value.trim())
    .refine((value) => value.length > 0, { params: { code: 'empty' } })
    .refine((value) => !/[\n\r\t]/.test(value), { params: { code: 'more_than_one_line' } });

/** Identifier of every record: UUIDv7 made by the server. */
export const id = z.uuid();

/** Point in time: `Date` in code, ISO 8601 with `Z` on the wire. */
export const instant = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (value) => new Date(value),
  encode: (value) => value.toISOString(),
});

/** Calendar date `YYYY-MM-DD` in the time zone of the procedure. */
export const day = z.iso.date();

export const email = z
  .string()
  .overwrite((value) => value.trim())
  .max(254)
  .refine((value) => /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+\.[^\s@<>()[\],;:\\"]+$/.test(value), {
    params: { code: 'not_an_email' },
  });

/** Key of a section that survives renumbering and versions: 8 random characters. */
export const sectionKey = z.string().regex(/^[a-z0-9]{8}$/);

/** Passage of a section's normalised plain text with 32 characters around it. */
export const quote = z.strictObject({ exact: text(4000), prefix: text(64), suffix: text(64) });
export type Quote = z.output<typeof quote>;

/** Version of a part, or of a whole content, as `If-Match` names it. */
export const version = z.int().min(0);

/** Why something is not possible now: `true`, or the code, rule and sentence that say what would have to happen. */
export const ability = z.union([
  z.literal(true),
  z.object({ code: z.string(), rule: z.string().optional(), detail: z.string() }),
]);
export type Ability = z.output<typeof ability>;

/** The `can` of a record: what the caller may do with it, and if not, why. */
export const abilities = z.record(z.string(), ability);

/** Items on a page unless the caller asks for another number. */
export const usualLimit = 50;

export const listQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(usualLimit),
  cursor: z.string().max(400).optional(),
  count: z.stringbool().default(false),
});

/** One page of a list; `next` is the cursor of the following page or null on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.int().optional() });

/** A list that is always short enough to be answered whole. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.null() });

export const nothing = z.undefined();
