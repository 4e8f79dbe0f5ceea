import type { UseCases } from '../../http/mounted.ts';
import { compareVersions } from './compare-versions.ts';
import { printAgreement } from './print-agreement.ts';
import { getAgreement, listVersions } from './read-agreement.ts';
import { getTerms, setTerms } from './terms.ts';

export const agreementRoutes: UseCases = {
  getTerms,
  setTerms,
  getAgreement,
  printAgreement,
  listVersions,
  compareVersions,
};
