import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Alert } from '../../ui/alert.tsx';
import { type TranslatedText, translationsQuery, workingLanguage } from './queries.ts';
import { Translation } from './translation.tsx';

interface TranslationsProps {
  procedureId: string;
  positionId: string;
  /** Language of the position. */
  language: string;
  /** Only the texts of this point. */
  pointId?: string;
}

/** What was handed in in another language, with a translation beside each text. The original alone is binding (R1). */
export function Translations({ language, ...place }: TranslationsProps) {
  return language.split('-')[0] === workingLanguage ? null : <Foreign {...place} />;
}

function Foreign({ procedureId, positionId, pointId }: Omit<TranslationsProps, 'language'>) {
  const { t } = useLingui();
  const { data, error } = useQuery(translationsQuery(procedureId, positionId));
  const texts = (data?.items ?? []).filter(({ sourceKey }) => pointId === undefined || sourceKey === pointId);
  const kinds: Record<TranslatedText['kind'], string> = {
    comment: t`Anmerkung`,
    proposed_text: t`Vorgeschlagener Wortlaut`,
    cover: t`Anschreiben`,
    answer: t`Antwort`,
    imported: t`Eingelesener Text`,
    attachment: t`Anlage`,
    counter_draft: t`Eigener Entwurf`,
  };
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (texts.length === 0) return null;
  return (
    <section className="translations" aria-label={t`Übersetzungen`}>
      <h2>
        <Trans>Übersetzung</Trans>
      </h2>
      <p className="st-muted">
        <Trans>Verbindlich ist der Text, wie er eingereicht wurde. Die Übersetzung hilft beim Lesen.</Trans>
      </p>
      {texts.map((text) => (
        <Translation
          key={text.id}
          procedureId={procedureId}
          positionId={positionId}
          text={text}
          title={kinds[text.kind]}
        />
      ))}
    </section>
  );
}
