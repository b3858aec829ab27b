/** Names by hand. Known: among the most usual in Sweden. Unseen: rare, foreign or made up, so that no list of frequent names should hold them. */
const words = (text) => text.trim().split(/\s+/);
const lines = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const knownFirst = words(
  `Anna Lars Maria Erik Karin Johan Fatima Mohamed Ali Eva Kristina Anders Lena Mikael Emma Kerstin Sara Ahmed Marie Peter Ingrid Thomas Hanna Elin Daniel Sofia Hassan Susanne Mats Birgitta Fredrik Malin Andreas Jenny Stefan Linda Magnus Annika Patrik Åsa Bengt Ulla Amina Omar Maja Oskar Ida Gustav Josefin Viktor Camilla Henrik Monica Tobias Zahra Ibrahim Helena Roger Gunilla Jonas Per Agneta Robert Julia Ann-Marie Lars-Erik Karl-Johan Eva-Lena`,
);
export const knownLast = words(
  `Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Lindberg Lindström Bergström Sandberg Lundgren Hedlund Nyström Wallin Forsberg Eklund Holmgren Söderberg Hussein Engström Åberg Norberg Blomqvist Sjöberg Hassan Pettersson Öberg Isaksson Wikström Jonasson`,
);
export const unseenFirst = words(
  `Tsehaynesh Oyunbileg Xhevahire Ketevan Abdinasir Zhyldyz Khwanchanok Ffion Tuyizere Ngozichukwu Gebrehiwot Sáráhkká Nazokat Mbalenhle Weldeslase Rukhshona Qorane Letebrhan Thiri Aigerim-Saule Chimwemwe Dzhamilya Feruza Gulbahor Hrafnkell Ilkhom Jekabs Kamaraliya Luljeta Mwajuma Nyamsuren Ogbazghi Parviza Quynh-Nhu Ruzgar Shukriyo Tewolde Ubah-Deeqa Vytenė Wubalem Xuân-Mai Yordanos Zemfira Ásdís-Brá Bakhtawar Cuauhtli Derartu Eskedar Fikremariam Gjyljana Hodan-Ayaan Iyasu Jumagul Kidisti Liiban Mihret Nsabimana Oidov Perizat Raxo Semhar Turfia Uwimana Vjosana Wichuda Yalemzewd Zubeyda Ebbalisa Torgrimar Solvejda`,
);
export const unseenLast = words(
  `Skogtjärnsved Haileselassie-Tesfay Kvarnhovda Mkrtchyan Nkurunziza Ljungeberga Tserendorj Bytyqi-Hoxhaj Uwamahoro Rönnängsmo Warsamestad Ghebremeskel Ostrowidzki Bjurfallshed Kyawthu Chikwanine Dosmukhamedova Sjulsmark-Vuorela Dzhunusova Tilahunsson Påläng Abdiqadirova Zvirbulis Myrhedin Habtegiorgis Silfverhök Muñozabal Yimenu Rautajoki Näslövik Botirovna Kasereka`,
);
export const unseenFirstLower = words(
  `azmera bilguun ceyluun dilnoza ekhlas fozilbek genet-tsion hamdiya ilirjana jargalan khongorzul lwamba makhfirat nadezhka osagie phyuphyu qumri rozhgar sabrina-lul tirhas ummukulsum vilhjalma winta xuyen yergalem zhamilat ayuurzana berhane chenar durdona estifanos fardowsa gulnoza haregu ikramjon jeylaan kubanych leteab mebrahtom nigora obaidulla pembegul rahwa shewit tsegay ulziibat vlorjeta wengelawit xamdi yodit zarrina abrehet biruktawit dhuha enkhmaa fadumo gjon hiwet isroil jamiila kalkidan lelise muzhda nahom oyuna rigbe soresa tinbit`,
);
export const unseenLastLower = words(
  `ghirmazion batsaikhan kodheli tekleab nyirahabimana osmonaliev warfaa-dirie ljusterhed pronkina mehari-abay chaudhuriwala bräntjärn gumede-zwane ymerhalili toktogulova habtemichael tväråbäck zewoldi`,
);

