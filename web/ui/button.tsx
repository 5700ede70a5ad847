import { type ComponentProps, useId } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Look = 'primary' | 'secondary' | 'tertiary';

const looks = {
  primary: 'kern-btn kern-btn--primary',
  secondary: 'kern-btn kern-btn--secondary',
  tertiary: 'kern-btn kern-btn--tertiary',
} as const;

/** Makes a link look like a button: `<Link className={buttonClass('primary')}><span className="kern-label">…</span></Link>`. */
export const buttonClass = (look: Look = 'secondary'): string => looks[look];

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  look?: Look;
  icon?: IconName;
  /** Under way: stays in place and cannot be pressed twice. */
  isBusy?: boolean;
  /** Why it cannot be pressed now and what would have to happen: said beside the button, which stays reachable. */
  disabledBecause?: string | undefined;
}

export function Button({ look = 'secondary', icon, isBusy = false, disabledBecause, ...rest }: ButtonProps) {
  const { children, onClick, type = 'button', className = '', ...others } = rest;
  const reasonId = useId();
  const isDisabled = disabledBecause !== undefined;
  const button = (
    <button
      {...others}
      type={isDisabled || isBusy ? 'button' : type}
      className={`${looks[look]} ${className}`}
      aria-disabled={isDisabled || isBusy || undefined}
      aria-busy={isBusy || undefined}
      aria-describedby={isDisabled ? reasonId : others['aria-describedby']}
      onClick={isDisabled || isBusy ? undefined : onClick}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className="kern-label">{children}</span>
    </button>
  );
  if (!isDisabled) return button;
  return (
    <span className="st-disabled">
      {button}
      <span className="st-disabled__reason" id={reasonId}>
        {disabledBecause}
      </span>
    </span>
  );
}
