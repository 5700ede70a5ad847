import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { DeadlineNote } from '../../ui/deadline-note.tsx';
import { Timeline, type TimelineEntry } from '../../ui/timeline.tsx';
import { useCapacityWords, usePaperTypeWords } from '../procedures/words.ts';
import { type CourseStop, courseOf } from './course.ts';
import type { PublicProcedure } from './queries.ts';

/** The way of a procedure as one ordered list: mandate, papers, deliberations, versions, rounds, today, and what is to come. */
export function ProcedureCourse({ procedure }: { procedure: PublicProcedure }) {
  const { t } = useLingui();
  const format = useFormat(procedure.timeZone);
  const words = useStopWords(procedure);
  const entries = courseOf(procedure, new Date()).map((stop): TimelineEntry => {
    const { kind, title, text } = words(stop);
    return {
      key: stop.key,
      when: stop.kind === 'due' ? format.due(stop.due) : format.date(stop.day),
      dateTime: stop.day,
      state: stop.state,
      title: (
        <>
          {kind !== '' && <span className="course__kind">{kind}</span>}
          {title}
        </>
      ),
      children: text,
    };
  });
  return <Timeline label={t`Der Weg des Verfahrens`} entries={entries} />;
}

interface StopWords {
  kind: string;
  title: ReactNode;
  text?: ReactNode;
}

function useStopWords(procedure: PublicProcedure): (stop: CourseStop) => StopWords {
  const { t } = useLingui();
  const capacities = useCapacityWords();
  const paperTypes = usePaperTypeWords();
  const { slug } = procedure;
  return (stop) => {
    switch (stop.kind) {
      case 'mandate':
        return {
          kind: t`Auftrag`,
          title: stop.mandate.title,
          text: t`${stop.mandate.body}, Beschluss-Nr. ${stop.mandate.reference}`,
        };
      case 'paper':
        return {
          kind: t`Vorlage`,
          title: `${paperTypes[stop.paper.paperType]} ${stop.paper.reference}`,
          text: stop.paper.title,
        };
      case 'deliberation':
        return {
          kind: stop.deliberation.public ? t`Öffentliche Beratung` : t`Nicht öffentliche Beratung`,
          title: stop.deliberation.body,
          text: <Deliberation deliberation={stop.deliberation} capacity={capacities[stop.deliberation.capacity]} />,
        };
      case 'version':
        return {
          kind: t`Fassung`,
          title: (
            <Link
              to={paths.publicVersion}
              params={{ slug, documentId: stop.document.id, number: String(stop.version.number) }}
            >
              {t`${stop.document.title}, Fassung ${stop.version.number}`}
            </Link>
          ),
        };
      case 'opening':
        return {
          kind: t`Beteiligungsrunde`,
          title: stop.state === 'past' ? t`${stop.round.title} beginnt` : t`${stop.round.title} soll beginnen`,
          text: <Trans>Die Organisationen nehmen zu Fassung {stop.round.versionNumber} Stellung.</Trans>,
        };
      case 'closing':
        return { kind: t`Beteiligungsrunde`, title: t`Letzter Tag: ${stop.round.title}` };
      case 'publication':
        return {
          kind: t`Ergebnisse`,
          title: (
            <Link to={paths.publicResults} params={{ slug }}>
              {t`Die Stadt antwortet: Ergebnisse von ${stop.round.title}`}
            </Link>
          ),
        };
      case 'due':
        return { kind: t`Ziel`, title: t`Das Konzept soll abgestimmt vorliegen` };
      case 'today':
        return { kind: '', title: t`Heute`, text: <Today procedure={procedure} /> };
    }
  };
}

function Deliberation(props: { deliberation: PublicProcedure['deliberations'][number]; capacity: string }) {
  const { paper, result } = props.deliberation;
  return (
    <>
      <p>
        {paper === null ? (
          props.capacity
        ) : (
          <Trans>
            {props.capacity}: {paper.reference}, {paper.title}
          </Trans>
        )}
      </p>
      {result !== null && <p className="st-written">{result}</p>}
    </>
  );
}

/** What is going on right now. */
function Today({ procedure: { rounds, timeZone, status } }: { procedure: PublicProcedure }) {
  const open = rounds.filter((round) => round.status === 'open');
  if (open.length > 0) {
    return open.map((round) => (
      <div key={round.id}>
        <p>
          <Trans>{round.title} läuft: Die Organisationen schreiben ihre Stellungnahmen.</Trans>
        </p>
        <DeadlineNote closesAt={round.closesAt} timeZone={timeZone} />
      </div>
    ));
  }
  if (rounds.some((round) => round.status === 'closed')) {
    return <Trans>Die Stadt prüft die eingegangenen Stellungnahmen und entscheidet über jeden Punkt.</Trans>;
  }
  if (status === 'concluded' || status === 'archived') return <Trans>Das Verfahren ist abgeschlossen.</Trans>;
  return <Trans>Zurzeit läuft keine Beteiligungsrunde.</Trans>;
}
