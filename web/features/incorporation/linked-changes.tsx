import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { deleteIncorporation } from '../../../shared/incorporation.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ChangeBadge } from '../documents/change-badge.tsx';
import { useChange } from '../documents/queries.ts';
import { ChangedSentence } from './changed-sentence.tsx';
import { type Incorporation, incorporationsQuery, type Source, sourcesQuery } from './queries.ts';
import type { SectionAtWork } from './section-at-work.ts';
import { TakeBack } from './take-back.tsx';
import { sourceWords } from './words.ts';

/** Links and sources already given for a section; a link can be undone until the version is frozen. */
export function LinkedChanges({ at }: { at: SectionAtWork }) {
  const { t } = useLingui();
  const { address, versionId, section } = at;
  const sectionKey = section.key;
  const links = useQuery(incorporationsQuery(address.procedureId, { versionId })).data?.items ?? [];
  const sources = useQuery(sourcesQuery(address)).data?.items ?? [];
  const linked = links.filter((link) => link.sectionKey === sectionKey);
  const stated = sources.filter((source) => source.sectionKey === sectionKey);
  if (linked.length + stated.length === 0) return null;
  return (
    <section className="proof-list" aria-label={t`Belegt`}>
      <h3>
        <Trans>Belegte Änderungen</Trans>
      </h3>
      {linked.map((link) => (
        <LinkedChange key={link.id} at={at} link={link} />
      ))}
      {stated.map((source) => (
        <StatedSource key={source.id} source={source} />
      ))}
    </section>
  );
}

function LinkedChange({ at, link }: { at: SectionAtWork; link: Incorporation }) {
  const { t } = useLingui();
  const { procedureId } = at.address;
  const references = link.pointReferences.join(', ');
  const undo = useChange(procedureId, () =>
    api(deleteIncorporation, {
      params: { procedureId, incorporationId: link.id },
      ifMatch: ofVersion(link.version),
    }),
  );
  return (
    <article className="proof-card" aria-label={t`Verknüpft mit ${references}`}>
      <p>
        <strong>{references}</strong>
      </p>
      {link.change === 'action' ? (
        <ChangeBadge change="action" />
      ) : (
        <ChangedSentence change={{ change: link.change, before: link.before, after: link.after }} />
      )}
      {link.note && <p className="st-written">{link.note}</p>}
      {undo.error && <Alert kind="danger">{undo.error.detail}</Alert>}
      {link.can.delete === true && link.takeOverId !== null && (
        <TakeBack at={at} link={link} takeOverId={link.takeOverId} />
      )}
      {link.can.delete === true && (
        <Button
          look="tertiary"
          aria-label={t`Verknüpfung lösen mit ${references}`}
          isBusy={undo.isPending}
          onClick={() => undo.mutate(undefined)}
        >
          <Trans>Verknüpfung lösen</Trans>
        </Button>
      )}
    </article>
  );
}

function StatedSource({ source }: { source: Source }) {
  const { i18n } = useLingui();
  return (
    <article className="proof-card">
      <p>
        <strong>{i18n._(sourceWords[source.kind].word)}</strong> · {source.note}
      </p>
      <p className="st-written st-muted" lang="de">
        „{source.quote}“
      </p>
    </article>
  );
}
