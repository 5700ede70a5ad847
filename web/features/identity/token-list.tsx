import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { deleteToken } from '../../../shared/identity.ts';
import { api } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { useMe } from '../../platform/me.ts';
import { useSession } from '../../platform/session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { type Token, tokensQuery, useTokenChange } from './queries.ts';
import { TokenDialog } from './token-dialog.tsx';

/** My tokens: what each may do and until when, a new one, and the end of one. */
export function TokenList() {
  const { t } = useLingui();
  const { person } = useSession();
  const tokens = useQuery(tokensQuery(person?.id ?? ''));
  const [isCreating, setCreating] = useState(false);
  const [leaving, setLeaving] = useState<Token>();
  const items = tokens.data?.items ?? [];
  const create = (
    <Button icon="add" onClick={() => setCreating(true)}>
      <Trans>Zugang anlegen</Trans>
    </Button>
  );
  return (
    <section className="st-panel" aria-labelledby="zugaenge">
      <h2 id="zugaenge">
        <Trans>Zugänge für eigene Programme</Trans>
      </h2>
      <p className="st-reading">
        <Trans>
          Mit einem Zugangsschlüssel ruft ein Programm die Schnittstelle von Stellwerk in Ihrem Namen auf. Es darf nie
          mehr als Sie selbst.
        </Trans>
      </p>
      {tokens.isPending && <Loading lines={3} />}
      {tokens.error && <Alert kind="danger">{tokens.error.message}</Alert>}
      {tokens.data && items.length === 0 && (
        <EmptyState icon="key" title={t`Sie haben noch keinen Zugang angelegt`} action={create} />
      )}
      {items.length > 0 && (
        <>
          <TokenTable tokens={items} onRevoke={setLeaving} />
          {create}
        </>
      )}
      <TokenDialog isOpen={isCreating} onClose={() => setCreating(false)} />
      <RevokeDialog token={leaving} onClose={() => setLeaving(undefined)} />
    </section>
  );
}

function TokenTable({ tokens, onRevoke }: { tokens: readonly Token[]; onRevoke: (token: Token) => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const procedures = useMe()?.procedures ?? [];
  const columns: Column<Token>[] = [
    { key: 'name', header: <Trans>Name</Trans>, isRowHeader: true, cell: ({ name }) => name },
    {
      key: 'scopes',
      header: <Trans>Darf</Trans>,
      cell: ({ scopes }) => (scopes.includes('write') ? t`Lesen und schreiben` : t`Nur lesen`),
    },
    {
      key: 'procedure',
      header: <Trans>Verfahren</Trans>,
      cell: ({ procedureId }) =>
        procedureId === null
          ? t`Alle`
          : (procedures.find((procedure) => procedure.procedureId === procedureId)?.title ?? t`Nur eines`),
    },
    {
      key: 'expiresAt',
      header: <Trans>Gültig bis</Trans>,
      cell: ({ expiresAt }) => (expiresAt === null ? t`Ohne Ende` : format.date(format.lastDay(expiresAt))),
    },
    {
      key: 'act',
      header: <Trans>Handlung</Trans>,
      cell: (token) => (
        <Button look="tertiary" aria-label={t`Zugang ${token.name} löschen`} onClick={() => onRevoke(token)}>
          <Trans>Löschen</Trans>
        </Button>
      ),
    },
  ];
  return <Table caption={t`Meine Zugänge`} isCaptionHidden columns={columns} rows={tokens} rowKey={({ id }) => id} />;
}

function RevokeDialog({ token, onClose }: { token: Token | undefined; onClose: () => void }) {
  const { t } = useLingui();
  const revoke = useTokenChange((tokenId: string) => api(deleteToken, { params: { tokenId } }));
  const name = token?.name ?? '';
  return (
    <ConfirmDialog
      isOpen={token !== undefined}
      title={t`Zugang löschen?`}
      confirmLabel={t`Zugang löschen`}
      isBusy={revoke.isPending}
      problem={revoke.error?.detail}
      onCancel={onClose}
      onConfirm={() => token && revoke.mutate(token.id, { onSuccess: onClose })}
    >
      <p>
        <Trans>
          Programme mit dem Zugang <strong>{name}</strong> werden sofort abgewiesen. Das lässt sich nicht zurücknehmen.
        </Trans>
      </p>
    </ConfirmDialog>
  );
}
