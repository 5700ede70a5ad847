import { getPublicAgreement as agreementEndpoint } from '../../../shared/endorsements.ts';
import * as contract from '../../../shared/public.ts';
import { getPublicFigures as figuresContract } from '../../../shared/public-figures.ts';
import { previewOrganisationResults, previewPublication } from '../../../shared/publication-preview.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { mountPieces } from '../../platform/mount-pieces.ts';
import { writeExport } from '../exports/index.ts';
import { figuresCsv } from './figures-file.ts';
import { getPublicAgreement } from './get-public-agreement.ts';
import { getPublicFigures } from './get-public-figures.ts';
import { getPublicPoint } from './get-public-point.ts';
import { getPublicProcedure } from './get-public-procedure.ts';
import { getPublicProvenance } from './get-public-provenance.ts';
import { getPublicVersion } from './get-public-version.ts';
import { listPublicPoints } from './list-public-points.ts';
import { makeResults } from './make-results.ts';
import { previewOrganisationResults as previewOrganisation } from './preview-organisation.ts';
import { previewPublication as previewPublic } from './preview-publication.ts';
import { listPublicProcedures } from './queries.ts';

/** What everybody may know. All of it runs as the database role that sees released rows alone. */
export const publicRoutes: Mounted[] = [
  mountRead(contract.listPublicProcedures, async ({ db }) => ({ items: await listPublicProcedures(db), next: null })),
  mountRead(contract.getPublicProcedure, getPublicProcedure),
  mountRead(contract.getPublicVersion, getPublicVersion),
  mountRead(contract.listPublicPoints, listPublicPoints),
  mountRead(figuresContract, getPublicFigures, { csv: figuresCsv }),
  mountPieces(contract.exportPublicResults, async (context, input, form) =>
    writeExport(await makeResults(context, input), context.language, form),
  ),
  mountRead(contract.getPublicPoint, getPublicPoint),
  mountRead(contract.getPublicProvenance, getPublicProvenance),
  mountRead(agreementEndpoint, getPublicAgreement),
];

/** What would be public, for whoever publishes. */
export const previewRoutes: Mounted[] = [
  mount(previewPublication, previewPublic),
  mount(previewOrganisationResults, previewOrganisation),
];
