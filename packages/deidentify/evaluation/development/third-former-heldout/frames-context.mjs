const lines = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const handle = lines(`
Skriver mest på insta, heter [H] där.
snap: [H] (kollar varje dag)
Hittade jobbannonsen via [H] på tiktok.
Svarar inte i telefon men på messenger ([H]).
Deltagaren driver ett instagramkonto, [H], med egna målningar och funderar på eget företag.
Discord [H], spelar till fyra på morgonen
Användarnamn [H], vi bytte lösenordet ihop.
Har blivit uthängd av kontot [H] på Facebook, polisanmäld [d].
följ mig på insta [H] sa hen, jag tackade nej
Twitch-kanalen [H] ger ca 300 kr/mån, redovisas som inkomst.
telegram [H] för snabbast svar
Säljer kläder på Vinted som [H], ska redovisas.
Profilen [H] på LinkedIn uppdaterad under dagens coachning.
Enligt mamman kommer hoten från användaren [H].
ig: [H], fb: har inget
Youtube-kanalen [H] har 4 000 prenumeranter, kanske en väg mot jobb inom media?
Kontot [H] lägger ut bilder från gruppen, ta upp vid nästa träff!
Alias i spelet är [H], kompisarna där är det enda sociala nätverket.
Reach out on WhatsApp/Telegram: [H]
Inloggning Mina vårdkontakter funkar ej, anv. [H]
Har lagt ut på Threads ([H]) att hen tänker sluta på praktiken.
Kommunikationen har hittills skett genom att deltagaren under namnet [H] svarat på inläggen i verksamhetens slutna grupp.
bloggen [H] handlar om livet med ME
Swishade via länk från [H], troligen bedrägeri
twitter [H], skriver öppet om sin sjukskrivning
Skypekontakt [H], distanssamtal varannan vecka
jodel/reddit: [H] ngt sånt
Musiken ligger på soundcloud under [H]
`);

export const workplace = lines(`
Praktik på [W] tre dagar i veckan, trivs.
Arbetstränar sedan [m] hos [W].
jobbar svart på [W] misstänker kollegan
Anställd på [W] i sju år, sjukskriven sen [d].
[W] kan tänka sig lönebidrag om det blir 80 procent.
Chefen på [W] ringde, vill ha möte.
arb.träning: [W] mån o ons
Studiebesök på [W] gick bra, börjar prova på vecka 40.
Arbetsgivare: [W]\\nBefattning: butiksbiträde\\nOmfattning: 50 %
Har sagt upp sig från [W] efter konflikt med ägaren.
Går sista året på [W], hög frånvaro.
Enligt arbetsgivaren, [W], finns inga anpassade arbetsuppgifter att erbjuda inom ramen för den nuvarande anställningen.
Provanställning [W] fr o m [d], timlön 142 kr.
[W] tar emot två till på praktik, men deltagaren var den enda i fjol
Deltagaren har tidigare haft extrajobb på [W] och fick där goda vitsord.
Trepartssamtal på [W] tillsammans med FK och facket.
börjar på [W] efter sportlovet, lite nervös
Lärarna på [W] är oroliga, ring kurator.
Sommarjobbade i köket på [W].
Works part time at [W], mostly weekends.
Mobbad av kollegorna på [W], vill inte tillbaka dit
Förslag: arbetsprövning [W], 10 tim/v, handledare utsedd.
OSA-anställning hos [W] förlängs inte pga nedskärning.
vi frågade [W] om plats men dom har redan en praktikant från oss
Körde lastbil åt [W] tills ryggen tog slut.
Företagshälsovården har besökt [W] och föreslår höj- och sänkbart bord till den anställde.
Utbrändheten kom när [W] bytte ägare.
Har varsel från [W], uppsägningstid tom [m].
`);

