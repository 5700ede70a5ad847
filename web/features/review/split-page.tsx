import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useMay, useMe } from '../../platform/me.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { Alert } from '../../ui/alert.tsx';
import { Breadcrumb } from '../../ui/breadcrumb.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AttachmentDownload } from '../positions/attachment-download.tsx';
import { sectionsQuery } from './queries.ts';
import { textQuery } from './split-queries.ts';
import { SplitWorkbench } from './split-workbench.tsx';
import { textKindWords } from './words.ts';
import '../../styles/splitting.css';

const route = getRouteApi(`/signed-in${paths.text}`);

/** One handed-in text, to be split into points until no word is left over (R3). */
export function SplitPage() {
  const { t, i18n } = useLingui();
  const { procedureId, textId } = route.useParams();
  const mayMark = useMay(procedureId, 'point.mark');
  const isKnown = useMe() !== undefined;
  const query = useQuery({ ...textQuery(procedureId, textId, mayMark), enabled: isKnown });
  const sections = useQuery(sectionsQuery(procedureId));
  const text = query.data;
  const title = text ? `${i18n._(textKindWords[text.kind])} · ${text.positionReference}` : t`Text aufteilen`;
  usePageTitle(title);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb>
            <Link to={paths.texts} params={{ procedureId }} search={{}} className="kern-link">
              <Trans>Texte</Trans>
            </Link>
            <span aria-current="page">{title}</span>
          </Breadcrumb>
        }
        title={title}
        meta={
          text && (
            <>
              <Link to={paths.position} params={{ procedureId, positionId: text.positionId }} className="kern-link">
                {text.organisationName}
              </Link>
              {text.label && <span>{text.label}</span>}
            </>
          )
        }
      />
      {text?.attachmentId && (
        <AttachmentDownload procedureId={procedureId} attachmentId={text.attachmentId} name={text.label ?? ''} />
      )}
      {(query.isPending || sections.isPending) && <Loading lines={12} />}
      {query.error && <Alert kind="danger">{query.error.message}</Alert>}
      {sections.error && <Alert kind="danger">{sections.error.message}</Alert>}
      {text && sections.data && (
        <SplitWorkbench
          key={text.id}
          procedureId={procedureId}
          text={text}
          sections={sections.data}
          mayMark={mayMark}
        />
      )}
    </>
  );
}
