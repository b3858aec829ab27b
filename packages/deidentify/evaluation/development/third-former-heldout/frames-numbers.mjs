const lines = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const personalNumber = lines(`
Ny deltagare anmäld av FK, pnr [NR].
[NR] – inskriven [d], mål egen försörjning.
Personnr: [NR]\\nInsats: arbetsträning\\nOmfattning: 25 %
hej, jag hittar inte [NR] i systemet, är remissen inskickad?
Kan ni dubbelkolla personnumret? Jag har [NR] men det ska visst vara [NR].
Beslut om aktivitetsersättning för [NR] upphör [d].
[N] [NR] har rätt till SGI enl besked idag.
Bifogar samtycket för pnr: [NR], undertecknat [d].
fick fel nr av receptionen. rätt är [NR] sorry
Medsökande i hushållet: [NR] samt barn [NR].
Sökte på [NR] i journalen, ingen träff.
Lista till gruppstarten: [NR], [NR], [NR]. En plats kvar.
(pers.nr [NR]) önskar byta handläggare
Ärendet avser person med personnummer [NR], bosatt i kommunen sedan 2019.
Remiss: rehabkoordinator → samordningsteam. Pat: [NR]. Orsak: utmattning, smärta.
FK vill ha in läkarutlåtandet igen, det gamla hade [NR] överst i stället för rätt person
Telefonsvararen: "Hej, det är jag som ringde igår, mitt personnummer är [NR], jag vill veta hur det går med pengarna."
Journalanteckning [d]. Id-kontroll gjord ([NR]). Patienten orienterad x3, stämningsläget sänkt.
ID: [NR]. Kön: K. Remitterande: VC. Språk: somaliska.
SSN [NR] (Swedish). Please contact the unit before Friday.
Vi behöver intyg på att [NR] är inskriven hos er sedan [d], annars dras bidraget in nästa månad.
Pn [NR], ring efter [t]
>> Vem gäller det?\\n> [NR]\\nTack, då vet jag.
Mamman ([NR]) är vårdnadshavare, pappan okänd adress.
Kopierat från Procapita: [NR] EKB aktuell sedan 2021, ingen planering.
Fakturaunderlag tolktimme, avser [NR], 1,5 tim à 480 kr.
Underhållsstöd: den bidragsskyldige [NR] har inte svarat på två brev.
Gäller personen jag nämnde på lunchen, [NR]. Inget bråttom.
`);

export const coordinationNumber = lines(`
Har bara samordningsnummer, [CN], så anställningsstödet går inte att söka än.
Samordn.nr [CN] – ej folkbokförd
Skatteverket har tilldelat [CN], brevet kom [d].
samnr [CN], väntar på fullständigt pnr
Kan AF skriva in nån med [CN]? Jag får fel i systemet.
Deltagaren har två identiteter i systemet: [CN] och [CN]. Den första är gammal.
EU-medborgare, samordningsnummer [CN], jobbat på växthus två säsonger.
[CN] har nu fått personnummer: [NR]. Uppdatera kortet.
Sfi-studerande med samordningsnr: [CN], nivå B, vill ha praktik.
Styrkt identitet saknas för [CN]; passkopia begärd.
Det gäller [N], som ännu endast har samordningsnummer ([CN]) och därför inte kan öppna bankkonto eller skaffa e-legitimation.
Blankett 4: [CN] / ukrainska / massflyktsdirektivet / tolk ja
hej! vilken kod ska man skriva? [CN] räknas inte som giltigt
Lönespec utskriven på [CN], arbetsgivaren drar 25 % preliminär skatt.
Tillfälligt nr [CN]\\nTolk: dari\\nBarn i skolan: 2
Vårdcentralen lade upp reservnummer fast det fanns [CN].
Vi har fått tillbaka ansökan eftersom [CN] saknar medborgarskap i registret.
nr på kortet från skv: [CN]
Person utan uppehållstillstånd i väntan på beslut, [CN], akut tandvård beviljad.
Sammanställning till LMA-handläggaren: [CN], [CN] och [CN] har alla fyllt 18.
Coordination number is [CN], she brought the letter from the tax office today.
Notera att dagen i [CN] är plus 60, det är alltså inte ett skrivfel.
Har sökt på [CN] o fått träff hos kronofogden, skuld 14 200 kr
Etableringsplan upprättad för [CN] med start [d].
Inskrivning nekad, se bilaga ([CN]).
Ring migrationsverket om [CN], de behöver vår bekräftelse senast [d]
Samordningsnumret [CN] förnyat till 2029.
`);

