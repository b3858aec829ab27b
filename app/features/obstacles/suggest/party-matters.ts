import { broad, inField, matter, party } from './matter.ts';

/** The parties and the people at them. */
export const partyMatters = inField('parties', [
  matter(
    'employmentService',
    'Arbetsförmedlingen',
    'the employment service',
    '=af, arbetsförmed, =förmedlingen, =förmedlaren, =förmedlare, =a-förmedlingen, =ams, privata aktör, =krom, platsförmed, =arbf, =afs, af-kontor, jobbförmedl, arbetsmarknadsmyndigh, af-handl, förmedlingens, jobbförm, af direkt, personlig förmedlare, =arbetsförm',
    party,
  ),
  matter(
    'insuranceAgency',
    'Försäkringskassan',
    'the social insurance agency',
    '=fk, försäkringskass, =kassan, =kassans, =f-kassan, försäkringsutred, försäkringsk, försäkr.kassan, fk-handl, kassans handläg, =fkassan, =försäkringshandläggare, personlig utredare på fk',
    party,
  ),
  matter(
    'municipality',
    'kommunen',
    'the municipality',
    '=kommunen, =kommunens, =kommun, =soc, socialtjänst, socialsekr, socialkontor, =biståndsenheten, =ifo, =ame, arbetsmarknadsenhet, biståndshandl, kommunal, =socialen, =fs-handläggaren, =daa, kommunens, =ekb, vuxenenhet, försörjningsenhet, socialförvaltn, omsorgsförvaltn, socialnämnd, nämnden, stadsdel, omsorgsnämnd, omsorgskontor, lss-enhet, vuxenstöd, mottagningsenhet, barn och familj, familjeenhet, ekonomienhet, försörjningsstödsenh, arbetsmarknadsförv, integrationsenh, socialrådgiv, kommunhus, jobbcenter, jobbtorg, medborgarkontor, förvaltningen',
    party,
  ),
  matter(
    'care',
    'vården',
    'health care',
    '=vård, =vårdens, sjukvård, =regionen, landsting, öppenvård, sluten, sjukhus, habilitering, =hab, vårdval, företagshäls, försäkringsmed, beroendevård, vårdkontakt, sjukgymn, fysioterap, arbetsterap, tandvård, specialistvård, =specialist, vårdnivå, vårdgivar, =mottagningen, =kliniken, sjukskötersk, patienten, läkarvård, vårdenhet, vårdteam, remissinst, =klinik, patientens, akuten, =mottagning, mottagningen, sjuksköt, vårdinsats, logoped, audionom, hörselvård, hörcentral, syncentral, dietist, sköterska, primärvården, psykiatri, =psyk, vårdcentral, =vc, primärvård, ~läkare, ~läkaren, ~läkarna, vårdgrann, lasarett, länssjukhus, universitetssjukhus, specialistmott, kliniker, vårdförlopp, vårdkedj, vårdplats, sjukvården, hälso- och sjukvård, vårdpersonal, undersköterska på avd, remittent, överläkare, =regionens, avdelningsläk',
    party,
  ),
  matter(
    'rehabCoordinator',
    'rehabkoordinatorer',
    'rehab coordinators',
    'rehabkoordin, rehabiliteringskoordin, =reko, vårdkoordinator, koordinator, koordinering, rehabkoord, rehab-koord, rehab koord, rehabiliteringskoord, koordinatortjänst, rehabsamordn, rehabansvarig på vårdc, vårdsamordn, rehabsköterska, rehabkontakt',
  ),
  matter(
    'staff',
    'handläggare och personal',
    'staff',
    'handläggar, personal, =hl, bemanning, coach, =samordnaren, samordnare, kontakttjänsteman, vikarie, medarbet, kontaktpersonen, =kollega, socialsekr, arbetsförmedlare, rehabvägled, personliga handläg, utredare, vägledare, enhetschef, socialarbetare, boendestödjaren, arbetsledningen, teamet, kontaktman, fast kontakt, sekreterare, rådgivare, konsulent, behandlare, fältare, kontaktperson på, chefen på enheten, kollegor, tjänsteperson, tjänstemän, bemanningspersonal, timvikarie, gruppledare, arbetsterapeut, socionom, kontaktperson, ny kontaktpers',
    broad,
  ),
  matter(
    'provider',
    'leverantörer och privata aktörer',
    'private providers',
    'leverantör, privata aktör, privat aktör, kompletterande akt, fristående aktör, matchningsföret, rusta och matcha, =krom, matchningsakt, upphandlad, upphandling, entreprenör, underleverantör, utförare, anordnare, leverantörens, matchande, kompletterande, privat utförare, privata utförare, coachföretag, valfrihetssystem, =lov-företag, omställningsföret, trygghetsråd',
    0.9,
  ),
  matter(
    'office',
    'kontor och besök',
    'offices and visits',
    'kontor, kontoret, servicekontor, servicecenter, lokalkontor, besöksadress, fysiskt möte, fysiska möten, fysisk möte, personligt möte, personligt besök, ansikte mot, besökstid, reception, drop-in, =lokalt, på orten, bemannat, öga mot öga, lokalt kontor, kontor på orten, närmaste kontor, stängda kontor, disken, statens service, väntrum, besöker kontoret, expedition, luckan, bemannad disk, öppet hus, besöksmottagning, lokal närvaro, lämnat orten, lämnade orten, fysiskt kontor, fysiska kontor, träffa någon, träffas på riktigt, servicecent, på plats, öppettid, ha besök, ta emot besök, besökare, att besöka, träffa någon på',
    broad,
  ),
  matter(
    'contactWay',
    'kontaktvägar',
    'ways to make contact',
    'telefon, telefonkö, kundtjänst, =chatt, =växeln, =växel, mejl, mail, e-post, =sms, talsvar, telefontid, återuppring, direktnummer, funktionsbrevl, kontaktväg, kontaktcenter, ringer, ringt, ringde, dolt nummer, hemligt nummer, inkorg, svarstid, telefonen, samtalet bryts, knappval, meddelande, =nummer, =numret, telefonnummer, telefonn, växeln, uppringd, uppringn, linjen, direktsamtal, kontaktuppg, kontaktformulär, 1177, röstbrevlåd, telefonslinga, tonval, telefonist, köplats i telefon, svarsmejl, brevkorg, kontaktnummer, samtalstid, telefontider, telefonväx, telefonsamtal, =ringa, saldo, kontantkort, abonnemang, byter nummer, telefonnumm, mobilnumm, =mobil, =mobilen, mejladress, når honom, når henne, nå honom, nå henne, få tag i, få tag på, får tag i, får tag på',
    0.3,
  ),
]);
