import type { OrganisationRole, StaffRole } from '../../shared/access.ts';

/** Demonstration people are functions, never names. */
interface DemoPerson {
  email: string;
  function: string;
  staffRoles?: StaffRole[];
  organisation?: { slug: DemoOrganisation; role: OrganisationRole };
  isAdministrator?: boolean;
}

export type DemoOrganisation = 'office' | 'council' | 'commissioner' | 'university' | 'round-table' | 'association';

const PASSWORD = 'stellwerk-demo';

export const demoPeople: DemoPerson[] = [
  {
    email: 'koordination@stellwerk.example',
    function: 'Koordination, Abteilung Zuwanderung',
    staffRoles: ['coordinator'],
  },
  {
    email: 'sachbearbeitung@stellwerk.example',
    function: 'Sachbearbeitung, Abteilung Zuwanderung',
    staffRoles: ['clerk'],
  },
  {
    email: 'zeichnung@stellwerk.example',
    function: 'Zeichnungsbefugte, Sozial- und Wohnungsamt',
    staffRoles: ['signatory'],
  },
  { email: 'arbeitsgremium@stellwerk.example', function: 'Mitglied des Arbeitsgremiums', staffRoles: ['group_member'] },
  {
    email: 'vertretung-auslaenderbeirat@stellwerk.example',
    function: 'Vertretung Ausländerbeirat',
    organisation: { slug: 'council', role: 'representative' },
  },
  {
    email: 'mitwirkung-auslaenderbeirat@stellwerk.example',
    function: 'Mitwirkung Ausländerbeirat',
    organisation: { slug: 'council', role: 'contributor' },
  },
  {
    email: 'vertretung-runder-tisch@stellwerk.example',
    function: 'Vertretung Runder Tisch für Aussiedler',
    organisation: { slug: 'round-table', role: 'representative' },
  },
  {
    email: 'vertretung-verein@stellwerk.example',
    function: 'Vertretung Beispielverein',
    organisation: { slug: 'association', role: 'representative' },
  },
  { email: 'system@stellwerk.example', function: 'Systemverwaltung', isAdministrator: true },
];

/** What the start page and the console offer for trying out. */
export const demoSignIns = demoPeople.map(({ email, function: title }) => ({
  email,
  password: PASSWORD,
  function: title,
}));
