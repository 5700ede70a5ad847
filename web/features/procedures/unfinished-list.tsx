import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { useFormat } from '../../platform/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { type Procedure, unfinishedQuery } from './queries.ts';
import { type OpenItem, type OpenMatter, useOpenMatters } from './use-open-matters.tsx';

/** As many stand there at once; the others are folded. */
const shownAtOnce = 5;

/** Everything that is not finished in the procedure, each thing linked to where it is resolved. */
export function UnfinishedList({ procedure }: { procedure: Procedure }) {
  const format = useFormat(procedure.timeZone);
  const { data, error, isPending } = useQuery(unfinishedQuery(procedure.id));
  const matters = useOpenMatters(procedure, data).filter(({ count }) => count > 0);
  const total = matters.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="frame-section" aria-labelledby="offen">
      <div className="frame-section__head">
        <h2 id="offen">
          <Trans>Was noch nicht fertig ist</Trans>
        </h2>
        {data && (
          <p className="st-muted">
            <Trans>Stand: {format.dateTime(data.asOf)}</Trans>
          </p>
        )}
      </div>
      {isPending && <Loading lines={8} />}
      {error && <Alert kind="danger">{error.message}</Alert>}
      {data && (
        <p role="status">
          <Plural
            value={total}
            _0="Nichts ist mehr offen."
            one="Eine Sache ist noch offen."
            other="# Sachen sind noch offen."
          />
        </p>
      )}
      {data && total === 0 && procedure.status !== 'preparing' && (
        <Alert kind="success" isLive={false}>
          <Trans>
            Jeder Punkt hat seine Antwort, jede Zusage steht im Text, und jeder geänderte Satz hat seinen Grund.
          </Trans>
        </Alert>
      )}
      {data && total === 0 && procedure.status === 'preparing' && <FirstSteps procedureId={procedure.id} />}
      {matters.map((matter) => (
        <Matter key={matter.key} matter={matter} />
      ))}
    </section>
  );
}

function Matter({ matter: { title, todo, count, items } }: { matter: OpenMatter }) {
  const format = useFormat();
  const rest = items.slice(shownAtOnce);
  return (
    <section className="matter">
      <header className="matter__head">
        <h3>
          <span className="matter__count">{format.number(count)}</span> {title}
        </h3>
        {todo}
      </header>
      <Items items={items.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <Disclosure summary={<Plural value={count - shownAtOnce} one="Noch eine" other="Noch # weitere" />}>
          <Items items={rest} />
          {count > items.length && (
            <p className="st-muted">
              <Trans>Gezeigt werden die ersten {items.length}.</Trans>
            </p>
          )}
        </Disclosure>
      )}
    </section>
  );
}

function Items({ items }: { items: readonly OpenItem[] }) {
  return (
    <ul className="matter__items">
      {items.map(({ key, name, who, text }) => (
        <li key={key}>
          <span className="matter__name">{name}</span>
          {who !== undefined && <span>{who}</span>}
          {text !== undefined && text !== '' && <span className="matter__text">{text}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Where a new procedure begins. */
function FirstSteps({ procedureId }: { procedureId: string }) {
  const steps = [
    { to: paths.mandate, label: <Trans>Auftrag eintragen</Trans> },
    { to: paths.participants, label: <Trans>Organisationen aufnehmen</Trans> },
    { to: paths.documents, label: <Trans>Text anlegen</Trans> },
  ];
  return (
    <div className="st-actions">
      {steps.map(({ to, label }) => (
        <Link key={to} to={to} params={{ procedureId }} className={buttonClass('secondary')}>
          <span className="kern-label">{label}</span>
        </Link>
      ))}
    </div>
  );
}
