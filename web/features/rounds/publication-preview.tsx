import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { OutcomeBadge } from '../../ui/outcome-badge.tsx';
import { Select } from '../../ui/select.tsx';
import { PublicationObstacles } from './publication-obstacles.tsx';
import { PublicationOrganisations } from './publication-organisations.tsx';
import { PublicationOwn } from './publication-own.tsx';
import { PublicationPublic } from './publication-public.tsx';
import type { PublicationPreviewed } from './publication-queries.ts';
import type { Round } from './queries.ts';

const everybody = 'public';
const allOrganisations = 'organisations';

interface PublicationPreviewProps {
  procedureId: string;
  round: Round;
  preview: PublicationPreviewed;
}

/** What each audience would see if the results were published now (R11), and what keeps them from being published (R3). */
export function PublicationPreview({ procedureId, round, preview }: PublicationPreviewProps) {
  const { t } = useLingui();
  const [audience, setAudience] = useState(everybody);
  const { obstacles, obstacleTotal, organisations } = preview;
  const named = new Map(organisations.map((row) => [row.organisationId, row.organisationName]));
  return (
    <div className="publication">
      <h3>
        <Trans>Vorschau</Trans>
      </h3>
      {obstacleTotal > 0 && (
        <Alert
          kind="warning"
          title={
            <Plural
              value={obstacleTotal}
              one="Vor dem Veröffentlichen ist noch # Stelle offen"
              other="Vor dem Veröffentlichen sind noch # Stellen offen"
            />
          }
        >
          <PublicationObstacles procedureId={procedureId} obstacles={obstacles} />
        </Alert>
      )}
      <PreviewFigures preview={preview} />
      <Disclosure summary={<Trans>Was wer sehen wird</Trans>}>
        <Select
          label={t`Vorschau für`}
          value={audience}
          onChange={({ target }) => setAudience(target.value)}
          options={[
            { value: everybody, label: t`Öffentlichkeit` },
            { value: allOrganisations, label: t`Alle Organisationen` },
            ...[...named].map(([value, label]) => ({ value, label })),
          ]}
        />
        {audience === everybody && <PublicationPublic procedureId={procedureId} roundId={round.id} preview={preview} />}
        {audience === allOrganisations && <PublicationOrganisations organisations={organisations} />}
        {audience !== everybody && audience !== allOrganisations && (
          <PublicationOwn key={audience} procedureId={procedureId} roundId={round.id} organisationId={audience} />
        )}
      </Disclosure>
    </div>
  );
}

function PreviewFigures({ preview }: { preview: PublicationPreviewed }) {
  const { t } = useLingui();
  const { outcomes, organisations, mails, releasedVersions, points } = preview;
  const hidden = organisations
    .filter(({ publication }) => publication === 'internal')
    .reduce((sum, row) => sum + row.points, 0);
  const nameless = organisations
    .filter(({ publication }) => publication === 'anonymous')
    .reduce((sum, row) => sum + row.points, 0);
  return (
    <DefinitionList
      items={[
        {
          term: t`Entscheidungen`,
          value:
            outcomes.length === 0 ? (
              ''
            ) : (
              <ul className="publication__outcomes">
                {outcomes.map(({ outcome, points: count }) => (
                  <li key={outcome}>
                    <OutcomeBadge outcome={outcome} /> {count}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          term: t`Öffentlich`,
          value: <Plural value={points.total ?? 0} _0="Kein Einzelpunkt" one="# Einzelpunkt" other="# Einzelpunkte" />,
        },
        {
          term: t`Ohne Namen`,
          value:
            nameless === 0 ? (
              ''
            ) : (
              <Plural
                value={nameless}
                one="# Einzelpunkt steht unter „eine Organisation“: So ist es bei der Abgabe gewählt."
                other="# Einzelpunkte stehen unter „eine Organisation“: So ist es bei der Abgabe gewählt."
              />
            ),
        },
        {
          term: t`Nicht öffentlich`,
          value:
            hidden === 0 ? (
              ''
            ) : (
              <Plural
                value={hidden}
                one="# Einzelpunkt bleibt intern: Die Organisation wünscht keine Veröffentlichung durch die Stadt."
                other="# Einzelpunkte bleiben intern: Die Organisationen wünschen keine Veröffentlichung durch die Stadt."
              />
            ),
        },
        { term: t`Freigegebene Fassungen`, value: releasedVersions.join(', ') },
        {
          term: t`Benachrichtigungen`,
          value: <Plural value={mails} _0="Keine E-Mail" one="# E-Mail" other="# E-Mails" />,
        },
      ]}
    />
  );
}
