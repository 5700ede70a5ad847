import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Procedure } from './queries.ts';

/** What was ordered by whom, who is responsible, and until when. */
export function MandateView({ procedure }: { procedure: Procedure }) {
  const { t } = useLingui();
  const format = useFormat(procedure.timeZone);
  const { mandate, due, status, summary, leadOrganisationName, coordinatingUnit, fileReference } = procedure;
  return (
    <DefinitionList
      items={[
        { term: t`Stand`, value: <StatusBadge of="procedure" status={status} /> },
        { term: t`Auftrag`, value: mandate?.title },
        { term: t`Beschluss-Nr.`, value: mandate?.reference },
        { term: t`Gremium`, value: mandate?.body },
        { term: t`Beschlossen am`, value: mandate?.resolvedOn ? format.date(mandate.resolvedOn) : null },
        { term: t`Federführung`, value: leadOrganisationName },
        { term: t`Koordination`, value: coordinatingUnit },
        { term: t`Aktenzeichen`, value: fileReference },
        { term: t`Geplant bis`, value: due && format.due(due) },
        { term: t`Worum geht es?`, value: summary && <p className="st-written st-reading">{summary}</p> },
      ]}
    />
  );
}
