import { addService } from '../../../app/features/catalogue/entry/edit.ts';
import { takeServiceStep } from '../../../app/features/catalogue/entry/lifecycle.ts';
import { uploadCatalogue } from '../../../app/features/catalogue/exchange/import-upload.ts';
import { contactPathRegister } from '../../../app/features/catalogue/registers/registers.ts';
import { addCondition } from '../../../app/features/catalogue/rules/rule-condition.ts';
import { paths } from '../../../app/http/paths.ts';
import { tokenHash } from '../../../app/http/session.ts';
import { ids, personas } from '../../support/county.ts';
import { everybody, type Ground, holdersOf, type Params, people, type Rows } from '../row.ts';

const keepers = holdersOf('coordinator', 'office', 'administrator');
const here = people.filter((persona) => personas[persona].association === ids.association);
const keepersHere = keepers.filter((persona) => here.includes(persona));
const reporters = holdersOf('caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair');

let number = 0;

/** A draft of the own association, anew each time. */
async function draft({ house }: Ground): Promise<{ id: string }> {
  number += 1;
  const input = { name: `Insats ${number}`, principal: 'municipality', kind: 'other', intervalDays: '180' };
  return house.do('coordinator', addService, { ...input, isPublic: 'on', ownerEmail: 'ansvarig@example.org' });
}

/** An entry that came with its conditions in words. */
async function inWords(ground: Ground): Promise<{ id: string }> {
  const { id } = await draft(ground);
  await ground.house.sql('update service set conditions_text = $2 where id = $1', [id, 'Ålder: minst 18.']);
  return { id };
}

async function published(ground: Ground): Promise<{ id: string }> {
  const { id } = await draft(ground);
  await ground.house.do('coordinator', takeServiceStep, { id, step: 'publish' });
  return { id };
}

/** The owner's link of a letter that was sent an hour ago. */
async function linked(ground: Ground): Promise<{ token: string }> {
  const { house } = ground;
  const { id } = await published(ground);
  const token = house.house.newSecret(24);
  await house.sql(
    `insert into catalogue_owner_link (token_hash, association_id, service_id, created_at, expires_at)
     values ($1, $2, $3, $4::timestamptz - interval '1 hour', $4::timestamptz + interval '60 days')`,
    [tokenHash(token), ids.association, id, house.clock.now()],
  );
  return { token };
}

const ruleFile = JSON.stringify({
  attributes: [{ id: 'age', label: 'Ålder', kind: 'number' }],
  services: [{ name: 'Ur en fil', principal: 'region', rule: { attribute: 'age', op: 'gte', value: 18 } }],
});
const file = { name: 'regler.json', base64: Buffer.from(ruleFile).toString('base64') };

async function uploaded({ house }: Ground): Promise<{ id: string }> {
  const { id } = await house.do('coordinator', uploadCatalogue, { file: new File([ruleFile], 'regler.json') });
  return { id };
}

async function listed({ house }: Ground): Promise<{ id: string }> {
  return house.do('coordinator', contactPathRegister.save, { title: 'Unga', functionName: 'Kundmötet' });
}

async function withDraftRule(ground: Ground): Promise<{ id: string }> {
  const { id } = await draft(ground);
  await ground.house.do('coordinator', addCondition, { id, attribute: 'age', op: 'gte', value: '18' });
  return { id };
}

const openAddress = async (ground: Ground): Promise<Params> => ({ slug: 'uppsala', ...(await published(ground)) });

