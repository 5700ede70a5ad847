import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../platform/i18n.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { Timeline, type TimelineEntry } from '../../ui/timeline.tsx';
import type { PublicProcedure } from './queries.ts';

/** Mandate, deliberations, versions, rounds, today and the due date in one line, by date. */
export function ProcedureTimeline({ procedure }: { procedure: PublicProcedure }) {
  const { t } = useLingui();
  return <Timeline label={t`Der Weg des Verfahrens`} entries={useEntries(procedure)} />;
}

interface Dated extends TimelineEntry {
  at: string;
}

function useEntries(procedure: PublicProcedure): TimelineEntry[] {
  const { t } = useLingui();
  const format = useFormat(procedure.timeZone);
  const now = new Date().toISOString();
  const stateOf = (at: string) => (at.slice(0, 10) < now.slice(0, 10) ? ('past' as const) : ('future' as const));
  const capacities = {
    information: t`zur Kenntnisnahme`,
    hearing: t`zur Anhörung`,
    preliminary: t`zur Vorberatung`,
    decision: t`zur Beschlussfassung`,
  };
  const entries: Dated[] = [
    ...(procedure.mandate?.resolvedOn
      ? [
          {
            key: 'mandate',
            at: procedure.mandate.resolvedOn,
            when: format.date(procedure.mandate.resolvedOn),
            dateTime: procedure.mandate.resolvedOn,
            title: t`Auftrag: ${procedure.mandate.body}, Beschluss-Nr. ${procedure.mandate.reference}`,
            state: stateOf(procedure.mandate.resolvedOn),
          },
        ]
      : []),
    ...procedure.deliberations.map((deliberation) => ({
      key: deliberation.id,
      at: deliberation.heldOn,
      when: format.date(deliberation.heldOn),
      dateTime: deliberation.heldOn,
      title: t`Beratung: ${deliberation.body}, ${capacities[deliberation.capacity]}`,
      children: (
        <>
          {deliberation.paper && `${deliberation.paper.reference} – ${deliberation.paper.title}`}
          {deliberation.result && <p className="st-written">{deliberation.result}</p>}
        </>
      ),
      state: stateOf(deliberation.heldOn),
    })),
    ...procedure.documents.flatMap((document) =>
      document.versions.flatMap((version) =>
        version.frozenAt === null
          ? []
          : [
              {
                key: version.id,
                at: version.frozenAt,
                when: format.date(version.frozenAt),
                dateTime: version.frozenAt,
                title: t`${document.title}: Fassung ${version.number}`,
                state: 'past' as const,
              },
            ],
      ),
    ),
    ...procedure.rounds.map((round) => ({
      key: round.id,
      at: round.opensAt,
      when: t`${format.date(round.opensAt)} bis ${format.date(format.lastDay(round.closesAt))}`,
      dateTime: round.opensAt,
      title: (
        <>
          {round.title} <StatusBadge of="round" status={round.status} />
        </>
      ),
      state:
        round.status === 'open'
          ? ('current' as const)
          : round.status === 'planned'
            ? ('future' as const)
            : ('past' as const),
    })),
    ...(procedure.due
      ? [
          {
            key: 'due',
            at: procedure.due.on,
            when: format.due(procedure.due),
            dateTime: procedure.due.on,
            title: <Trans>Ziel: abgestimmtes Konzept</Trans>,
            state: stateOf(procedure.due.on),
          },
        ]
      : []),
  ];
  return entries.toSorted((one, other) => one.at.localeCompare(other.at));
}
