import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import type { z } from 'zod';
import type { Endpoint, ParamsOf } from '../../../shared/endpoint.ts';
import { exportLimits } from '../../../shared/exports.ts';
import { apiFile } from '../../platform/api.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { DownloadButton } from '../documents/download-button.tsx';
import { type Form, type Order, OrderButtons } from './order-buttons.tsx';

interface ExportCardProps<Path extends string, Query extends z.ZodType> {
  endpoint: Endpoint<Path, Query>;
  request: { params: ParamsOf<Path>; query: z.input<Query> };
  /** How many points the choice holds. */
  points: number;
  /** Formats it has, where not all. */
  forms?: readonly Form[];
  /** How a job is asked for a long one. */
  order?: (form: Form) => Order;
  title: string;
  about: ReactNode;
  children?: ReactNode;
}

/** One export: what it is for, and a button for every format that can hold it. */
export function ExportCard<Path extends string, Query extends z.ZodType>({
  endpoint,
  request,
  points,
  forms: had,
  order,
  title,
  about,
  children,
}: ExportCardProps<Path, Query>) {
  const { t } = useLingui();
  const format = useFormat();
  const id = useId();
  const forms = [
    { form: 'docx', label: t`Word`, most: Number.POSITIVE_INFINITY },
    { form: 'pdf', label: t`PDF`, most: order ? Number.POSITIVE_INFINITY : exportLimits.pdf },
    { form: 'xlsx', label: t`Excel`, most: exportLimits.xlsx },
    { form: 'excel-de', label: t`CSV`, most: Number.POSITIVE_INFINITY },
  ] as const;
  const isLong = order !== undefined && points > exportLimits.pdf;
  const fitting = forms.filter(({ form, most }) => points <= most && (had?.includes(form) ?? true));
  return (
    <section className="st-panel export-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{about}</p>
      {children}
      {isLong ? (
        <OrderButtons forms={fitting} order={order} />
      ) : (
        <div className="st-actions">
          {fitting.map(({ form, label }) => (
            <DownloadButton key={form} ask={() => apiFile(endpoint, form, request)}>
              {label}
            </DownloadButton>
          ))}
        </div>
      )}
      {isLong && (
        <p className="st-muted">
          <Trans>
            Als PDF kommen je {format.number(exportLimits.pdf)} Einzelpunkte in eine Datei; alle zusammen als ZIP.
          </Trans>
        </p>
      )}
    </section>
  );
}
