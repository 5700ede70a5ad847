import type { Input } from '../../../shared/endpoint.ts';
import type { takeOverWording } from '../../../shared/incorporation.ts';
import { type Placing, placeWording } from '../../../shared/text/place-wording.ts';
import { rewritePassage } from '../../../shared/text/rewrite-passage.ts';
import type { Reader } from '../../platform/db.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { presentSection, type SectionRow, type VersionRow } from '../documents/index.ts';
import { listPromises } from './list-promises.ts';

type Body = Input<typeof takeOverWording>['body'];

/**
 * The text of a section with the proposed wording of one open promise in the place of its passage. Throws `wrong_state` with the section
 * where that is not certain: the promise is kept already, its passage changed, or other points word it otherwise. Then a person composes.
 */
export async function wordSection(
  reader: Reader,
  working: VersionRow,
  sections: readonly SectionRow[],
  section: SectionRow,
  { wordingOf, pointIds, topicIds }: Body,
): Promise<string> {
  const promises = await listPromises(reader, working, sections);
  const wanted = promises.find(({ pointId }) => pointId === wordingOf);
  if (!wanted) {
    throw wrongState(i18n.t('Dieser Einzelpunkt ist schon eingearbeitet, oder er gehört zu einem anderen Dokument.'));
  }
  const isForTopic = wanted.topicId !== null && topicIds.includes(wanted.topicId);
  if (!isForTopic && !pointIds.includes(wanted.pointId)) {
    throw badInput(
      '/pointIds',
      'missing',
      i18n.t('Bitte nennen Sie auch den Einzelpunkt, dessen Wortlaut Sie übernehmen.'),
    );
  }
  if (wanted.sectionKey !== section.key) {
    throw badInput('/sectionKey', 'other', i18n.t('Der Einzelpunkt gehört zu einem anderen Abschnitt.'));
  }
  const here = promises.filter(({ sectionKey }) => sectionKey === section.key);
  const { state } = placeWording(section.plainText, wanted, here, isForTopic);
  if (state !== 'ready') throw wrongState(refusals[state], presentSection(section));
  const next = wanted.quote && rewritePassage(section.body, wanted.quote, wanted.proposedText);
  if (next === null) throw wrongState(refusals.changed, presentSection(section));
  return next;
}

const refusals: Record<Exclude<Placing['state'], 'ready'>, Text> = {
  collides: i18n.t(
    'Andere Einzelpunkte schlagen für dieselbe Stelle einen anderen Wortlaut vor. Bitte stellen Sie den Text selbst zusammen.',
  ),
  changed: i18n.t(
    'Die Stelle lautet inzwischen anders, als der Einzelpunkt sie nennt. Bitte stellen Sie den Text selbst zusammen.',
  ),
  whole: i18n.t(
    'Der Einzelpunkt nennt keine Stelle, sondern meint den ganzen Abschnitt. Bitte stellen Sie den Text selbst zusammen.',
  ),
  none: i18n.t(
    'Der Einzelpunkt schlägt keinen Wortlaut vor. Bitte ändern Sie den Text selbst und verknüpfen Sie die Änderung.',
  ),
};
