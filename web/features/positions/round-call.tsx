import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { DeadlineNote } from '../../ui/deadline-note.tsx';
import { Loading } from '../../ui/loading.tsx';
import { versionQuery } from '../documents/queries.ts';
import { roundFor } from '../rounds/closing.ts';
import { useMyOrganisations } from './my-organisations.ts';
import { OrganisationTask } from './organisation-task.tsx';
import type { Round } from './queries.ts';
import { ReplyFormDownloads } from './reply-form-downloads.tsx';
import '../../styles/positions.css';

interface RoundCallProps {
  procedureId: string;
  round: Round;
  timeZone?: string | undefined;
}

/** What an organisation reads about a round: what is asked, until when, and how to answer. */
export function RoundCall({ procedureId, round, timeZone }: RoundCallProps) {
  const { t } = useLingui();
  const mine = useMyOrganisations(procedureId);
  const version = useQuery(
    versionQuery({ procedureId, documentId: round.documentId, number: round.versionNumber }),
  ).data;
  const [only, ...others] = mine ?? [];
  const shown = only !== undefined && others.length === 0 ? roundFor(round, only.organisationId) : round;
  const asked = round.sectionKeys.length || version?.sections.length;
  return (
    <div className="round-call">
      {shown.status === 'open' && <DeadlineNote closesAt={shown.closesAt} {...(timeZone && { timeZone })} />}
      {shown.status === 'closed' && (
        <Alert kind="warning" isLive={false}>
          <Trans>
            Sie können noch einreichen, bis die Ergebnisse veröffentlicht sind. Ihre Stellungnahme gilt dann als
            verspätet; ob sie zugelassen wird, entscheidet die Koordination mit Begründung.
          </Trans>
        </Alert>
      )}
      <section aria-labelledby="gefragt">
        <h2 id="gefragt">
          <Trans>Worum wir Sie bitten</Trans>
        </h2>
        <ul className="st-reading">
          <li>
            <Link
              to={paths.version}
              params={{ procedureId, documentId: round.documentId, number: String(round.versionNumber) }}
            >
              <Trans>Lesen Sie Fassung {round.versionNumber} des Konzepts</Trans>
            </Link>
            {asked !== undefined && (
              <>
                {' '}
                (<Plural value={asked} one="# Abschnitt" other="# Abschnitte" />)
              </>
            )}
          </li>
          <li>
            <Trans>Schreiben Sie zu einzelnen Abschnitten oder zum Ganzen, was bleiben und was sich ändern soll.</Trans>
          </li>
          {round.questions.length > 0 && (
            <li>
              <Plural
                value={round.questions.length}
                one="Beantworten Sie eine Frage:"
                other="Beantworten Sie # Fragen:"
              />
              <ul>
                {round.questions.map((question) => (
                  <li key={question.key}>
                    {question.label}
                    {!question.required && (
                      <span className="st-muted">
                        {' '}
                        <Trans>(freiwillig)</Trans>
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </li>
          )}
        </ul>
        <ReplyFormDownloads procedureId={procedureId} round={round} />
      </section>
      <section aria-label={t`Ihre Antwort`}>
        {mine === undefined && <Loading lines={3} />}
        {mine?.map((organisation) => (
          <OrganisationTask
            key={organisation.organisationId}
            procedureId={procedureId}
            round={roundFor(round, organisation.organisationId)}
            organisation={organisation}
            timeZone={timeZone}
          />
        ))}
      </section>
    </div>
  );
}