export const phone = lines(`
Nås säkrast på [P] efter [t].
ring [P] om det krisar
Tel mamma: [P], tel pappa [P]
Nytt mobilnr [P]. Det gamla, [P], är avstängt.
Mobil: [P]\\nHem: [P]\\nBäst tid: fm
Godman har tfn [P], svarar vardagar 9–11.
hej d e jag, har bytt nummer till [P], spara!
Kontaktperson på praktikplatsen: ägaren själv, [P].
Ring tillbaka till [P] ang ersättningen
(mob. [P])
Jag försökte nå deltagaren på [P] vid tre tillfällen utan att få svar, varefter kallelse skickades per post.
Tolk bokad, ring upp på [P] och sätt på högtalare.
sms:a helst, [P], svarar aldrig när det ringer från skyddat nr
Numret [P] gick till fel person, be om ursäkt.
T: [P], E: saknas, bor ensam
Missat samtal från [P] [t], inget meddelande.
Anhörig bor granne, kan kontaktas via [P] vid oro.
Hyresvärden nås endast på kvällstid, tel. [P].
Call her brother on [P], he speaks English and Tigrinya
Swish för fikapengen går till [P] sa hen.
"Kan du ringa mig på [P] innan lunch?" /röstmeddelande [d]
Boendet har gemensam telefon, [P], fråga efter rum 14.
Fick numret till sambon av receptionen: [P]
Var vänlig lämna besked till undertecknad deltagare på telefonnummer [P] eller per brev.
dottern [P] sköter all kontakt
nr [P] funkar inte, har du nåt annat?
Signalgrupp skapad, deltagaren läggs till med [P].
[P] <- spara den, e chefens privata
`);

export const email = lines(`
Mejla helst till [E], läser inte sms.
mailen e [E]
Skickade kallelsen till [E] [d].
Från: [E]\\nTill: [E]\\nÄmne: Ang. mötet\\n\\nHej, jag kan inte komma på torsdag.
E-post: [E] (privat)
adressen [E] studsar, be om ny
Har du fått svar från [E]?
Lägg till [E] på inbjudan till SIP:en tack
Blankett: e-postadress [E], önskar inte digital post.
Hej! Jag skickar från min frus mejl, [E], eftersom min inte fungerar.
cc: [E], [E]
Deltagaren har inte tillgång till e-legitimation, varför samtliga handlingar tills vidare skickas okrypterat endast som avisering till [E].
Ny mejl fr o m [m] är [E] (den gamla [E] är hackad).
cv:t ligger bifogat i mejlet från [E]
Send the form to [E] please
Loggade in på Mina sidor ihop, användarnamnet var mejladressen [E].
<[E]> skrev:\\n> jag har inte råd med bussen
Kontaktuppgifter sambo: [E]
Bekräftelse skickad; [E];
Stavas [E], med två l
Fråga [E] om nyckeln till lokalen.
teamsmöte med [E] och mig imorgon [t], länk skickad
Vi har enbart denna adress: [E].
Mailkonversation med lärarna, kopia till [E] på begäran av föräldern.
Hon skrev fel, ska va [E]
Facebookkontot är kopplat till [E], lösen återställt ihop i dag.
mejladdr. [E] / brev funkar inte
`);

