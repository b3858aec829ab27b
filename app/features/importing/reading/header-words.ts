import type { Field } from './fields.ts';
import { wordList } from './recognised.ts';

/**
 * Header spellings in Swedish and English, as folded words (letters and digits only). A header that is one of them is sure; a header
 * that begins with or contains one is likely, the longest match winning. Add a spelling here, nothing else needs to change.
 */
export const headerWords: Record<Exclude<Field, 'ignore'>, readonly string[]> = {
  nr: wordList(`
    diarienr, dnr, diarienummer, registry no, registry number,
    nr, no, num, nummer, number, id, löpnr, löpnummer, löp nr, ärendenr, ärende nr, ärendenummer, ärende id, lotsnr,
    lots nr, lotsärende nr, rad, radnr, case no, case nr, case number, case id, case, ref, ref nr, referens, serial,
    serial no, item, row, n r, ordningsnr`),
  date: wordList(`
    datum, dat, date, när, inkom, inkommet, inkommen, ink, ink datum, inkom datum, inkommet datum, inkom den,
    ärendedatum, kontaktdatum, frågedatum, datum inkom, datum för kontakt, datum kontakt, datum för frågan, datum
    för lotsning, datum vecka, datum v, kom in, kom in den, mottaget, mottagen, mottagningsdatum, registrerat,
    registrerad, reg datum, startdatum, första kontakt, tidpunkt, tid, lotsdatum, date received, received, received
    on, date of contact, contact date, date of question, case date, date in, when, opened, date opened, asked on,
    date asked, logged, date logged, day asked`),
  year: wordList(`
    år, year, årtal`),
  month: wordList(`
    månad, mån, month, mnd`),
  day: wordList(`
    dag, day, dagen`),
  week: wordList(`
    vecka, v, vecka nr, vnr, week, wk, week no, veckonr`),
  party: wordList(`
    enquiry from, question from, request from, contact from, kontaktande part,
    från, part, parter, myndighet, aktör, vem, vem frågar, vem frågade, vem hör av sig, vem ringde, vem kontaktade,
    frågan kommer från, fråga från, frågeställare, frågeställande part, uppdragsgivare, huvudman, organisation, org,
    samverkanspart, samverkansparter, kommer från, avsändare, inkommer från, inkommit från, inkom från, kontakt
    från, kontaktad av, ärende från, lots från, remittent, initierat av, initiativtagare, källa, ställd av, frågas
    av, frågan ställd av, verksamhet myndighet, myndighet part, handläggare från, hl från, vems fråga, from, party,
    authority, agency, organisation asking, organization, asked by, asking party, who asked, who asks, who, source,
    referrer, referred by, received from, contacted by, asker, caller, principal, sender, requesting agency,
    requested by, enquirer, inquirer`),
  unit: wordList(`
    enhet, avd, avdelning, arbetsplats, verksamhet, kontor, förvaltning, arbetsställe, sektion, team, enhet avd,
    enhet verksamhet, handläggarens enhet, mottagning, unit, office, department, division, workplace, branch,
    section, enh, enhet funktion, lokalkontor, unit or office, unit office, office unit`),
  municipality: wordList(`
    kommun, ort, bostadsort, hemkommun, hemort, bostadskommun, kommun ort, ort kommun, bor, bor i, boende i, bostad,
    folkbokförd, folkbokförd i, folkbokföring, bosatt i, municipality, home municipality, municipality of residence,
    town, place, place of residence, residence, lives in, locality, kn, geografi, var bor personen, resident in,
    location, area, municip`),
  age: wordList(`
    ålder, åldr, åld, ålder ca, ca ålder, åldersgrupp, åldersspann, ungefärlig ålder, födelseår, född, född år,
    födelse år, age, age group, approx age, years, birth year, year of birth, age of person, persons age,
    åldersintervall, f år, age approx`),
  sex: wordList(`
    kön, sex, gender, k m, m k, kön k m, kön m k, man kvinna, kvinna man, m f, f m, sex m f, sex f m, gender m f,
    juridiskt kön`),
  ageAndSex: wordList(`
    ålder kön, kön ålder, ålder och kön, kön och ålder, ålder o kön, kön o ålder, age sex, sex age, age gender,
    gender age, age and sex, sex and age, age and gender, gender and age, person`),
  incomeSources: wordList(`
    ersättning, ersättningar, ers, ersättn, försörjning, försörjn, inkomst, inkomster, inkomstkälla, inkomstkällor,
    ersättningsform, ersättningsformer, ers form, försörjningskälla, försörjningsform, lever på, nuvarande
    försörjning, försörjning idag, försörjning i dag, typ av ersättning, ersättning idag, bidrag, benefit, benefits,
    income, incomes, income source, income sources, source of income, sources of income, income support, support,
    form of support, allowance, lives on, current income, livelihood, benefit type, financial support, ekonomi`),
  unemployedSince: wordList(`
    arbetslös sedan, arbetslös, arbl sedan, arb lös sedan, arbetslös fr o m, arbetslös från, utan arbete sedan, utan
    arbete, utan jobb sedan, senast i arbete, senast arbete, senaste arbete, senaste jobb, senaste anställning, sist
    i arbete, borta från arbete sedan, tid i arbetslöshet, arbetslöshet, ej arbetat sedan, unemployed since,
    unemployed, out of work since, out of work, last worked, last job, last employed, last in work, time unemployed,
    without work since, not worked since, jobless since`),
  need: wordList(`
    begäran, what was asked, asked about, vad frågades, frågan gällde, ärendet gällde,
    behov, behovet, fråga, frågan, frågor, frågeställning, frågeställningar, behov frågeställning, behov fråga,
    fråga behov, ärende, ärendet, ärendet gäller, vad gäller det, vad gäller, gäller, vad gäller frågan,
    beskrivning, kort beskrivning, ärendebeskrivning, beskrivning av ärendet, problem, problembeskrivning,
    problemet, situation, situationen, bakgrund, vad handlar det om, vad behövs, vad är frågan, önskemål, innehåll,
    sammanfattning, lotsfråga, lotsärende, question, the question, question need, need, needs, need question, issue,
    query, enquiry, inquiry, request, description, case description, matter, summary, what is needed, background,
    what about, concern, topic`),
  targetGroup: wordList(`
    målgrupp, målgrupper, behovsgrupp, grupp, persongrupp, problematik, målgruppstillhörighet, target group, target,
    group, client group, target category, needs group`),
  code: wordList(`
    kod, koder, kategori, kategorier, ärendetyp, typ, typ av ärende, typ av fråga, frågetyp, klassning,
    kategorisering, kod nr, kategori kod, kodning, code, codes, category, type, case type, type of case, type of
    question, class, classification`),
  tried: wordList(`
    insatser som provats, insatser som prövats, provade insatser, prövade insatser, provats, prövats, testats,
    provat innan, provat, prövat, prövat innan, provat tidigare, prövat tidigare, testat, testat innan, redan
    provat, redan prövat, redan gjort, gjort, gjort innan, vad är gjort, vad har gjorts, vad har provats, vad har
    prövats, vad är provat, vad har man provat, tidigare insatser, tidigare försök, tidigare åtgärder, tidigare
    kontakter, insatser hittills, gjort hittills, gjorda insatser, försökt, innan, före, basen, basfrågor, gk, sip,
    tried, tried before, tried already, already tried, what was tried, what has been tried, what have you tried,
    done so far, done before, done already, previous measures, previous attempts, earlier attempts, earlier
    measures, attempts, steps taken, actions taken, prior steps, basics`),
  advice: wordList(`
    vad svarade vi, vårt svar, lotsens råd, what did we say, what we said, plan, planering, nästa steg, next step, next steps,
    råd, rådet, råd svar, svar, svar råd, mitt råd, rekommendation, rekommendationer, förslag, förslag råd, åtgärd,
    åtgärder, åtgärdsförslag, vägledning, lots till, lotsad till, lotsat till, lotsades till, lotsning, lotsning
    till, lotsad vidare till, hänvisad till, hänvisat till, hänvisning, hänvisning till, vad sa jag, vi sa, sa vi, vi svarade, jag sa, jag svarade, vad svarade
    jag, insats, insatser, tips, stöd givet, advice, advice given, answer, our answer, recommendation,
    recommendations, recommended, guidance, guidance given, advised, what we advised, what was advised, referred to,
    guided to, suggestion, suggestions, response, reply, action, action proposed, signposted to, way forward`),
  outcome: wordList(`
    vad hände sen, vad hände sedan, vad hände, vad hände då, vad blev det, hur gick det, hur blev det, resultat,
    resultatet, utfall, utgång, uppföljning, uppfölj, uppf, uppföljt, uppföljd, uppföljningsdatum, datum för
    uppföljning, datum uppföljning, uppföljning datum, uppföljning resultat, återkoppling, effekt, ledde till,
    avslut, slutresultat, sen, sedan, hänt sedan, hänt sen, efteråt, efter, vad blev resultatet, outcome, outcomes, result, results, follow up, followup, follow up date, followed up,
    follow up notes, what happened, what happened next, what happened then, what happened after, happened then,
    afterwards, feedback, then what, effect, conclusion`),
  obstacle: wordList(`
    vad fungerar inte, fungerar inte, what does not work, not working,
    hinder, hindret, hinder glapp, glapp, hinder systemfel, systemfel, strukturhinder, strukturproblem, strukturellt
    hinder, strukturella hinder, vad hindrar, vad stoppar, vad tog stopp, stopp, brister, brist, luckor, lucka,
    svårigheter, problem hinder, hinder problem, vad är hindret, varför gick det inte, hinder på systemnivå, hinder
    i systemet, obstacle, obstacles, barrier, barriers, hindrance, hindrances, gap, gaps, structural problem,
    structural problems, structural obstacle, what stopped it, what got in the way, blocker, blockers, blocked by,
    bottleneck, problems`),
  other: wordList(`
    funktion, titel, roll, yrkesroll, befattning, role, title, position, profession, födelsedatum, födelsedag, date of birth,
    birth date, birthday,
    handläggare, hl, kontaktperson, kontakt, namn, name, contact, contact person, case officer, officer, kommentar,
    kommentarer, komm, övrigt, övr, anteckning, anteckningar, not, noteringar, anm, anmärkning, notes, note,
    comment, comments, remarks, remark, misc, status, klart, klar, avslutad, avslutat, pågår, closed, state, done,
    kontaktväg, kontaktsätt, via, hur, channel, contact channel, how, tidsåtgång, tid min, timmar, minuter, antal,
    antal samtal, hours, time spent, minutes, svarsdatum, datum svar, svar datum, svarat, answered, date answered,
    date of answer, avslutsdatum, datum avslut, date closed, telefon, tel, phone, e post, epost, mejl, email,
    personnummer, pnr, prioritet, priority, lokus, till lokus, ansvarig, responsible, due, registrerad av, signatur,
    sign`),
};
