import { type Action, can } from '../../../shared/access.ts';
import type { Ability } from '../../../shared/values.ts';
import type { ReadContext } from '../../platform/context.ts';
import { say } from '../../platform/i18n.ts';
import type { Refusal } from './rules.ts';

/**
 * The `can` of a record: `true`, or the code, rule and sentence of the refusal the act would meet.
 * An act to which none of the caller's roles holds the right is absent.
 */
export function abilitiesOf(
  { actor, language }: Pick<ReadContext, 'actor' | 'language'>,
  acts: Record<string, [Action, Refusal]>,
): Record<string, Ability> {
  const held = Object.entries(acts).filter(([, [action]]) => can(actor.roles, action));
  return Object.fromEntries(held.map(([act, [, refusal]]) => [act, abilityOf(refusal, language)]));
}

function abilityOf(refusal: Refusal, language: ReadContext['language']): Ability {
  if (!refusal) return true;
  const { rule } = refusal.details;
  return { code: refusal.code, ...(rule && { rule }), detail: say(refusal.text, language) };
}
