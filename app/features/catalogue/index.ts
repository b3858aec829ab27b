import type { Feature } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { AnyCommand } from '../../kernel/command.ts';
import { addService, changeService } from './edit.ts';
import { changeServicePage, newServicePage, newServiceView } from './edit-pages.tsx';
import { servicePageWith } from './entry-page.tsx';
import { serviceView } from './entry-view.ts';
import { changeEstablishes } from './establishes.tsx';
import { evidenceView, reportService } from './evidence.ts';
import { evidencePage } from './evidence-page.tsx';
import { serviceEvidence } from './evidence-source.ts';
import { exportPages } from './export-pages.tsx';
import { exportServices } from './export-read.ts';
import { horizonTasks } from './horizon-tasks.ts';
import { hsdsImportPage, importHsds } from './hsds-import.tsx';
import { catalogueOpenData, openQueries } from './hsds-open.ts';
import { applyCatalogue, discardCatalogueImport } from './import.ts';
import { catalogueImportPage, catalogueImportsPage } from './import-pages.tsx';
import { uploadCatalogue } from './import-upload.ts';
import { catalogueImport, catalogueImports } from './import-view.ts';
import { leftEntries } from './left-behind.ts';
import { mergeService, takeServiceStep } from './lifecycle.ts';
import { servicesPage } from './list-page.tsx';
import { catalogueForAll, openCatalogues } from './open-catalogues.ts';
import { changeByLink, confirmByLink, ownerEntry, renewOwnerLink } from './owner.ts';
import { remindOwners, sendOwnerLink } from './owner-link.ts';
import { ownerPage } from './owner-page.tsx';
import { servicePack } from './pack.ts';
import { publicCatalogue, publicService } from './public.ts';
import { publicCataloguePage, publicServicePage } from './public-pages.tsx';
import { registerPages } from './register-pages.tsx';
import { checkRegisterLine, contactPathRegister, horizonRegister, projectRegister } from './registers.ts';
import { addCondition } from './rule-condition.ts';
import { applyRule, changeRulePart, discardRule } from './rule-edit.ts';
import { rulePage } from './rule-page.tsx';
import { ruleView } from './rule-view.ts';
import { serviceRules, serviceRulesPage } from './rules-file.tsx';
import { searchServices } from './search.ts';
import { toVerify, toVerifyPage, verifyTasks } from './to-verify.tsx';
import { tryPage, tryServices } from './try-page.tsx';

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

export { answerWords, readAnswers, searchOfAnswers } from './answers.ts';
export { attributeName, valueNames } from './attribute-words.ts';
export { askedByForm, factsOfCase, furtherAnswers } from './case-facts.ts';
export { changeService } from './edit.ts';
export { isLink, valuesOf } from './entry-values.ts';
export { serviceView } from './entry-view.ts';
export { readCaseAnswers, rulesAddress, servicesForAnswers, servicesForForm } from './for-case.ts';
export { applyCatalogue } from './import.ts';
export { uploadCatalogue } from './import-upload.ts';
export type { ServicesView } from './match.ts';
export { NextQuestions, nextQuestions } from './next-questions.tsx';
export { sendOwnerLink } from './owner-link.ts';
export { ServicesPanel } from './panel.tsx';
export { PanelEngine } from './panel-engine.tsx';
export { type PublishedRules, publishedRules } from './published-rules.ts';
export { QuestionField } from './question-field.tsx';
export { contactPathRegister, horizonRegister, projectRegister, projectToLearnFrom } from './registers.ts';
export { hasWords, matchesWords } from './search.ts';
export type { Wanted } from './search-index.ts';
export { wantedWords } from './search-stems.ts';
export { principalNames, serviceKindNames } from './service.ts';
export { municipalitiesOf } from './store.ts';
