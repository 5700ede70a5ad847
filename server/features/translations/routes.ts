import * as contract from '../../../shared/translations.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { listTranslations } from './list-translations.ts';
import { requestTranslation } from './request-translation.ts';
import { writeTranslation } from './write-translation.ts';

/** Translations beside the originals; `hasService` says whether one is configured. */
export const translationRoutes = (hasService: boolean): Mounted[] => [
  mountRead(contract.listTranslations, (context, { params }) => listTranslations(context, params, hasService)),
  mount(contract.writeTranslation, (context, input) => writeTranslation(context, input, hasService)),
  mount(contract.requestTranslation, (context, input) => requestTranslation(context, input, hasService)),
];
