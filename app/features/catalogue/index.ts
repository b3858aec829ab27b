import type { Feature } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { AnyCommand } from '../../kernel/command.ts';
import { addService, changeService } from './entry/edit.ts';
import { changeServicePage, newServicePage, newServiceView } from './entry/edit-pages.tsx';
import { servicePageWith } from './entry/entry-page.tsx';
import { serviceView } from './entry/entry-view.ts';
import { mergeService, takeServiceStep } from './entry/lifecycle.ts';
import { changeByLink, confirmByLink, ownerEntry, renewOwnerLink } from './entry/owner.ts';
import { remindOwners, sendOwnerLink } from './entry/owner-link.ts';
import { ownerPage } from './entry/owner-page.tsx';
import { evidenceView, reportService } from './evidence/evidence.ts';
import { evidencePage } from './evidence/evidence-page.tsx';
import { serviceEvidence } from './evidence/evidence-source.ts';
import { exportPages } from './exchange/export-pages.tsx';
import { exportServices } from './exchange/export-read.ts';
import { hsdsImportPage, importHsds } from './exchange/hsds-import.tsx';
import { catalogueOpenData, openQueries } from './exchange/hsds-open.ts';
import { applyCatalogue, discardCatalogueImport } from './exchange/import.ts';
import { catalogueImportPage, catalogueImportsPage } from './exchange/import-pages.tsx';
import { uploadCatalogue } from './exchange/import-upload.ts';
import { catalogueImport, catalogueImports } from './exchange/import-view.ts';
import { leftEntries } from './left-behind.ts';
import { servicesPage } from './list-page.tsx';
import { tryPage, tryServices } from './matching/try-page.tsx';
import { catalogueForAll, openCatalogues } from './open/open-catalogues.ts';
import { publicCatalogue, publicService } from './open/public.ts';
import { publicCataloguePage, publicServicePage } from './open/public-pages.tsx';
import { serviceRules, serviceRulesPage } from './open/rules-file.tsx';
import { servicePack } from './pack.ts';
import { horizonTasks } from './registers/horizon-tasks.ts';
import { registerPages } from './registers/register-pages.tsx';
import { checkRegisterLine, contactPathRegister, horizonRegister, projectRegister } from './registers/registers.ts';
import { changeEstablishes } from './rules/establishes.tsx';
import { proposeRule } from './rules/propose-rule.ts';
import { addCondition } from './rules/rule-condition.ts';
import { applyRule, changeRulePart, discardRule } from './rules/rule-edit.ts';
import { rulePage } from './rules/rule-page.tsx';
import { ruleView } from './rules/rule-view.ts';
import { searchServices } from './search/search.ts';
import { toVerify, toVerifyPage, verifyTasks } from './to-verify.tsx';

const commands: readonly AnyCommand[] = [
  addService,
  changeService,
  takeServiceStep,
  mergeService,
  sendOwnerLink,
  confirmByLink,
  changeByLink,
  renewOwnerLink,
  uploadCatalogue,
  applyCatalogue,
  discardCatalogueImport,
  reportService,
  proposeRule,
  addCondition,
  changeRulePart,
  applyRule,
  discardRule,
  changeEstablishes,
  contactPathRegister.save,
  projectRegister.save,
  horizonRegister.save,
  checkRegisterLine,
  importHsds,
];

const servicePage = servicePageWith((name) => commands.find((command) => command.name === name));

export const catalogueFeature: Feature = {
  name: 'catalogue',
  commands,
  queries: [
    searchServices,
    serviceView,
    newServiceView,
    toVerify,
    ownerEntry,
    openCatalogues,
    publicCatalogue,
    publicService,
    catalogueImports,
    catalogueImport,
    tryServices,
    evidenceView,
    ruleView,
    serviceRules,
    contactPathRegister.view,
    projectRegister.view,
    horizonRegister.view,
    exportServices,
    ...openQueries,
  ],
  // Addresses of one word stand before the one that takes any.
  pages: [
    servicesPage,
    newServicePage,
    tryPage,
    serviceRulesPage,
    toVerifyPage,
    evidencePage,
    catalogueImportsPage,
    catalogueImportPage,
    hsdsImportPage,
    ...exportPages,
    ...registerPages,
    servicePage,
    changeServicePage,
    rulePage,
    ownerPage,
    publicCataloguePage,
    publicServicePage,
  ],
  openData: catalogueOpenData,
  nav: [{ href: paths.services({}), label: { sv: 'Insatser', en: 'Services' }, audience: 'signedIn', order: 20 }],
  publicOffers: [catalogueForAll],
  leftSources: [leftEntries],
  taskSources: [horizonTasks, verifyTasks],
  evidenceSources: [serviceEvidence],
  packSources: [servicePack],
  jobs: [
    {
      name: 'remind-owners',
      every: '20 6 * * *',
      run: async (house) => {
        await remindOwners(house);
      },
    },
  ],
  textPlaces: [
    { table: 'service_evidence', objectType: 'serviceEvidence', objectColumn: 'id', columns: ['wanted', 'note'] },
  ],
};

export { changeService } from './entry/edit.ts';
export { isLink, valuesOf } from './entry/entry-values.ts';
export { serviceView } from './entry/entry-view.ts';
export { sendOwnerLink } from './entry/owner-link.ts';
export { applyCatalogue } from './exchange/import.ts';
export { uploadCatalogue } from './exchange/import-upload.ts';
export { answerWords, readAnswers, searchOfAnswers } from './matching/answers.ts';
export { attributeName, valueNames } from './matching/attribute-words.ts';
export { askedByForm, factsOfCase, furtherAnswers } from './matching/case-facts.ts';
export { readCaseAnswers, rulesAddress, servicesForAnswers, servicesForForm } from './matching/for-case.ts';
export type { ServicesView } from './matching/match.ts';
export { NextQuestions, nextQuestions } from './matching/next-questions.tsx';
export { ServicesPanel } from './matching/panel.tsx';
export { PanelEngine } from './matching/panel-engine.tsx';
export { QuestionField } from './matching/question-field.tsx';
export { type PublishedRules, publishedRules } from './open/published-rules.ts';
export { contactPathRegister, horizonRegister, projectRegister, projectToLearnFrom } from './registers/registers.ts';
export { hasWords, matchesWords } from './search/search.ts';
export type { Wanted } from './search/search-index.ts';
export { wantedWords } from './search/search-stems.ts';
export { principalNames, serviceKindNames } from './service.ts';
export { municipalitiesOf } from './store.ts';
