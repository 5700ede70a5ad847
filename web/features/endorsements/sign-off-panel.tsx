import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { GiveSignOff } from './give-sign-off.tsx';
import type { SignOff } from './queries.ts';
import { useOpinionWords } from './use-opinion-words.ts';

/** One office's sign-off on one version: who was asked and what came back; silence is no agreement. */
export function SignOffPanel({
  procedureId,
  signOff,
  isMine,
}: {
  procedureId: string;
  signOff: SignOff;
  isMine: boolean;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useOpinionWords();
  const { asked, dueOn, given, office, version } = signOff;
  const { documentId, documentTitle, number } = version;
  const askedAt = format.dateTime(asked.at);
  const due = dueOn === null ? null : format.date(dueOn);
  return (
    <section className="st-panel" aria-label={t`${office.name} zu Fassung ${number}`}>
      <h3>{office.name}</h3>
      <p>
        <Link to={paths.version} params={{ procedureId, documentId, number: String(number) }}>
          <Trans>
            {documentTitle}, Fassung {number}
          </Trans>
        </Link>
      </p>
      <p className="st-muted">
        <Trans>
          Gebeten von {asked.by}, {askedAt}
        </Trans>
      </p>
      {given ? (
        <>
          <p>
            <strong>{words[given.opinion]}</strong>
          </p>
          {given.remark !== '' && <p className="st-written">{given.remark}</p>}
          <p className="st-muted">{format.dateTime(given.at)}</p>
        </>
      ) : (
        <p>
          {due === null ? <Trans>Noch keine Antwort.</Trans> : <Trans>Noch keine Antwort, erbeten bis {due}.</Trans>}
        </p>
      )}
      {isMine && given === null && <GiveSignOff procedureId={procedureId} signOff={signOff} />}
    </section>
  );
}
