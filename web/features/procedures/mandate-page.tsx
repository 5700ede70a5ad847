import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DeliberationList } from './deliberation-list.tsx';
import { MandateForm } from './mandate-form.tsx';
import { MandateView } from './mandate-view.tsx';
import { frameQuery, type Procedure } from './queries.ts';
import '../../styles/procedures.css';

const route = getRouteApi(`/signed-in${paths.mandate}`);

/** Mandate, due date and Beratungsfolge: what was ordered, and which body deals with it when. */
export function MandatePage() {
  const { t } = useLingui();
  const { procedureId } = route.useParams();
  const { data: procedure, error } = useQuery(frameQuery(procedureId));
  usePageTitle(t`Auftrag und Beratungsfolge`, procedure?.title);
  if (error) return <Alert kind="danger">{error.message}</Alert>;
  if (!procedure) return <Loading lines={8} />;
  return <Opened procedure={procedure} />;
}

function Opened({ procedure }: { procedure: Procedure }) {
  const [isEditing, setEditing] = useState(false);
  const { edit } = procedure.can;
  return (
    <>
      <PageHeader
        title={<Trans>Auftrag und Beratungsfolge</Trans>}
        actions={
          edit !== undefined &&
          !isEditing && (
            <Button
              icon="edit"
              disabledBecause={edit === true ? undefined : edit.detail}
              onClick={() => setEditing(true)}
            >
              <Trans>Auftrag bearbeiten</Trans>
            </Button>
          )
        }
      />
      {isEditing ? (
        <MandateForm procedure={procedure} onDone={() => setEditing(false)} />
      ) : (
        <MandateView procedure={procedure} />
      )}
      <DeliberationList procedure={procedure} />
    </>
  );
}