export const address = lines(`
Hembesök bokat på [A], portkod får vi i sms.
flyttar till [A] i [m]
Bor hos kompis, [A], vill ha egen lgh.
Adress: [A]
Posten kommer i retur från [A].
Ny folkbokföringsadress fr.o.m. [d]: [A].
Kallelsen skickad till [A], ej uthämtad.
Hyresvärden på [A] säger upp kontraktet till [m].
Taxi hämtar utanför [A] kl 08.40, tillbaka [t].
Jag bor på [A] men är skriven på [A].
Det har inkommit en orosanmälan från granne till [A].
Måste vräkas enl hyresnämnden, gäller [A]
skickade hjälpmedlet dit, alltså [A]
Boendestödjaren möter upp vid porten ([A]) [t] varje onsdag.
Anhörig: syster, [A]
Gatuadress [A]\\nTelefon: saknas\\nSkyddad: nej
Deltagaren uppgav att hushållet, som numera består av två vuxna och ett barn, under hösten flyttat från [A] till en mindre lägenhet.
Färdtjänst från [A] till vårdcentralen beviljad tom [m].
lives at [A], third floor, no elevator
Stugan på [A] saknar vatten vintertid, därför tar hygienen stryk
Tillfälligt boende: [A] (soc betalar tom [d])
Nycklar lämnade i brevlådan på [A].
Inneboende hos farmor på [A], hon är 81 och behöver själv hjälp.
c/o systern, [A].
Kontrollera om [A] ligger inom bussens upptagningsområde.
Har flyttat hem till föräldrarna, [A]
`);

export const birthDate = lines(`
Deltagaren är född [B] och uppbär aktivitetsersättning.
f. [B], ensamstående
född [B], bor hemma
Född: [B]\\nKön: man\\nRemittent: kommunen
Födelsedatum [B] enl LMA-kortet
Barnen i hushållet är födda [BY] och [BY].
Sonen f [BY] har skolplikt kvar.
Uppgift saknas om personnummer, men födelsedatumet är [B].
dottern, född den [BY], bor varannan vecka
Date of birth: [B]. Nationality: Eritrean.
DOB [B], single, two children
fd [B] i Mogadishu, kom hit 2015
Aktivitetsersättning kan tidigast beviljas för den som är född [BY] från och med juli det år personen fyller 19 år.
Hen (född [BY]) går IM sedan hösten och har KAA-kontakt.
Passet har fel födelsedag, där står [B] men rätt är [B].
Sambon föddes [B], sjukskriven sen två år
Enligt passkopian: född [B], giltigt till 2027.
Yngsta barnet kom [BY], mamman föräldraledig tom nästa vår.
fyller jämnt i år, född [B]
Klienten uppger sig vara född [B]; Migrationsverket har antecknat annat.
K, f. [B], remiss från psykiatrin
Tvillingarna är födda [BY].
föd.dat. [B] civilstånd: gift
Ansökan om god man avser person född [B], bosatt i kommunen.
pappan född [B], avliden
Mannen är född i Aleppo, [B], och har arbetat som svetsare i elva år.
`);

export const plate = lines(`
Bilen ([PL]) står på verkstad, kommer inte till praktiken.
Reg.nr [PL], körförbud sen [d].
regnr [PL] parkerad utanför i tre veckor
Parkeringstillstånd sökt för [PL].
Bilstöd beviljat, fordon [PL].
Kronofogden har utmätt bilen [PL], därav frånvaron.
Äger enl transportstyrelsen två bilar: [PL] och [PL].
får böter på [PL] fast den är såld
milersättning för [PL], 42 mil à 25 kr
Övningskör i [PL] med pappan.
Såg att [PL] stod på gården igår så någon var hemma
Registreringsnummer: [PL]\\nÄgare: deltagaren\\nSkatt: obetald
Ska sälja volvon, [PL], för att klara hyran
Vid bedömningen av rätten till försörjningsstöd har bilen med registreringsnummer [PL] tagits upp som en tillgång, trots att den enligt den sökande är en förutsättning för arbetet.
Besiktningen av [PL] gick inte igenom, bromsarna.
Car reg [PL], needs it for night shifts
Mopedbil [PL] används till arbetsträningen
parkeringsbot igen!! [PL] handikapplatsen
Byter bil mot [PL] nästa månad.
Anpassning av fordon [PL] – offert bifogas
Kollegan körde ut till stugan, [PL] stod kvar och det lyste i köket.
Trängselskatt 312 kr på [PL] överlämnad till inkasso.
Skrotningsintyg för [PL] krävs innan ansökan prövas om.
hämtas av brodern i en blå skåpbil [PL]
Avställd sen [m]: [PL]
Jobbilen har plåt [PL] fick jag veta
Försäkringen på [PL] sades upp när autogirot inte gick igenom.
`);
