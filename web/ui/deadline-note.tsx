import { Plural, Trans } from '@lingui/react/macro';
import { useFormat } from '../platform/i18n.tsx';
import { Icon } from './icon.tsx';

/** The last day and how long it is until then. After it: late, but still possible until the results are published (R10). */
export function DeadlineNote({ closesAt, timeZone, now }: { closesAt: string; timeZone?: string; now?: Date }) {
  const format = useFormat(timeZone);
  const left = format.daysLeft(closesAt, now);
  const last = format.date(format.lastDay(closesAt));
  return (
    <p className={left >= 0 && left <= 3 ? 'st-deadline st-deadline--soon' : 'st-deadline'}>
      <Icon name="clock" />
      <span>
        {left < 0 ? (
          <Trans>Die Frist ist am {last} abgelaufen.</Trans>
        ) : (
          <>
            <Trans>
              Bis einschließlich <strong>{last}</strong>
            </Trans>
            {' · '}
            <Plural value={left} _0="noch heute" one="noch # Tag" other="noch # Tage" />
          </>
        )}
      </span>
    </p>
  );
}