export const workplaces = lines(`
Görans Bageri i Tierp
Kafé Lingonriset
Sandviks Plåt & Svets
Fyndhörnan i Ockelbo
Blomboden på Torget i Sala
Förskolan Skogsgläntan
Hökabergs Bil & Däck
Pizzeria Napoli i Vingåker
Kvarnbyskolan
Restaurang Ålkistan
Mickes Måleri
ICA Nära Bodafors
Tempo Gräsmark
Nygårds Trädgård
Äppelbo Snickeri AB
Salong Hårfager
Bergsätra gård
Ridskolan Hästhoven
Hotell Vassbo
cafét Rosa Huset i Hjo
Lindqvist & Söner Rör AB
Ekbackens äldreboende
Tandläkarna vid Ån
Hundstallet Tassvallen
Secondhandbutiken Röda Dörren
Viby Legomekaniska
Gulsele Såg AB
Konditori Tre Kronblom
friskolan Lärkan
Macken i Rörbäcksnäs
Stigs Potatis HB
Västerfjälls Camping
gruppbostaden Violvägen
Östanå Bryggeri
Kemtvätten Vita Snöret
Fiskrökeriet i Havstenssund
LSS-boendet Tallhöjden
Bokhandeln Pärmen
Naturbruksgymnasiet Uddetorp Södra
Byggfirma Klang och Hedlin
Kyckling & Korn i Flen
Gym24 Nora
Frisör Klippotek
Hjortdala slakteri
Kusinernas Taxi
Stallet på Ängsö
Dala-Floda Glass
Anettes Hembageri
Brödernas Åkeri i Åmot
Solrosens fritids
Hamnkrogen i Bönan
Gummiverkstan Knektåsen
Väveri Linsäden
Ulltorps Återbruk
Bageriet Skorpan
Snåltorps Lantcafé
Särna Livs
Norrgårdens demensboende
Tygboden Saxen
Elfirman Volt & Vatten
Mjölkgården Hultet
Kiosken Bryggan
Optik-Nisse i Mora
Trossö Segelmakeri
Snickarboden Kil
Växthuset Gröna Tummen
`);

