import { isDeepStrictEqual } from 'node:util';

/** The fields of an edit that say something else than what stands there; a field that is not given changes nothing. */
export const changedNames = <State extends object, Name extends keyof State>(
  state: State,
  edit: { readonly [Key in Name]?: unknown },
): Name[] =>
  (Object.keys(edit) as Name[]).filter(
    (name) => edit[name] !== undefined && !isDeepStrictEqual(edit[name], state[name]),
  );

/** Some fields of an object. */
export const pick = <Fields extends object, Name extends keyof Fields>(
  fields: Fields,
  names: readonly Name[],
): Partial<Pick<Fields, Name>> =>
  Object.fromEntries(names.map((name) => [name, fields[name]])) as Partial<Pick<Fields, Name>>;
