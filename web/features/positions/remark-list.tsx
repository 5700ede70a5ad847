import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { addRemark, resolveRemark } from '../../../shared/co-writing.ts';
import { api, ofVersion } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type PositionPlace, type Remark, useRemarkChange } from './co-writing-queries.ts';
import '../../styles/co-writing.css';

interface RemarkListProps {
  place: PositionPlace;
  remarks: readonly Remark[];
  /** The point they are about; null for the whole. */
  pointId: string | null;
  /** While it is a draft, by those who write it; afterwards remarks are read. */
  canWrite: boolean;
  /** What a remark is about that is not shown beside it. */
  about?: ((remark: Remark) => string | null) | undefined;
}

/** Remarks inside the organisation: who said what when, open ones first to answer; staff never sees them (R9). */
export function RemarkList({ place, remarks, pointId, canWrite, about }: RemarkListProps) {
  return (
    <div className="remarks">
      {remarks.length > 0 && (
        <ul className="remarks__list">
          {remarks.map((remark) => (
            <RemarkEntry key={remark.id} place={place} remark={remark} canWrite={canWrite} about={about?.(remark)} />
          ))}
        </ul>
      )}
      {canWrite && <NewRemark place={place} pointId={pointId} />}
    </div>
  );
}

function RemarkEntry(props: {
  place: PositionPlace;
  remark: Remark;
  canWrite: boolean;
  about?: string | null | undefined;
}) {
  const { place, remark, canWrite, about } = props;
  const { t } = useLingui();
  const format = useFormat();
  const { id: remarkId, authorName, at, body, resolvedAt, resolvedByName, version } = remark;
  const isResolved = resolvedAt !== null;
  const change = useRemarkChange(place, () =>
    api(resolveRemark, {
      params: { ...place, remarkId },
      body: { resolved: !isResolved },
      ifMatch: ofVersion(version),
    }),
  );
  return (
    <li className={isResolved ? 'remark remark--resolved' : 'remark'}>
      <p className="st-muted">
        {authorName}, {format.dateTime(at)}
        {about ? ` · ${about}` : null}
      </p>
      <p className="st-written" dir="auto">
        {body}
      </p>
      {change.error && <Alert kind="danger">{change.error.detail}</Alert>}
      <div className="st-actions">
        {isResolved && (
          <Badge tone="success" icon="check">
            <Trans>Erledigt von {resolvedByName}</Trans>
          </Badge>
        )}
        {canWrite && (
          <Button
            look="tertiary"
            aria-label={
              isResolved
                ? t`Wieder öffnen: Bemerkung von ${authorName}`
                : t`Als erledigt kennzeichnen: Bemerkung von ${authorName}`
            }
            isBusy={change.isPending}
            onClick={() => change.mutate(undefined)}
          >
            {isResolved ? <Trans>Wieder öffnen</Trans> : <Trans>Als erledigt kennzeichnen</Trans>}
          </Button>
        )}
      </div>
    </li>
  );
}

function NewRemark({ place, pointId }: { place: PositionPlace; pointId: string | null }) {
  const { t } = useLingui();
  const [body, setBody] = useState('');
  const add = useRemarkChange(place, () => api(addRemark, { params: place, body: { body, pointId } }));
  const isEmpty = body.trim() === '';
  return (
    <form
      className="st-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) add.mutate(undefined, { onSuccess: () => setBody('') });
      }}
    >
      {add.error && <Alert kind="danger">{add.error.detail}</Alert>}
      <TextArea
        label={t`Neue Bemerkung`}
        hint={t`Das liest nur Ihre Organisation, auch nach der Einreichung.`}
        rows={2}
        maxLength={4000}
        value={body}
        onChange={({ target }) => setBody(target.value)}
      />
      <div className="st-actions">
        <Button
          type="submit"
          icon="reply"
          isBusy={add.isPending}
          disabledBecause={isEmpty ? t`Schreiben Sie zuerst etwas.` : undefined}
        >
          <Trans>Bemerken</Trans>
        </Button>
      </div>
    </form>
  );
}