/** Written whole, each for itself: the combination points at somebody, none of its parts would alone. */
export const rareCombination = lines(`
Deltagaren är {rareCombination:enda kvinnliga brandmannen i Sorsele} och därför svår att beskriva utan att hen känns igen.
{rareCombination:58-årig döv kantor i Ydre}, sjukskriven på heltid.
Ärendet gäller en {rareCombination:trebarnspappa från Eritrea, 34, som kör skolskjutsen i Arjeplog}.
{rareCombination:ensamstående mamma till trillingar i Ljusnarsberg}, ekonomiskt bistånd sen ett år
Frågan rör {rareCombination:f.d. rektorn för byskolan i Hotagen, 61 år, med MS}.
en {rareCombination:tibetansk kvinna på 29 som bor i Malå o arbetar i sameslöjden} behöver sfi på distans
Remitterad: {rareCombination:renskötare 41 år med parkinson, Karesuando}.
vi har en {rareCombination:blind kille på 22 som vill bli kock, från Dorotea}
Kan psykiatrin ta emot {rareCombination:den enda isländskspråkiga familjen i Bjurholm}?
Ang. {rareCombination:veterinären i Ramsele med tvångssyndrom} – FK anser att arbetsförmåga finns.
{rareCombination:19 år, transperson, bor i Överkalix och spelar i kyrkans brassband}. Vill byta praktikplats.
{rareCombination:67-årig före detta ambassadör med afasi, boende i Borgholm}. Behöver logoped.
Personen är {rareCombination:kyrkvaktmästare i Norrhult, har Huntingtons sjukdom och två vuxna söner}.
{rareCombination:Hjärttransplanterad lärling, 20 år, på smedjan i Gysinge}
Hur lotsar vi {rareCombination:en 46-årig fd polischef med alkoholberoende i Munkfors}?
Önskar råd kring {rareCombination:kvinna, 52, apotekare från Syrien, rullstolsburen, Storfors}.
{rareCombination:ung man från Nauru med narkolepsi som bor i Åsele} – finns nån insats?
Förslag om VOS för {rareCombination:mamma till fem, jourhem åt två, med bipolär sjukdom i byn Glommersträsk}.
det är {rareCombination:vaktmästaren på skolan i Tärnaby, han med en arm}, alla vet vem
{rareCombination:Elitskidåkare 24 år med ätstörning, hemmahörande i Bruksvallarna}, sjukpenning i särskilda fall.
Gäller {rareCombination:en adopterad 31-åring från Bolivia som driver getfarm utanför Rätansbyn}.
{rareCombination:Grönländsk tandsköterska med epilepsi, Gällö}, praktik från [d].
Den {rareCombination:tidigare kommunalrådet i Pajala, numera hemlös}, saknar planering hos samtliga parter.
{rareCombination:man 39 år, Tourettes, organist i två församlingar på norra Öland}
Fråga till teamet: {rareCombination:döv-blind kvinna, 27, uppvuxen på Visingsö, nyexaminerad jurist}, vem äger?
{rareCombination:pappan med sju barn i Skinnskatteberg som blev änkling i våras} har inte ork att söka föräldrapenning.
Utredning klar: {rareCombination:kortvuxen dansare, 33 år, Vilhelmina}. Arbetshjälpmedel beviljat.
Vi diskuterade {rareCombination:prästen i Ragunda pastorat som återhämtar sig från stroke}.
{rareCombination:18-årig schackmästare med Aspergers på internat i Grythyttan}, KAA följer upp.
Kontakt med {rareCombination:den ukrainska barnmorskan i Älvdalen, gravid i åttonde månaden}, söker legitimation.
en {rareCombination:55-årig fiskare från Fårö med KOL} är den tredje i rad som nekas
{rareCombination:Enäggstvillingar 23 år, båda med schizofreni, Krokom}: ska de gå i samma grupp?
Hen är {rareCombination:bygdens enda distriktssköterska, bor i Lillhärdal, 63 år} och kan inte byta vårdcentral.
{rareCombination:kvinna från Burundi, 44, syr folkdräkter i Leksand, hiv-positiv}
Sjukskriven sedan [m]: {rareCombination:helikopterpilot, 37, boende i Kvikkjokk}.
Behov av tolk på tigré för {rareCombination:äldre par med dement son i Hällefors}.
Teamet tog upp {rareCombination:en benamputerad f d hockeyspelare, 29 år, i Timrå}.
{rareCombination:Mongolisk snickare, 48, ensam pappa i Mörbylånga}, ryggbesvär.
{rareCombination:26-åring med albinism som arbetar i receptionen på hotellet i Idre}, behöver solskydd på bussen
har nån erfarenhet av {rareCombination:porfyri hos en undersköterska i Jokkmokk}?
Deltagaren: {rareCombination:49 år, talar bara färöiska, dykare, Smögen}.
{rareCombination:Ordföranden i byns hembygdsförening, 71, tremänning till kommunchefen i Nordmaling}, söker bostadstillägg.
Målgrupp oklar för {rareCombination:en fängelsedömd f.d. bankdirektör på 57 i Bengtsfors}.
{rareCombination:Kvinna, 36, seglade jorden runt, nu ME/CFS i Fjällbacka}. Klarar 10 min samtal.
{rareCombination:afghansk brottare, landslagsman, 21 år, familjehem i Högsby}
Anhörig beskriver {rareCombination:bonden i Gräsmark som miste sin fru och gården samma år}.
{rareCombination:ung mamma, 17, från romsk familj i Hultsfred}, skolan vill ha SIP
Insats för {rareCombination:glasblåsare med spasticitet, 45 år, Kosta} avslutad.
Bedömning av {rareCombination:tandläkaren i Hammarstrand, 62, med begynnande demens} avvaktas.
det gäller {rareCombination:hon som vann melodikrysset o bor i Lekeberg, hörselskadad}
{rareCombination:trumpetare, 28, cystisk fibros, enda sökande från Arvidsjaur} fick plats på distansutbildning
Ska {rareCombination:kosovoalbansk imam, 50 år, i Gislaved, nyopererad för hjärntumör} kunna få förlängd rehabersättning?
{rareCombination:Fosterbarn nr 4 i familjen som driver lanthandeln i Kittelfjäll}, 18 år i [m].
{rareCombination:Nepalesisk sherpa som jobbar på stigbygge i Åre, 40 år, frostskadad}
Ev. studier för {rareCombination:53-åring med Downs syndrom som sköter arkivet i Vadstena}.
{rareCombination:kvinnlig gruvtekniker, 30, Malmberget, enda med knäprotes på skiftet}
Önskemål från {rareCombination:en walesisk fårfarmare med depression i Söderbärke}.
{rareCombination:Flerfaldig VM-vinnare i drakflygning, 47, bor i Hemavan}, whiplash.
Inskriven: {rareCombination:balettdansös från Georgien, 25 år, Strömsund, äter inte}.
{rareCombination:hemmasittare, 16, son till apotekaren i Gnosjö}
Gråzon: {rareCombination:konvertit från Iran, 43, kyrkomusiker i Säter, utvisningshotad}.
{rareCombination:Ende manlige förskolläraren i Boxholm, 26 år}, utmattad efter [m].
Har träffat {rareCombination:en 34-årig kvinnlig skogsmaskinförare med Crohns, Ånge}, önskar byta yrke.
{rareCombination:Fd munk, 51 år, nyutskriven från rättspsyk, boende i Ljungaverk}, behöver SIP.
samordnaren undrar om {rareCombination:den marockanske bagaren i Hagfors som förlorade synen i fjol}
{rareCombination:kvinna 60+, svensk mästare i varpa, Hemse, nyss änka}
`);

