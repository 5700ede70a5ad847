import type { MessageDescriptor } from '@lingui/core';
import type { paths } from '../paths.ts';

/** What a person is, as far as navigation asks: the roles in the procedure of this page, or none outside of one. */
export interface Viewer {
  isSignedIn: boolean;
  isAdministrator: boolean;
  roles: ReadonlySet<string>;
}

type Address = (typeof paths)[keyof typeof paths];

/** One screen of the navigation. */
export interface NavigationItem {
  label: MessageDescriptor;
  to: Address;
  isFor: (viewer: Viewer) => boolean;
  /** Screens without an entry of their own that belong here. */
  also?: readonly Address[];
}

/** Screens that belong together: one entry in the first row; its screens are the second row while one of them is open. */
export interface NavigationGroup {
  label: MessageDescriptor;
  /** `procedure`: only inside one, with its id in the address. */
  where: 'everywhere' | 'procedure';
  items: readonly NavigationItem[];
}
