import { about } from '../../shared/identity.ts';
import { mountRead } from './endpoints.ts';

/** What an installation says about itself. */
export interface Installation {
  version: string;
  /** Address under which people reach it, without a slash at the end; links in mails begin with it. */
  publicUrl: string;
  demo: boolean;
  /** Whether a translation service is configured. */
  translates: boolean;
  signIns: { email: string; password: string; function: string }[];
}

/** Name, version, and on a demonstration installation the sign-ins to try. */
export const aboutRoute = ({ version, demo, signIns }: Installation) =>
  mountRead(about, async () => ({ name: 'Stellwerk', version, demo, signIns: demo ? signIns : [] }));