export const identifier = lines(`
FK ärende {identifier:FK 2025/[d6]-07} gäller deltagarens sjukpenning.
Ärendenr hos Försäkringskassan: {identifier:[d8]-[d4]}
LMA-nr {identifier:50-[d6]}, giltigt tom [m].
lma kortet {identifier:[d8]} har gått ut
Konto för utbetalning: {identifier:8327-9,[d3] [d3] [d3]-[d1]}
Kontonr {identifier:6112 [d3] [d3] [d3]} (Handelsbanken), clearing först.
IBAN {identifier:SE[d2] 5000 0000 05[d2] [d4] [d4]} lämnat av deltagaren
Socialtjänstens dnr för personen: {identifier:SN 2025-[d4]}, se akten.
Akt {identifier:IFO-[d4]/24} hämtas från arkivet.
Målnr {identifier:[d4]-25} i förvaltningsrätten, överklagat avslag sjukersättning.
Patient-ID {identifier:P[d7]} i labbsvaret.
Inloggad från IP {identifier:192.0.2.[ip]} kl [t], inte deltagarens dator.
Reservnummer {identifier:99[d6]-R[d3]} från akuten
Kundnr hos AF: {identifier:[d8]}.
Dossiernummer {identifier:[d2]-[d6]} hos Migrationsverket
Dossnr: {identifier:1[d1]-[d6]}, beslut väntas [m].
Medlemsnr i a-kassan {identifier:AK[d7]}
Passnummer {identifier:[X2][d7]}, utfärdat i Asmara.
Körkortsnr {identifier:[d6]-[d4]K} indraget
Bankgiro nej, plusgiro {identifier:[d2] [d2] [d2]-[d1]} är deltagarens privata.
Överförmyndarens aktnummer för huvudmannen är {identifier:ÖF-[d5]}.
Journalnr {identifier:J-[d3]-[d5]}, psykiatrin
Försäkringsnummer {identifier:[d3]-[d3]-[d3] [X1]} hos AFA, skadeanmälan inskickad
Skadenummer: {identifier:[d2]-[d6]-S1}\\nBolag: okänt\\nStatus: väntar
Kronofogdens mål {identifier:U-[d6]-25} mot deltagaren
remiss-id {identifier:RID[d9]}
The asylum case no. is {identifier:[d2]-[d6]} and the card no. {identifier:LMA [d7]}
Utdraget visar att enheten med IP-adressen {identifier:198.51.100.[ip]} använts vid samtliga ansökningar som lämnats i personens namn.
Försäkringskassans beteckning i omprövningsärendet är {identifier:[d6]-[d5]}; ange den i all korrespondens rörande den försäkrade.
elevid {identifier:GY[d2]-[d4]} i skolans system
swishade fel, rätt konto är {identifier:9025-[d3] [d3] [d1]}
Kortnummer på LMA-kortet, {identifier:[d2] [d4] [d4]}, stämmer inte med beslutet.
`);

export const handles = lines(`
@lillan_ester92
skogsmulle.87
nattuggla#4411
@bergspojken
xX_varg_Xx
mimmi_bakar
@tigrayqueen04
frk.hallon
Zaggzagg77
@ume_drakar_jr
snickar.nisse_
pingla-88
@nagham.sy
k4ffek0pp
trollunge_i_skogen
@dr.feelgoodish
fjallrav#0912
sockan1979
@hej.o.ha
moster_gul
bambi2k
@arg.tant.i.norr
deltajohn_x
gurkan.the.gamer
@qamar__1
ettan_el_loco
lovebomb3000
@sy_med_sol
torpar.livet
ghostmarre
@dundersnack
isbjorn-jonte
rave_pappan
@mejjan.k
lill_babs.99
habesha.babe
@ryggskott_ab
kraxel66
@vitsippa.i.maj
stickmojjan
zerocool_sthlm
@mossenmannen
nelly.kvelly
dj_pottaska
@tuvstarrr
kebabkungen420
fru_grå
@livetmedme
smultron.stella
p3rra_91
@kaktus.kaffe
rymdhunden#7780
lisselotte_x3
@oud_by_night
blixtlas
ojojoj.83
@gransch
silverskata_
mr.knas
@vemhar.tid
fiskpinnen04
lyktgubbe
@sjukt.trott
@rosen.rod
gamlastan_kid
ulltott.77
`);

