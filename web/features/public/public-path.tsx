import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { sectionAnchor } from '../../../shared/text/section-reference.ts';
import { paths } from '../../paths.ts';
import { TracePath, type TraceStation } from '../../ui/trace-path.tsx';
import { AnchorList } from '../positions/anchor-list.tsx';
import { kindWords } from '../review/words.ts';
import { PointChanges } from './point-changes.tsx';
import { PointDecision } from './point-decision.tsx';
import { PointWords } from './point-words.tsx';
import type { PublicPoint, PublicProcedure, PublicTrace } from './queries.ts';

interface PublicPathProps {
  slug: string;
  point: PublicTrace;
  procedure: PublicProcedure | undefined;
}

/** Point, decision, change, sentence: four stations on one line, each in words. */
export function PublicPath({ slug, point, procedure }: PublicPathProps) {
  const { t, i18n } = useLingui();
  const { reference, organisationName, kind, sectionLabel, outcome, incorporations } = point;
  const kindWord = i18n._(kindWords[kind]);
  const wordings = incorporations.filter(({ after }) => after !== '');
  const standing = wordings.filter(({ state }) => state !== 'pending');
  const isPromised = outcome === 'accepted' || outcome === 'accepted_in_part';
  const unchanged: TraceStation = {
    key: 'unchanged',
    icon: isPromised ? 'edit' : 'document',
    title: isPromised ? t`Im Text steht es noch nicht` : t`Der Text bleibt, wie er ist`,
    isReached: !isPromised,
    body: null,
  };
  const change: TraceStation = {
    key: 'change',
    icon: 'edit',
    title: incorporations.every(({ action }) => action !== null) ? t`Die Stadt sagt etwas zu` : t`Der Text ändert sich`,
    isReached: true,
    body: <PointChanges changes={incorporations} />,
  };
  const sentence: TraceStation = {
    key: 'sentence',
    icon: 'document',
    title: t`So steht es im Text`,
    isReached: standing.length > 0,
    body: standing.map((wording) => (
      <figure className="trace-sentence" key={`${wording.versionNumber}${wording.after}`}>
        <blockquote lang="de">{wording.after}</blockquote>
        <figcaption>
          <WhereItStands slug={slug} procedure={procedure} sentence={wording} />
        </figcaption>
      </figure>
    )),
  };
  const stations: TraceStation[] = [
    {
      key: 'point',
      icon: 'reply',
      title: t`${organisationName} schreibt`,
      detail: sectionLabel === null ? t`${kindWord} zum Ganzen` : t`${kindWord} zu ${sectionLabel}`,
      isReached: true,
      body: (
        <>
          <PointWords point={point} />
          <AnchorList anchors={point.anchors} />
        </>
      ),
    },
    {
      key: 'decision',
      icon: 'checkCircle',
      title: t`Die Stadt entscheidet`,
      isReached: true,
      body: <PointDecision point={point} timeZone={procedure?.timeZone} />,
    },
    ...(incorporations.length === 0 ? [unchanged] : [change]),
    ...(wordings.length === 0 ? [] : [sentence]),
  ];
  return <TracePath label={t`Werdegang von ${reference}`} stations={stations} />;
}

/** Leads to the section of the version in which the sentence stands. */
function WhereItStands(props: {
  slug: string;
  procedure: PublicProcedure | undefined;
  sentence: PublicPoint['incorporations'][number];
}) {
  const { slug, procedure, sentence } = props;
  const { versionNumber, sectionKey } = sentence;
  const found = (procedure?.documents ?? []).filter(({ versions }) =>
    versions.some(({ number }) => number === versionNumber),
  );
  const [document] = found;
  if (document === undefined || found.length > 1) return <Trans>Fassung {versionNumber}</Trans>;
  return (
    <Link
      to={paths.publicVersion}
      params={{ slug, documentId: document.id, number: String(versionNumber) }}
      {...(sectionKey !== null && { hash: sectionAnchor(sectionKey) })}
    >
      <Trans>In Fassung {versionNumber} nachlesen</Trans>
    </Link>
  );
}
