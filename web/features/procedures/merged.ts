/**
 * A form's values when somebody else saved meanwhile (R16): what the person changed since they began stays theirs, everything
 * else is as it stands now. So keeping one's own never undoes what another one did to other fields.
 */
export function merged<Values extends object>(base: Values, mine: Values, theirs: Values): Values {
  const kept = { ...theirs };
  for (const name of Object.keys(mine) as (keyof Values)[]) {
    if (!isSame(mine[name], base[name])) kept[name] = mine[name];
  }
  return kept;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