export const capitalised = lines(`
Telsamtal med [F] idag. Orkar inte med fler möten den här veckan, vi bokar om till [d].
[G] läkarintyg går ut i [m]. Begärt komplettering från VC.
Har pratat m [F] om praktik, är positiv men orolig för resorna.
[N] deltog i uppstartsmötet tillsammans med handläggare från AF och FK. Överenskommelse om 2 tim/dag, 3 dagar i veckan.
Enl. [F] har ersättningen inte betalts ut sen i [m].
Det framkom under samtalet att [N], som sedan tidigare har insatsen boendestöd, inte längre upplever sig ha nytta av denna och därför önskar avsluta den i samband med nästa uppföljning.
Hej! Kan du ringa [F] i eftermiddag? Det gäller SIP:en. /Samordnaren
Återkoppling till [S] lämnad per tfn [d].
Ska vi bjuda in [N] till nätverksmötet eller räcker det med remittenten?
Kartläggning klar. [F] vill helst jobba med djur el. utomhus. Har körkort B, ingen bil.
Boendestödjaren ringde och var orolig, [F] har inte öppnat dörren på tre dagar.
SIP-möte [d]. Närvarande: [N], rehabkoordinator, biståndshandläggare samt god man.
> Från: samordnaren\\n> Ärende: nästa steg\\n> Jag tycker att [F] är redo för arbetsträning, vad säger ni?
Jag har svårt att se att [G] arbetsförmåga är fullt utredd. Psykologen på öppenvården delar den bilden.
[F] uppger smärta 7/10 efter passet, vilar resten av dagen.
[N] (ny remiss) bokas till kartläggningssamtal v. 47.
Inskrivning: [N]. Remittent: Af. Samtycke: ja. Uppföljning: var tredje månad.
Tolkbehov för [F], helst samma tolk som sist.
Mötet avbröts då [F] blev ledsen. Vi tog en promenad istället och det gick mkt bättre.
Fick sms från [F]: "kommer inte, ligger med feber". Ny tid [d] [t].
Var på hembesök hos [N] ihop med arbetsterapeuten. Lägenheten välstädad, men kylskåpet tomt.
Chefen på praktikplatsen är jättenöjd med [F] o vill gärna förlänga.
Vi konstaterar att ansvaret för [G] rehabilitering delas mellan regionen och Försäkringskassan, och att ingen av parterna i dagsläget anser sig kunna finansiera den arbetsprövning som samtliga bedömer nödvändig.
Tel.medd: ring upp [N] ang. avslag på aktivitetsersättning, var upprörd
Tyvärr måste jag boka av. [G] dotter är sjuk igen.
Gk-möte inbokat. Innan dess ska [F] lämna in egenförsäkran.
[F] o jag gick igenom genomförandeplanen, inga ändringar.
Ny kontaktperson på soc: [N]. Den förra har slutat.
Överlämning till ordinarie handläggare gjord, [F] informerad och nöjd med avslutet.
Frågan från teamet: hur gör vi med [F] när sjukpenningen tar slut i [m]?
Ang. [N] – avslut pga flytt. Utskriven [d].
Personligt ombud följde med [F] till banken, kontot är nu upplåst.
We talked about the training place, [F] feels ready to start in [m] but needs an interpreter.
Lite oroväckande att varken mamman eller [F] svarar. Prövar igen imorgon.
Läkaren skriver att [N] bör undvika tunga lyft, i övrigt inga hinder för arbete på halvtid.
[F] tackade nej till coachen men ja till gruppen på torsdagar.
Kom överens med [F] att börja smått: tisdagar [t], en timme.
Vid avstämning med arbetsgivaren framfördes att [G] närvaro ökat från 40 till 75 procent sedan insatsen började.
Kan ngn annan ta [F] nästa vecka? Jag är på utbildning mån-ons.
Enligt överenskommelse skickas kallelsen till både [N] och ombudet.
`);

export const lower = lines(`
ringde [f] men fick inget svar, testar igen imorrn
pratat m [f], vill börja praktik efter nyår
[f] kom inte idag heller. tredje gången nu
möte m [n] och soc kl 13, tog upp ekonomin o boendet
har mailat [n] om ny tid, väntar svar
enl [f] så e läkarintyget redan inskickat
[g] handläggare på fk har slutat, oklart vem som tar över
hej kan du kolla om [f] fått sin ersättning? tack
[f] sa att det känns tungt hemma, vill inte prata om det i gruppen
träffade [f] på vårdcentralen, mår bättre än i våras
tror inte [f] klarar heltid, max 50 procent
ska följa med [f] till banken på torsdag
[n] avslutas per sista mars, går vidare till jobb
boendestöd hos [f] två ggr i veckan funkar bra enl dem själva
fick sms av [f] att bussen inte gick, halkan
g igenom planen ihop m [f]. nöjd. nästa uppf i maj
jag och [f] satt en timme och fyllde i blanketten
arbetsträningen för [f] förlängd tom juni
vet ngn vem som har [n] nu när kollegan e sjuk?
glöm ej: intyg till [f] innan fredag!!
[f] o sambon separerat, letar lägenhet
hembesök hos [n] inställt pga sjukdom
kollegan har träffat [f] två gånger, tycker vi ska vänta m remissen
ny remiss: [n], från psyk, samtycke finns
[f] undrar varför ingen ringt tebaka
viktigt att [f] får samma tolk som förra gången
tel från mamman, [f] mår dåligt o har slutat äta medicinen
bokat in [f] på tis kl 10, rum 3
[g] sjukpenning tar slut i april, måste ha gk innan dess
idag va [f] på strålande humör, lagat bilen själv
lämnade över [n] till arbetsmarknadsenheten, allt klart
förslag att [f] får prova kafeterian först
har ngn ett nr till [f]? mitt funkar inte
chefen sa att [f] e den bästa praktikanten di haft
kan vi ta upp [f] på nästa konsultationsteam? avidentifierat såklart
`);
