import type { Party } from './case-row.ts';
import { wordList } from './recognised.ts';

/**
 * How people write the four parties and the person. A word matches whole words of the cell; `*` at the end matches the
 * beginning of a word, and at the start its end. Add a spelling here, nothing else needs to change. `weak` words are used by several parties.
 */
export const partyWords: Record<Party, { strong: readonly string[]; weak: readonly string[] }> = {
  employmentService: {
    strong: wordList(`
      arbetsförmedl*, arbetsförm*, arbetsf*, arb förm*, arbförm*, af, a f, afs, förmedlingen, sius*, af:s, public
      employment service, employment service, employment services, employment office, pes, job centre, jobcentre,
      job center, jobcentret`),
    weak: wordList(`
      jobbcoach*, matchning*, rusta och matcha, *förmedlare, *förmedlaren`),
  },
  socialInsuranceAgency: {
    strong: wordList(`
      försäkringskass*, förs kass*, försäkr kass*, försäkringsk*, f kassan, fkassan, f kassa, fk, fks, kassan,
      social insurance agency, social insurance, insurance agency, sia, swedish social insurance agency`),
    weak: wordList(`
      sjukförsäkring*, försäkring*, insurance*`),
  },
  municipality: {
    strong: wordList(`
      kommun*, kn, kom, soc, socialtj*, soc tj*, soctj*, socialkontor*, socialförvalt*, socialsekr*, socialförv*,
      social förv*, soc sekr*, socsekr*, ekb, eb, ek bist*, ekonomiskt bist*, ekbist*, ifo, ame,
      arbetsmarknadsenhet*, arbetsmarknadssekr*, arbetsmarknadskonsul*, kaa, lss*, vux, vuxenutb*, komvux, sfi,
      integration*, boendestöd*, socialpsyk*, omsorg*, äldreomsorg*, skol*, gymnasie*, elevhälsa*, budget*,
      hemkommun*, e bistånd, bistånd*, socialjour*, missbruk*, hemvård*, hemtjänst*, biståndshandl*, barn och
      familj, barn o familj, municipal*, social services, social service, social worker*, social assistance*, labour
      market unit, local authority, council, adult education, school, disability services, sysselsättning*, daglig
      verksamhet, ungdomsmottagningen kommun`),
    weak: wordList(`
      *förvaltning, *förvaltningen, *nämnd, *nämnden, *skola, *skolan, *kommun, *kommunen, *sekreterare, *lärare, *omsorg,
      *omsorgen,
      jobbcent*, jobb center, vuxenenhet*, vuxen*, öppenvård*, syv, försörjningsst*, ungdomscoach*, beroendeenhet*,
      handläggare ek*, welfare*, city`),
  },
  region: {
    strong: wordList(`
      region*, landsting*, lt, hc, vll, nll, sll, jll, lvn, ltv, lul, vgr, rjl, rjh, vc, vårdcentral*, vårdc*, vårdcentr*, primärv*, pv, reg, mvc, bvc, psyk, psykiatri*,
      psykiatrin, vuxenpsyk*, vuxpsyk*, öppenpsyk*, psykmott*, hab, habilitering*, sjukhus*, lasarett*, akademiska,
      hälso och sjukvård*, hälsocentral*, bup, rehabkoord*, reko, smärtrehab*, rehab, mottagning*, ungdomsmott*,
      vården, sjukvård*, beroendemott*, läkare*, distriktssköt*, county council, health centre*, health center*,
      healthcare, health care, primary care, psychiatr*, hospital*, clinic, health, rehab coordinator, gp, region
      uppsala, maternity*, kvinnoklinik*, barnmorsk*, folktandvård*, rättspsyk*, psykosmott*, affektiv*`),
    weak: wordList(`
      *mottagning, *mottagningen, *klinik, *kliniken, *psykiatri, *psykiatrin, *sjukvård, *sjukvården, *läkare, *läkaren,
      *sköterska, *sköterskan, *psykolog, *terapeut, *hab,      kurator*, arbetsterap*, psykolog*, fysioterap*, sjuksköt*, counsellor*, nurse*, doctor*, physician*, therap*,
      smärt*`),
  },
  personOrRelative: {
    strong: wordList(`
      person, personen, individ*, själv, egen, eget, privat*, privatperson*, anhörig*, närst*, enskild*, mamma*,
      pappa*, mor, far, förälder*, föräldrar*, klient*, medborgare*, brukare*, deltagare*, sökande, syskon, syster,
      bror, maka, make, sambo, dotter, son, relative*, self, herself, himself, parent*, mother, father, individual,
      citizen, family, person themselves, patient, patienten, den enskilde, god man`),
    weak: wordList(`
      vän, granne, friend`),
  },
};

/** Long names that are recognised also with one or two letters wrong. */
export const misspellable: readonly { word: string; party: Party }[] = [
  { word: 'arbetsförmedlingen', party: 'employmentService' },
  { word: 'arbetsförmedling', party: 'employmentService' },
  { word: 'försäkringskassan', party: 'socialInsuranceAgency' },
  { word: 'försäkringskassa', party: 'socialInsuranceAgency' },
  { word: 'kommunen', party: 'municipality' },
  { word: 'socialtjänsten', party: 'municipality' },
  { word: 'landstinget', party: 'region' },
  { word: 'vårdcentralen', party: 'region' },
  { word: 'vårdcentral', party: 'region' },
  { word: 'psykiatrin', party: 'region' },
  { word: 'municipality', party: 'municipality' },
];
