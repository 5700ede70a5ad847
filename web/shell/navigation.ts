import type { MessageDescriptor } from '@lingui/core';
import type { paths } from '../paths.ts';

/** What a person is, as far as navigation asks: the roles in the procedure of this page, or none outside of one. */
export interface Viewer {
  isSignedIn: boolean;
  isAdministrator: boolean;
  roles: ReadonlySet<string>;
}

/** One entry of the main navigation; `routes.tsx` holds the list. */
export interface NavigationItem {
  label: MessageDescriptor;
  to: (typeof paths)[keyof typeof paths];
  /** `procedure`: only inside one, with its id in the address. */
  where: 'everywhere' | 'procedure';
  isFor: (viewer: Viewer) => boolean;
}
