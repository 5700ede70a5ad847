import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SectionText } from '../../ui/section-text.tsx';
import { useSectionTitle } from '../documents/section-title.ts';
import { type CounterDraft, counterDraftQuery } from './counter-draft.ts';
import type { Position } from './queries.ts';
import '../../styles/counter-draft.css';

/** The draft of its own that belongs to a position, for both sides; nothing without one. */
export function WrittenCounterDraft({ position, canMap = false }: { position: Position; canMap?: boolean }) {
  if (position.counterDraft === null) return null;
  return (
    <section aria-labelledby="eigener-entwurf">
      <h2 id="eigener-entwurf">
        <Trans>Eigener Entwurf</Trans>
      </h2>
      <p className="counter-draft__file" dir="auto">
        {position.counterDraft.fileName}
      </p>
      <CounterDraftText position={position} />
      {canMap && (
        <p>
          <Link
            to={paths.counterDraft}
            params={{ procedureId: position.procedureId, positionId: position.id }}
            className="kern-link"
          >
            <Trans>Neben den Entwurf legen und zuordnen</Trans>
          </Link>
        </p>
      )}
    </section>
  );
}

/** The text, section by section, with the points that were made of it; loaded when asked for. */
export function CounterDraftText({ position }: { position: Position }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure
      summary={<Trans>Den eigenen Entwurf lesen</Trans>}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      {isOpen && <Sections position={position} />}
    </Disclosure>
  );
}

function Sections({ position: { procedureId, id } }: { position: Position }) {
  const { data, error } = useQuery(counterDraftQuery(procedureId, id));
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (data === undefined) return <Loading lines={8} />;
  const { sections, language } = data;
  return (
    <ol className="counter-draft">
      {sections.map((section, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells sections apart
        <li key={place} className="counter-draft__section">
          <OneSection procedureId={procedureId} section={section} language={language} />
        </li>
      ))}
    </ol>
  );
}

interface OneSectionProps {
  procedureId: string;
  section: CounterDraft['sections'][number];
  language: string;
}

function OneSection({ procedureId, section, language }: OneSectionProps) {
  const { t } = useLingui();
  const title = useSectionTitle()(section);
  return (
    <>
      <h3 lang={language} dir="auto">
        {title}
      </h3>
      <div dir="auto">
        <SectionText html={section.html} lang={language} />
      </div>
      {section.points.length > 0 && (
        <p className="counter-draft__points">
          <Trans>Daraus wurde:</Trans>{' '}
          {section.points.map(({ id, reference }) => (
            <Link
              key={id}
              to={paths.trace}
              params={{ procedureId, pointId: id }}
              className="kern-link"
              aria-label={t`Einzelpunkt ${reference} zu ${title}`}
            >
              {reference}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}
