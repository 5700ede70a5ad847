import fastJson from 'fast-json-stringify';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/** The JSON Schema of what goes over the wire; instants are `date-time` strings. */
export function wireSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  }) as JsonSchema;
}

/**
 * Compiles the presenter of a result: a column that is not named never leaks.
 * With `strict` every answer is first checked against the contract, as in tests; a mismatch throws.
 */
export function serialiser(schema: z.ZodType, strict: boolean): (value: unknown) => string {
  const stringify = fastJson(flatten(wireSchema(schema, 'output')) as Parameters<typeof fastJson>[0]);
  if (!strict) return stringify;
  return (value) => {
    const checked = z.encode(schema, value);
    const text = stringify(value);
    if (text !== JSON.stringify(sortLike(checked, JSON.parse(text)))) {
      throw new Error(`The answer differs from its contract:\n${text}\n${JSON.stringify(checked)}`);
    }
    return text;
  };
}

/** Checks are the business of zod: patterns, bounds and closed objects only slow the writer down. */
function flatten(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(flatten);
  if (typeof node !== 'object' || node === null) return node;
  const {
    pattern,
    maxLength,
    minLength,
    minimum,
    maximum,
    exclusiveMinimum,
    exclusiveMaximum,
    maxItems,
    propertyNames,
    $schema,
    ...rest
  } = node as JsonSchema;
  if (rest.additionalProperties === false) delete rest.additionalProperties;
  if (rest.format === 'uuid' || rest.format === 'date') delete rest.format;
  const options = rest.anyOf;
  if (Array.isArray(options) && options.length === 2) {
    const other = options.find((option: JsonSchema) => option.type !== 'null') as JsonSchema;
    const isNullable = options.some((option: JsonSchema) => option.type === 'null');
    if (isNullable && !('anyOf' in other)) {
      const { anyOf, ...outer } = rest;
      return flatten({ ...outer, ...other, nullable: true });
    }
  }
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, flatten(value)]));
}

/** Gives `value` the key order of `like`, so that two documents can be compared as text. */
function sortLike(value: unknown, like: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(like)) return value.map((item, index) => sortLike(item, like[index]));
  if (typeof value === 'object' && value !== null && typeof like === 'object' && like !== null) {
    const source = value as JsonSchema;
    const keys = [...new Set([...Object.keys(like), ...Object.keys(source)])];
    return Object.fromEntries(
      keys
        .filter((key) => source[key] !== undefined)
        .map((key) => [key, sortLike(source[key], (like as JsonSchema)[key])]),
    );
  }
  return value;
}