export const emails = lines(`
tsehay.b@example.se
kerstin.lundgren74@example.se
la.nilsson@example.com
mohamed_hassan88@example.org
svarta.katten@example.se
info.nygard@example.com
a-k.berg@example.se
familjen.wallin@example.org
jonte91@example.com
lisa+fk@example.se
ANNIKA.HEDLUND@EXAMPLE.SE
o.bileg@example.org
min-frus-mejl@example.com
snickarn.p@example.se
farmor_gunnel@example.org
elin.persson@mail.example.se
m.a.ali@example.com
kvarnhovda@example.org
rosa22rosa@example.se
x.bytyqi@example.com
stig_helmer@example.org
idaoskar@example.se
tove.ek@hem.example.com
ruzgar-21@example.se
bjorn.stensson@example.org
zemfira_k@example.com
lillemor.s@example.se
n.nkurunziza@example.org
pelle67@example.com
gr.jansson@post.example.se
fatimaz@example.org
kontakt.hgb@example.com
hodan.a@example.se
uffe-med-uffe@example.org
sara.norberg+jobb@example.com
r_tewolde@example.se
anders.ohman@example.org
mamma.till.tre@example.com
viktor.b.1999@example.se
ylva@brev.example.org
malinochmats@example.com
d.estifanos@example.se
gunsan@example.org
emma-s@example.com
cecilia_dw@example.se
ibbe.h@example.org
thor.sandberg@example.com
yodit.w@example.se
karinsmejl2@example.org
ketevan_m@example.com
be.olsson@example.se
solvejda.pr@example.org
hk1963@example.com
zarrina.o@example.se
tant.agda@example.org
peter_o_eva@example.com
liiban.q@example.se
mgustafsson@example.org
deltagare.nr3@example.com
brunnsgatan14@example.se
gk.larsson@example.org
ann.marie@example.com
roggan.e@example.se
feruza88@example.org
`);

export const addresses = lines(`
Björkvägen 12 B, 746 93 Bålsta
Storgatan 41, Sala
Kvarngatan 7 lgh 1102, 815 38 Tierp
Skolvägen 3, Östhammar
Hagagatan 18 C, Avesta
Norra Järnvägsgatan 22, 827 32 Ljusdal
Lingonstigen 9, Älvkarleby
Prästgårdsvägen 5A, Knivsta
Tallmovägen 114, 740 10 Almunge
Gamla Landsvägen 67, Heby
Västra Åsgatan 30, Broby
Älggränd 4, Gällivare
Fiskarevägen 11 D, 296 32 Åhus
Rådhusesplanaden 2, Lycksele
Mossvägen 8, 2 tr, Hallstahammar
Box-Lasses väg 1, Gimo
Sörby 214, 821 91 Bollnäs
Hässlegatan 16 nb, Osby
S:t Olofsgatan 33, Enköping
Dalkullevägen 19, Rättvik
Smedjegatan 5 b, 671 30 Arvika
Östra Promenaden 27, Vimmerby
Granitvägen 6, Sollefteå
Kaplansgatan 13, Skara
Mejerivägen 2 C, 283 44 Osby
Ängsullsgatan 45, Nybro
Spinnarevägen 88, Kinna
Torpet Lugnet 3, 777 93 Söderbärke
Brunnsgatan 14, Nora
Långgatan 52 A, Säffle
Myrstigen 21, 938 31 Arjeplog
Bergsmansvägen 10, Hofors
Violgatan 1 A, Flen
Köpmangatan 36, lgh 0903, Haparanda
Trumslagarvägen 17, Boden
Sjötullsgatan 24, Söderhamn
Kornvägen 55, 245 92 Staffanstorp
Åkerbyvägen 302, Fjugesta
Järpstigen 7, Sveg
Nygatan 28 B, 592 30 Vadstena
Herrgårdsallén 4, Gysinge
Industrigatan 73, Bengtsfors
Svedjevägen 15, Vindeln
Kronotorpsvägen 120, Klippan
Timmermansgatan 9 C, 771 50 Ludvika
Hamngatan 3, Öregrund
Fältspatsvägen 6, Kumla
Slottsgatan 11, Borgholm
Rönnbärsgränd 2, 841 31 Ånge
Stationsvägen 48, Vännäs
Gåsatorget 5, Laholm
Silvervägen 26 A, Hällefors
Snöbollsgränd 31, Uppsala
Kungsängsvägen 17 B, 753 23 Uppsala
Bruksgatan 60, Fagersta
Ekhagsvägen 19, Tidaholm
Vallmovägen 8 C, 523 37 Ulricehamn
Lokföraregatan 12, Ånge
Mästargränd 4 A, Kristinehamn
Hinderbacken 2, Åmål
Björnbärsvägen 39, 564 33 Bankeryd
Vintergatan 23, Älmhult
Drottning Kristinas väg 14, Arboga
Ladugårdsvägen 7, Tomelilla
`);
