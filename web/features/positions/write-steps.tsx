import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { TabLinks } from '../../ui/tab-links.tsx';
import { useEarlierPoints } from './earlier-points.ts';
import type { Round } from './queries.ts';
import type { WriteStep } from './write-search.ts';

interface WriteStepsProps {
  procedureId: string;
  round: Round;
  current: WriteStep | 'abgeben';
  fuer?: string;
  /** Whose position it is: it begins with what became of its earlier points, if there are any. */
  organisationId: string;
}

/** A step with the same address is current by itself; the text also with a section in its address. */
const exact = { exact: true };

/** The way through a position; every step can be entered at any time. */
export function WriteSteps({ procedureId, round, current, fuer, organisationId }: WriteStepsProps) {
  const { t } = useLingui();
  const hasEarlier = (useEarlierPoints(procedureId, round, organisationId) ?? []).length > 0;
  const params = { procedureId, roundId: round.id };
  const forOne = fuer === undefined ? {} : { fuer };
  const mark = (step: WriteStepsProps['current']) => (step === current ? 'page' : undefined);
  return (
    <TabLinks label={t`Schritte`}>
      {hasEarlier && (
        <Link
          to={paths.writePosition}
          params={params}
          search={{ ...forOne, schritt: 'rueckblick' }}
          activeOptions={exact}
          aria-current={mark('rueckblick')}
        >
          <Trans>Rückblick</Trans>
        </Link>
      )}
      <Link
        to={paths.writePosition}
        params={params}
        search={hasEarlier ? { ...forOne, schritt: 'text' } : forOne}
        activeOptions={exact}
        aria-current={mark('text')}
      >
        <Trans>Text und Anmerkungen</Trans>
      </Link>
      <Link
        to={paths.writePosition}
        params={params}
        search={{ ...forOne, schritt: 'ganzes' }}
        activeOptions={exact}
        aria-current={mark('ganzes')}
      >
        <Trans>Zum Ganzen</Trans>
      </Link>
      {round.questions.length > 0 && (
        <Link
          to={paths.writePosition}
          params={params}
          search={{ ...forOne, schritt: 'fragen' }}
          activeOptions={exact}
          aria-current={mark('fragen')}
        >
          <Trans>Fragen</Trans>
        </Link>
      )}
      <Link
        to={paths.submitPosition}
        params={params}
        search={forOne}
        activeOptions={exact}
        aria-current={mark('abgeben')}
      >
        <Trans>Prüfen und abgeben</Trans>
      </Link>
    </TabLinks>
  );
}