export const catalogueRows: Rows = {
  pages: {
    [paths.services.pattern]: { sees: people },
    [paths.newService.pattern]: { sees: keepers, forms: { 'catalogue.addService': keepers } },
    [paths.tryServices.pattern]: { sees: people, search: { age: '24', municipality: 'Heby' } },
    [paths.serviceRules.pattern]: { sees: people },
    [paths.staleServices.pattern]: { sees: keepers },
    [paths.serviceEvidence.pattern]: { sees: people, forms: { 'catalogue.report': reporters } },
    [paths.catalogueImports.pattern]: { sees: keepers, forms: { 'catalogue.upload': keepers } },
    [paths.catalogueImport.pattern]: {
      sees: keepersHere,
      params: uploaded,
      forms: { 'catalogue.applyImport': keepersHere, 'catalogue.discardImport': keepersHere },
    },
    [paths.contactPaths.pattern]: {
      sees: people,
      forms: { 'catalogue.save.contactPath': keepers, 'catalogue.checkLine': keepersHere },
    },
    [paths.projects.pattern]: {
      sees: people,
      forms: { 'catalogue.save.project': keepers, 'catalogue.checkLine': keepersHere },
    },
    [paths.horizon.pattern]: {
      sees: people,
      forms: { 'catalogue.save.horizon': keepers, 'catalogue.checkLine': keepersHere },
    },
    [paths.service.pattern]: {
      sees: here,
      params: published,
      forms: {
        'catalogue.takeStep': keepersHere,
        'catalogue.merge': keepersHere,
        'catalogue.sendOwnerLink': keepersHere,
      },
    },
    [paths.changeService.pattern]: {
      sees: keepersHere,
      params: published,
      forms: { 'catalogue.changeService': keepersHere },
    },
    [paths.serviceRule.pattern]: {
      sees: keepersHere,
      params: published,
      forms: {
        'catalogue.proposeRule': keepersHere,
        'catalogue.addCondition': keepersHere,
        'catalogue.changeRulePart': keepersHere,
        'catalogue.applyRule': keepersHere,
        'catalogue.discardRule': keepersHere,
        'catalogue.changeEstablishes': keepersHere,
      },
    },
    // Whoever holds the link, logged in or not.
    [paths.ownerLink.pattern]: {
      sees: everybody,
      params: linked,
      forms: {
        'catalogue.confirmByLink': everybody,
        'catalogue.changeByLink': everybody,
        'catalogue.renewOwnerLink': everybody,
      },
    },
    [paths.publicCatalogue.pattern]: { sees: everybody, params: openAddress },
    [paths.publicService.pattern]: { sees: everybody, params: openAddress },
  },

  commands: {
    'catalogue.addService': {
      does: keepers,
      arrange: () => {
        number += 1;
        return {
          input: {
            name: `Ny insats ${number}`,
            principal: 'region',
            kind: 'health',
            intervalDays: '90',
            isPublic: 'on',
          },
        };
      },
    },
    'catalogue.changeService': {
      does: keepersHere,
      arrange: async (ground) => {
        number += 1;
        const changed = { name: `Ändrad ${number}`, principal: 'region', kind: 'health', intervalDays: '90' };
        return { input: { ...(await published(ground)), ...changed } };
      },
    },
    'catalogue.takeStep': {
      does: keepersHere,
      arrange: async (ground) => ({ input: { ...(await draft(ground)), step: 'publish' } }),
    },
    'catalogue.merge': {
      does: keepersHere,
      arrange: async (ground) => ({ input: { ...(await published(ground)), into: (await published(ground)).id } }),
    },
    'catalogue.sendOwnerLink': {
      does: keepersHere,
      arrange: async (ground) => ({ input: await published(ground) }),
    },
    'catalogue.confirmByLink': { does: [], arrange: async (ground) => ({ input: await linked(ground) }) },
    'catalogue.changeByLink': {
      does: [],
      arrange: async (ground) => ({ input: { ...(await linked(ground)), waitingWeeks: '7' } }),
    },
    'catalogue.renewOwnerLink': { does: [], arrange: async (ground) => ({ input: await linked(ground) }) },
    'catalogue.upload': { does: keepers, arrange: () => ({ input: { file } }) },
    'catalogue.applyImport': {
      does: keepersHere,
      arrange: async (ground) => ({ input: { ...(await uploaded(ground)), as: 'drafts' } }),
    },
    'catalogue.discardImport': {
      does: keepersHere,
      arrange: async (ground) => ({ input: await uploaded(ground) }),
    },
    'catalogue.report': {
      does: reporters,
      arrange: (_, who) => ({
        input: {
          kind: 'missing',
          municipality: who === 'otherOfficer' || who === 'otherCoordinator' ? 'Annorstad' : 'Heby',
          wanted: 'Praktik på kvällen',
        },
      }),
    },
    'catalogue.proposeRule': {
      does: keepersHere,
      arrange: async (ground) => ({ input: await inWords(ground) }),
    },
    'catalogue.addCondition': {
      does: keepersHere,
      arrange: async (ground) => ({
        input: { ...(await draft(ground)), attribute: 'age', op: 'gte', value: '20' },
      }),
    },
    'catalogue.changeRulePart': {
      does: keepersHere,
      arrange: async (ground) => ({ input: { ...(await draft(ground)), change: 'addAny' } }),
    },
    'catalogue.applyRule': {
      does: keepersHere,
      arrange: async (ground) => ({ input: await withDraftRule(ground) }),
    },
    'catalogue.discardRule': {
      does: keepersHere,
      arrange: async (ground) => ({ input: await withDraftRule(ground) }),
    },
    'catalogue.changeEstablishes': {
      does: keepersHere,
      arrange: async (ground) => ({ input: { ...(await draft(ground)), facts: { age: '24' } } }),
    },
    'catalogue.save.contactPath': {
      does: keepers,
      arrange: () => ({ input: { title: 'Unga med ersättning', functionName: 'Kundmötet' } }),
    },
    'catalogue.save.project': { does: keepers, arrange: () => ({ input: { title: 'Ett projekt' } }) },
    'catalogue.save.horizon': {
      does: keepers,
      arrange: () => ({ input: { title: 'En ny lag', effect: 'Fler får kalla till möte.' } }),
    },
    'catalogue.checkLine': {
      does: keepersHere,
      arrange: async (ground) => ({ input: { ...(await listed(ground)), what: 'holds' } }),
    },
  },

  queries: {
    'catalogue.search': { finds: people },
    'catalogue.service': { finds: here, params: published },
    'catalogue.newService': { finds: keepers },
    'catalogue.toVerify': { finds: keepers },
    // Asked only by the page whose address holds the link.
    'catalogue.ownerEntry': { finds: [], params: linked },
    'catalogue.openOnes': { finds: everybody },
    'catalogue.public': {
      finds: everybody,
      params: async (ground) => ({ slug: (await openAddress(ground)).slug ?? '' }),
    },
    'catalogue.publicService': { finds: everybody, params: openAddress },
    'catalogue.imports': { finds: keepers },
    'catalogue.import': { finds: keepersHere, params: uploaded },
    'catalogue.rules': { finds: people },
    'catalogue.try': { finds: people, params: () => ({ age: '24', municipality: 'Heby' }) },
    'catalogue.evidence': { finds: people },
    'catalogue.rule': { finds: keepersHere, params: published },
    'catalogue.list.contactPath': { finds: people },
    'catalogue.list.project': { finds: people },
    'catalogue.list.horizon': { finds: people },
  },
};
