import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { useMay } from '../../platform/me.ts';
import { Button } from '../../ui/button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { documentsQuery } from '../documents/queries.ts';
import { AnswerRound } from '../interim-answers/answer-round.tsx';
import { AnswersExport } from './answers-export.tsx';
import { useAskedSections } from './asked-sections.ts';
import { EditRound } from './edit-round.tsx';
import { ExtensionDesk } from './extension-desk.tsx';
import { PublishRound } from './publish-round.tsx';
import type { Round } from './queries.ts';
import { QuestionList } from './question-list.tsx';
import { RoundActs } from './round-acts.tsx';
import { endsWithDay } from './zoned-time.ts';
import '../../styles/rounds.css';

export interface RoundDeskProps {
  procedureId: string;
  round: Round;
  timeZone: string;
}

/** A round as staff see it and the coordination runs it: what is set, what comes next, and the acts. */
export function RoundDesk({ procedureId, round, timeZone }: RoundDeskProps) {
  const [isEditing, setEditing] = useState(false);
  const mayAnswer = useMay(procedureId, 'interim_answer.write');
  const version = { documentId: round.documentId, number: round.versionNumber };
  const sections = useAskedSections(procedureId, version, round.sectionKeys);
  if (isEditing) {
    return <EditRound procedureId={procedureId} round={round} timeZone={timeZone} onDone={() => setEditing(false)} />;
  }
  return (
    <>
      <section className="st-panel" aria-labelledby="runde-plan">
        <RoundPlan procedureId={procedureId} round={round} timeZone={timeZone} />
        <div className="st-actions">
          {round.status === 'planned' && 'edit' in round.can && (
            <Button icon="edit" onClick={() => setEditing(true)}>
              <Trans>Planung ändern</Trans>
            </Button>
          )}
          <RoundActs procedureId={procedureId} round={round} timeZone={timeZone} />
        </div>
      </section>
      <section className="st-panel" aria-labelledby="runde-fragen">
        <h2 id="runde-fragen">
          <Trans>Fragen</Trans>
        </h2>
        <QuestionList questions={round.questions} sections={sections} />
        {round.status !== 'planned' && round.questions.length > 0 && (
          <AnswersExport procedureId={procedureId} roundId={round.id} />
        )}
      </section>
      {round.status !== 'planned' && mayAnswer && (
        <section className="st-panel" aria-labelledby="runde-zwischen">
          <h2 id="runde-zwischen">
            <Trans>Zwischennachrichten</Trans>
          </h2>
          <AnswerRound procedureId={procedureId} roundId={round.id} />
        </section>
      )}
      <ExtensionDesk procedureId={procedureId} round={round} timeZone={timeZone} />
      {'publish' in round.can && <PublishRound procedureId={procedureId} round={round} />}
    </>
  );
}

function RoundPlan({ procedureId, round, timeZone }: RoundDeskProps) {
  const { t } = useLingui();
  const format = useFormat(timeZone);
  const { documentId, versionNumber, sectionKeys } = round;
  const title = useQuery(documentsQuery(procedureId)).data?.items.find(({ id }) => id === documentId)?.title;
  const lastDay = format.date(format.lastDay(round.closesAt));
  return (
    <>
      <h2 id="runde-plan">
        <Trans>Plan der Runde</Trans>
      </h2>
      <DefinitionList
        items={[
          {
            term: t`Text`,
            value: (
              <Link to={paths.version} params={{ procedureId, documentId, number: String(versionNumber) }}>
                {title ? t`${title}, Fassung ${versionNumber}` : t`Fassung ${versionNumber}`}
              </Link>
            ),
          },
          {
            term: t`Abschnitte`,
            value:
              sectionKeys.length === 0 ? (
                <Trans>Das ganze Konzept</Trans>
              ) : (
                <Plural value={sectionKeys.length} one="Nur # Abschnitt" other="Nur # Abschnitte" />
              ),
          },
          { term: t`Beginn`, value: format.dateTime(round.opensAt) },
          endsWithDay(round.closesAt, timeZone)
            ? { term: t`Letzter Tag`, value: <Trans>{lastDay}, bis 24 Uhr</Trans> }
            : { term: t`Ende`, value: format.dateTime(round.closesAt) },
          { term: t`Ergebnisse veröffentlicht`, value: round.publishedAt && format.dateTime(round.publishedAt) },
        ]}
      />
    </>
  );
}
