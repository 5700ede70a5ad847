import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import type { Round } from './queries.ts';
import { QuestionList } from './question-list.tsx';

export interface RoundPlanBesideProps {
  /** As somebody else saved it. */
  round: Round;
  timeZone: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** The plan somebody else saved meanwhile, above one's own in the form: a person chooses (R16). */
export function RoundPlanBeside({ round, timeZone, onKeepMine, onTakeTheirs }: RoundPlanBesideProps) {
  const { t } = useLingui();
  const format = useFormat(timeZone);
  return (
    <Alert kind="warning" title={<Trans>Jemand anderes hat die Planung inzwischen geändert</Trans>}>
      <p>
        <Trans>So ist sie jetzt gespeichert. Ihre Angaben stehen unverändert im Formular darunter.</Trans>
      </p>
      <DefinitionList
        items={[
          { term: t`Titel der Runde`, value: round.title },
          { term: t`Fassung`, value: String(round.versionNumber) },
          { term: t`Beginn`, value: format.dateTime(round.opensAt) },
          { term: t`Letzter Tag`, value: format.date(format.lastDay(round.closesAt)) },
        ]}
      />
      <QuestionList questions={round.questions} />
      <div className="st-actions">
        <Button onClick={onTakeTheirs}>
          <Trans>Gespeicherte Planung behalten</Trans>
        </Button>
        <Button onClick={onKeepMine}>
          <Trans>Meine Angaben behalten und dann speichern</Trans>
        </Button>
      </div>
    </Alert>
  );
}
