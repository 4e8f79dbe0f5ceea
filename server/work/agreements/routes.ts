import { agreements } from '../../../contract/work/agreements.ts';
import { type Mounted, reads, streams, writes } from '../../http/mounted.ts';
import { compareVersions } from './compare-versions.ts';
import { printAgreement } from './print-agreement.ts';
import { getAgreement, listVersions } from './read-agreement.ts';
import { getTerms, setTerms } from './terms.ts';

export const agreementRoutes: readonly Mounted[] = [
  reads(agreements.terms, getTerms),
  writes(agreements.setTerms, setTerms),
  reads(agreements.get, getAgreement),
  streams(agreements.print, printAgreement),
  reads(agreements.versions, listVersions),
  reads(agreements.differences, compareVersions),
];
