import { nearestName, placeholdersIn } from '../../../shared/text/placeholders.ts';
import { blockPlaceholders } from '../../../shared/text-blocks.ts';
import { AppError } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';

/** Refuses a text with placeholders that nothing could fill; each is named, with the one that was probably meant. */
export function checkPlaceholders(body: string): void {
  const known: readonly string[] = blockPlaceholders;
  const errors = placeholdersIn(body)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const nearest = nearestName(name, known);
      const message = nearest
        ? i18n.t('Den Platzhalter {name} gibt es nicht. Meinten Sie {nearest}?', {
            name: `{${name}}`,
            nearest: `{${nearest}}`,
          })
        : i18n.t('Den Platzhalter {name} gibt es nicht. Es gibt: {known}.', {
            name: `{${name}}`,
            known: known.map((one) => `{${one}}`).join(', '),
          });
      return { pointer: '/body', code: 'placeholder_unknown', message };
    });
  const [first] = errors;
  if (first) throw new AppError('malformed', first.message, { errors });
}
