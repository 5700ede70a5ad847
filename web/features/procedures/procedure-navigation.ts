import { msg } from '@lingui/core/macro';
import { type Action, rolesFor } from '../../../shared/access.ts';
import { paths } from '../../paths.ts';
import type { NavigationGroup, Viewer } from '../../shell/navigation.ts';

/** An entry stands there for everybody whose roles hold the right to what its screen asks the server for. */
const forRight =
  (action: Action) =>
  ({ roles }: Viewer): boolean =>
    rolesFor(action).some((role) => roles.has(role));

/** The navigation, in the order in which it is shown. */
export const navigation: NavigationGroup[] = [
  {
    label: msg`Meine Verfahren`,
    where: 'everywhere',
    items: [{ label: msg`Meine Verfahren`, to: paths.home, isFor: ({ isSignedIn }) => isSignedIn }],
  },
  {
    label: msg`Übersicht`,
    where: 'procedure',
    items: [{ label: msg`Übersicht`, to: paths.procedure, isFor: forRight('procedure.read') }],
  },
  {
    label: msg`Rahmen`,
    where: 'procedure',
    items: [
      { label: msg`Auftrag und Beratungsfolge`, to: paths.mandate, isFor: forRight('deliberation.list') },
      { label: msg`Beteiligte`, to: paths.participants, isFor: forRight('participation.list') },
      { label: msg`Arbeitsgremium`, to: paths.workingGroup, isFor: forRight('working_group.read') },
      { label: msg`Sitzungen`, to: paths.meetings, isFor: forRight('meeting.read') },
      { label: msg`Team`, to: paths.team, isFor: forRight('people.list') },
      { label: msg`Protokoll`, to: paths.events, isFor: forRight('event.list') },
    ],
  },
  {
    label: msg`Konzept`,
    where: 'procedure',
    items: [
      { label: msg`Fassungen`, to: paths.documents, isFor: forRight('document.list'), also: [paths.provenance] },
      { label: msg`Einarbeitung`, to: paths.promises, isFor: forRight('incorporation.list') },
      { label: msg`Mitzeichnung`, to: paths.signOffs, isFor: forRight('sign_off.list') },
    ],
  },
  {
    label: msg`Beteiligung`,
    where: 'procedure',
    items: [
      { label: msg`Runden`, to: paths.rounds, isFor: forRight('round.list') },
      { label: msg`Stellungnahmen`, to: paths.positions, isFor: forRight('position.list') },
      { label: msg`Zustimmung`, to: paths.endorsements, isFor: forRight('endorsement.list') },
    ],
  },
  {
    label: msg`Abwägung`,
    where: 'procedure',
    items: [
      { label: msg`Einzelpunkte`, to: paths.points, isFor: forRight('point.list'), also: [paths.trace] },
      { label: msg`Ähnliche Punkte`, to: paths.clusters, isFor: forRight('topic.list') },
      { label: msg`Argumentgruppen`, to: paths.topics, isFor: forRight('topic.list') },
      { label: msg`Zuarbeit`, to: paths.advice, isFor: forRight('advice.list') },
      { label: msg`Schlagwörter`, to: paths.tags, isFor: forRight('note.list') },
      { label: msg`Textbausteine`, to: paths.textBlocks, isFor: forRight('text_block.list') },
      { label: msg`Antwortschreiben`, to: paths.letters, isFor: forRight('letter.read') },
      { label: msg`Texte`, to: paths.texts, isFor: forRight('text.list') },
      { label: msg`Ausgaben`, to: paths.exports, isFor: forRight('position.export') },
    ],
  },
];
