/**
 * A part of the page that stays when what was done in it goes away with its button: it takes the focus then.
 * Spread onto the element; `placeToReturn` finds it before a dialog opens.
 */
export const keepsFocus = { 'data-keeps-focus': '', tabIndex: -1 } as const;

export function placeToReturn(): () => void {
  const place = document.activeElement?.closest('[data-keeps-focus]');
  return () => {
    if (place instanceof HTMLElement) requestAnimationFrame(() => place.focus({ preventScroll: true }));
  };
}
