// Values written by hand. Every person, number, workplace and account is invented.
const words = (text) =>
  text
    .trim()
    .split(/\s*[,\n]\s*/)
    .filter(Boolean);
const lines = (text) =>
  text
    .trim()
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean);

export const known = {
  F: words(`Anna, Maria, Eva, Karin, Kristina, Lena, Sara, Kerstin, Emma, Ingrid, Marie, Malin, Jenny, Inger, Ulla, Annika,
Susanne, Monica, Elin, Johanna, Linda, Sofia, Birgitta, Ida, Hanna, Julia, Gunilla, Alice, Maja, Agneta, Åsa, Helena, Camilla,
Amanda, Ebba, Fatima, Amina, Zahra, Frida, Jessica, Ulrika, Barbro, Cecilia, Therese, Moa, Wilma, Linnea, Anette, Carina, Yvonne,
Lovisa, Ellen, Siv, Madeleine, Rebecka, Ann-Marie, Anna-Karin, Pia, Lisa, Sandra, Elisabeth, Margareta, Erika, Emelie, Josefin, Anneli, Katarina`),
  M: words(`Lars, Mikael, Anders, Johan, Erik, Per, Karl, Peter, Thomas, Daniel, Jan, Fredrik, Andreas, Hans, Mohamed, Stefan, Bengt, Mats,
Magnus, Alexander, Marcus, Göran, Nils, Jonas, Leif, Oscar, Martin, Emil, Ulf, Viktor, Ali, Ahmed, Simon, Robert, Sven, Christer,
Håkan, Patrik, David, Tobias, Kent, Niklas, Rolf, Joakim, Kjell, Lennart, Gustav, Adam, Elias, William, Tommy, Roger, Björn, Linus,
Jan-Erik, Karl-Johan, Hassan, Ibrahim, Henrik, Kenneth, Mattias, Ove, Arne, Sebastian, Filip`),
  E: words(`Andersson, Johansson, Karlsson, Nilsson, Eriksson, Larsson, Olsson, Persson, Svensson, Gustafsson, Pettersson, Jonsson, Jansson,
Hansson, Bengtsson, Jönsson, Lindberg, Jakobsson, Magnusson, Lindström, Olofsson, Lindqvist, Lindgren, Axelsson, Berg, Bergström,
Lundberg, Lind, Lundgren, Lundqvist, Mattsson, Berglund, Fredriksson, Sandberg, Henriksson, Forsberg, Sjöberg, Wallin, Ali, Mohamed,
Engström, Eklund, Danielsson, Lundin, Håkansson, Björk, Bergman, Gunnarsson, Wikström, Holm, Samuelsson, Isaksson, Fransson, Bergqvist,
Nyström, Holmberg, Arvidsson, Löfgren, Söderberg, Nyberg, Blomqvist, Claesson, Hassan, Nordström, Mårtensson, Hussein, Ahmed`),
};

export const unseen = {
  F: words(`Tsegereda, Zewditu, Letebrhan, Mihret, Tirhas, Hodan, Idil, Ubax, Faduma-Nur, Gulalai, Zarmina, Spozhmai, Shilan, Rojhat, Berivan,
Nesrîn, Kanokwan, Siriporn, Thippawan, Phuong-Anh, Zsuzsanna, Þórdís, Aðalheiður, Ketevan, Nukri-Lia, Uwimana, Ishimwe, Mukamana,
Thenmozhi, Sivapriya, Oyuunchimeg, Áile, Elle-Márjá, Risten, Ragnfrid, Hjördagny, Sigbrita, Torgunn, Ingalill-Maj,
Wanjirũ, Nyambura, Chidimma, Abiodun-Grace, Khadra, Deqo, Sahro, Mahbube, Parvaneh, Golnoush, Nasrin-Dokht, Lamija,
Dženita, Fetije, Shqipe, Vjollca, Ruzanna, Hasmik, Jolanta-Ewa, Wiesława, Solomiia, Nataliya-Vira, Iluminada, Maricel, Jirawan,
Meheret, Senait, Freweyni, Ayantu, Lensa, Bontu, Zinash, Tolessa-Marta, Rukiye, Hediye, Kajsastina, Annevi, Britt-Solveig, Majgull, Tyrabella`),
  M: words(`Tesfalem, Kibrom, Habtom, Ghirmay, Yemane, Amanuel-Teklu, Ayanle, Liban, Guuleed, Cabdiqani, Warsame, Najibullah, Esmatullah, Zmarai,
Abdulwali, Rojgar, Serbest, Azad-Rêber, Somchai, Nattapong, Thongchai, Quang-Minh, Gyöngyvér-Ákos, Hallgrímur, Þorsteinn, Gocha,
Vakhtang, Nshimirimana, Habimana, Niyonzima, Sivakumaran, Thulasi, Batbayar, Ganzorig, Ánte, Nils-Aslak, Jovnna, Torgil, Sigvald, Östen-Rune,
Hjalmer, Kamau, Odhiambo, Chukwuemeka, Yusupjan, Mehrdad, Houshang, Farzad-Amir, Nermin, Senahid, Agron,
Besnik, Kreshnik, Vardan, Hrachya, Zbigniew, Wojciech, Svyatoslav, Ostap, Taras-Danylo, Eduardo-Noel, Rodelio, Dinesh-Babu, Biniyam, Yonatan-Dawit,
Mulugeta, Gemechu, Lelisa, Merhawi, Filmon, Tekeste, Abduweli, Ilyar, Orhan-Cem, Ragnvid, Sixten-Olov, Hadar, Thorulf, Egron, Jöns-Petter`),
  E: words(`Tesfamariam, Ghebreyohannes, Woldeselassie, Gebrehiwot, Weldegiorgis, Abdirashid-Farah, Warsamaale, Dirieh, Qalinle, Stanekzai, Wardaki, Mohmandzai,
Rojavî, Barzinjy, Hawramy, Srisuwan, Phromdee, Thammavong, Szentgyörgyi, Kőszegi, Aðalsteinsdóttir, Hallgrímsson, Gelashvili, Tskhadadze, Nsengiyumva,
Uwizeyimana, Ndayishimiye, Sivanesarajah, Balasundaram, Enkhbayar, Sarvisaari, Guttormsdotter-Eira, Utsi-Labba, Blomgårdh, Rönnqvisth, Sjögrehn,
Hultzén, Grönfjäll, Stenaxe, Wrangborn, Tallhage, Ekholm-Tesfazghi, Mossbrink, Åkerspång, Kvarnhed, Njoroge, Wekesa, Okonkwo-Lind, Adebayorin,
Nurmagambetova, Yuldashev, Farrokhzadeh, Khorramdel, Mujkanović, Hadžiselimović, Krasniqaj, Berishaj, Ter-Hovhannisyan, Mkrtchyan, Wiśniowska,
Chrząszcz, Zavhorodniy, Kovalyshyn, Dimaculangan, Pangilinan, Gebremeskel, Tekleab, Hagosdotter, Lemmessa, Negash-Wolde, Çetinkale, Öztürkoğlu,
Snårberg, Lövåsen, Hägerfält, Bäckängen, Skäringe, Dalvret, Brännmo, Fagerskiöld-Roos`),
};

export const places = {
  // small places (villages and small towns)
  S: words(`Tärnsjö, Östervåla, Harbo, Morgongåva, Runhällen, Huddungeby, Gysinge, Söderfors, Månkarbo, Örbyhus, Tobo, Karlholmsbruk, Skärplinge,
Österbybruk, Gimo, Alunda, Öregrund, Hargshamn, Marma, Knutby, Almunge, Järlåsa, Vittinge, Näsum, Lönsboda, Bjärnum, Vittsjö, Tyringe,
Degeberga, Arkelstorp, Sösdala, Junosuando, Sorsele, Åsele, Bengtsfors, Grythyttan, Vilhelmina, Fågelfors, Hällefors, Ydre, Ramsele, Idre`),
  // municipalities
  K: words(`Heby, Tierp, Uppsala, Östhammar, Enköping, Håbo, Knivsta, Älvkarleby, Sala, Gävle, Bromölla, Hässleholm, Kristianstad, Osby, Västerås, Norrtälje,
Sigtuna, Katrineholm, Falun, Örebro, Karlstad, Lund`),
};

export const dates = {
  MO: words('januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december'),
  DW: words('måndag, tisdag, onsdag, torsdag, fredag'),
};

export const streets =
  words(`Storgatan, Kyrkogatan, Hantverkargatan, Skolgatan, Trädgårdsgatan, Sandbacksvägen, Björkhagsvägen, Tallstigen, Östra Ringgatan,
Norra Järnvägsgatan, Ålbovägen, Lingonvägen, Kung Karls väg, Prästgårdsgatan, Mejerigränd, Ängsvägen, Solrosvägen, Bruksgatan, Västra Esplanaden, Tegelbruksvägen,
Hagalundsvägen, Gamla Salavägen, Klockarbacken, Dragontorpsvägen, Rådmansgatan, Idrottsgatan, Sveavägen, Parkgatan, Åsgatan, Smedjegränd, Lärkstigen, Sjöåkravägen,
Nygatan, Stationsgatan, Vallmovägen, Bergsgatan, Torsgatan, Södra Tullgatan, Orrspelsvägen, Kvarnbacken`).map((s) =>
    s.replace(/\s+/g, ' '),
  );

export const towns = lines(`744 31 Heby
740 45 Tärnsjö
740 46 Östervåla
744 50 Morgongåva
748 30 Österbybruk
747 40 Gimo
742 42 Öregrund
815 38 Tierp
814 40 Skutskär
748 40 Örbyhus
745 30 Enköping
746 32 Bålsta
741 40 Knivsta
733 31 Sala
295 31 Bromölla
281 31 Hässleholm
282 31 Tyringe
283 42 Osby
289 72 Sibbhult
747 92 Alunda
740 10 Almunge
918 31 Sävar`);

export const farms = lines(`Norrby 12, 740 46 Östervåla
Västerbo 218, Tärnsjö
Backa Norrgården 4
Ingbo 331, 740 45 Tärnsjö
Lilla Åby torp 7, Harbo
Skogstorpet 3, 744 50 Morgongåva
Gräsbo 114
Nora-Buckarby 22, Östervåla
Hallarna 605, Heby
Sörgärdet 9, 289 72 Sibbhult
Västra Kvarnen 15, Degeberga
Rosenlund 2:14, Alunda
c/o Berglund, Ängeby 41, 747 92 Alunda
Stora Mellösa gård, flygel 2
Norrskedika 230, Östhammar`);

export const handles =
  words(`skogsfia_88, lillknatten04, xxmorkretxx, jobjo.heby, tarotmimmi, bilskruvarn77, plz_no_step, emo.kotte, frosthund, linslus92, kattmamman_tierp,
drakryttare1337, norrlandspojken, ellen.malar, virkmaja, kodknutte, moonpie.exe, hassleholmsgrabben, zaz_zaz, snickarjocke82, vildrosen_x, tyst.natt, brodkaveln,
nattugglan.19, aldrigvaken, fiskarn_i_gimo, pixel_paj, rostigspik, blabarsris, sami.kod, hodan.styles, mr_kebabsas, solkatten75, tung_metall_ola, sundvallsnatta,
lasse_liten_99, osby_oracle, rullstolsraser, gron.tumme, svartvit.duo, kaffepaus247, mjolnir_se, stickigt, unik0rn_a, trollsmurfen, dansbandsdrottningen, backhoppar.b,
hellre.hemma, frk_fikon, ensamvarg71, snabbnudel, rim_och_reson, halvtidslivet, kajplats12, pappan.pa.bruket, bettan.bakar, lilla.loppan_, surdegspelle`);

export const workplaces = {
  W: lines(`Björks Bageri
Tärnsjö Tygverkstad
Salong Saxen i Harbo
Östervåla Blommor & Begravning
äldreboendet Solgläntan
gruppbostaden Skogsbrynet
Hallbergs Snickeri AB
Nybruks Plåtslageri
Mekonord bilverkstad i Gimo
ICA Nära Kvarntorget
Lantmännens butik Grindstugan
Klockargårdens vårdboende
Café Kardemumma
Second hand-butiken Guldkornet
Söderlunds Åkeri
Lillans Hundtrim
Gårdsbutiken Åkesta
Rosenhofs Trädgård
Handelsboden i Gysinge
Frisörhörnan Klipp & Kram
Hemtjänsten Kastanjen
Tvätteriet Vita Laken
Bygdegårdens servering i Runhällen
Perssons Däck
Västerbo Lamm & Ull
Optikboden i Österbybruk
Färghuset Penseln
Gym Kraftkällan
Wiklunds Kött & Chark
Cykelkällaren
Kvarnens Loppis
Österby Glasbruk
stallet Hästhagen
LSS-boendet Tallkotten
Fältströms El
Apoteket Enhörningen i Alunda
Marthas Syateljé
Bilhallen Rattmuffen
Norrgårdens Getost
Mölleröds Såg
macken i Knutby
Café Gullvivan
Stenhuggeriet Granitboden
Elenas Städservice
Linnéas Massage
bokhandeln Lundekvist & Co`),
  WS: lines(`Hagby friskola
Tallbackens förskola
Ängskolan i Tärnsjö
förskolan Trollet
Norrsåkra skola
Mariedals resursskola
Vattmyra gymnasium
Björnidets förskola
Waldorfskolan Solhjulet
Kyrkskolan i Näsum
fritids Grottan
särskolan Regnbågen
Brukets montessoriskola
Fridhögskolan i Lillåby
naturbruksgymnasiet Ekudda
Kvarnskolan i Bjärnum`),
  WR: lines(`restaurang Gyllene Kajan
Pizzeria Vesuvio i Tyringe
Thai Orkidé
Gästis i Lönsboda
pizzeria Milano City i Osby
Hamnkrogen i Hargshamn
Lunchköket Gröna Grytan
Grillen vid Kanalen
Sushi Nami i Tierp
bryggeriet Humlebacken
Hotell Stationen i Örbyhus
konditori Tre Rosor
Bistro Lupin
kebabhuset Oasen
Pensionat Furuvik`),
};

export const rare = {
  JOB: words(`hovslagare, lastbilschaufför, veterinär, kyrkomusiker, orgelbyggare, glasblåsare, apotekare, barnmorska, brandman, sotare, präst, tandläkare, dansös, simlärare,
stenhuggare, skogsmaskinförare, cirkusartist, fotbollsdomare, begravningsentreprenör, urmakare`),
  DXR: words(`Huntingtons sjukdom, narkolepsi, ALS, Tourettes syndrom, dövblindhet, cystisk fibros, multipel skleros, blödarsjuka, Ehlers-Danlos syndrom, svår brännskada,
hjärntumör, afasi, Usher syndrom, könsdysfori`),
  LAND: words(
    `Eritrea, Mongoliet, Island, Bhutan, Peru, Georgien, Burundi, Kirgizistan, Filippinerna, Färöarna, Madagaskar, Nepal, Jemen, Albanien, Sydkorea, Chile`,
  ),
  SPR: words(
    'mongoliska, quechua, georgiska, kirundi, tibetanska, romani, isländska, swahili, nepali, tok pisin, grönländska',
  ),
  BARN: words('två, tre, fyra, fem, sju, nio'),
  EJOB: words('blacksmith, midwife, violinist, opera singer, falconer, organist'),
  ELAND: words('Bolivia, Iceland, Mongolia, Tonga, Bhutan, Armenia'),
};

export const openers = lines(`Kort notering:
Tfn-kontakt.
Samtal idag.
Hej igen!
Efter överenskommelse antecknas följande.
Internt:
Komplettering till gårdagens anteckning.
Från mötet:
Se tidigare anteckning.
Jourärende.
Lotsfråga.
Enligt uppgift:
Fråga till er:
Dokumenteras i efterhand.
Bakgrund i korthet:`);
export const lowerOpeners = lines(`hej
kort bara
internt
glömde skriva förut
ok så här
jo en sak till
från imorse
snabb notis
lotsfråga`);
export const closers = lines(`Återkommer nästa vecka.
Ny tid bokas om två veckor.
Bevakas.
Inget akut, men bör tas upp på nästa avstämning.
Samtycke finns.
Planen revideras om tre månader.
Avvaktar läkarintyg.
Frågan lyfts i LOKUS om det visar sig vara fler.
Vet ni om Stegen tar emot från oss?
Tacksam för svar senast fredag.
Handläggningstiden är just nu lång.
Inget ytterligare framkom.
Kopia till akten.
Mvh, handläggare
Behöver stöd med nästa steg.
Deltagaren är informerad och har inget att invända.
Arbetsförmågan är fortfarande oklar.
Hen vill helst börja med 25 procent.
Ersättningen räcker inte till hyran.
Vi har provat GK och SIP utan resultat.
Frågan är om ordinarie resurser är uttömda.
Vårdcentralen har fått samma fråga men inte svarat.
Det här är tredje gången på kort tid.
Stämmer av igen efter helgen.
Enheten tar ställning på måndagens ärendedragning.`);
export const lowerClosers = lines(`återkommer
ny tid nästa v
mvh
tack på förhand
vi får se
ring om nåt
noterat
obs viktigt
hörs på måndag
avvaktar svar
annars allt ok
kollar me chefen
tar de på mötet
ska ordna mer papper
svara när ni kan`);

// Longer surroundings, without any identity in them.
export const contexts =
  lines(`Bakgrunden är att flera insatser redan prövats utan att någon av dem lett vidare. Gemensam kartläggning gjordes för drygt ett år sedan, men planen följdes aldrig upp och ingen vet längre vem som hade ansvaret för den.
Ersättningsfrågan är olöst. Sjukpenningen är indragen, a-kassa är inte aktuell och försörjningsstöd har beviljats månad för månad. Oron för ekonomin tar mycket kraft och gör att rehabiliteringen inte kommer igång på allvar.
Vi bedömer att det finns arbetsförmåga men att den behöver tränas upp i ett lugnt tempo. Viktigt är tydlig struktur, få kontaktpersoner och möjlighet att vila. Ett studiebesök ska bokas innan något bestäms.
Arbetsförmedlingen har meddelat att inskrivning kan ske först när läkarintyget har gått ut. Vårdcentralen å sin sida vill att en plan finns innan intyget avslutas. Ärendet har alltså fastnat mellan två villkor.
Samtalet tog drygt en timme. Vi gick igenom vad som fungerar, vad som är svårt och vad som skulle behövas för att våga prova. Språket var inget hinder. Stämningen var god och alla fick komma till tals.
Enligt rutinen ska ny uppföljning ske var tredje månad. Denna gång görs den i form av ett kort telefonmöte eftersom restiden är lång och bussarna går sällan. Underlaget skrivs om på lätt svenska.
Målet på kort sikt är att hitta en fungerande dygnsrytm och komma ut två gånger i veckan. På längre sikt handlar det om arbete eller studier på halvtid. Steget däremellan är oklart och det är där vi behöver råd.
Sömnsvårigheter, värk i nacke och axlar samt återkommande huvudvärk gör att vardagen går ut på att orka. Fysioterapeuten har gett övningar som görs ungefär varannan dag. Ingen medicinsk behandling planeras för närvarande.`);
export const lowerContexts =
  lines(`har gått fram o tillbaka i två år nu, ingen vet vems bord de e o jag hinner inte ringa runt till alla, hade varit skönt m ett möte där alla är med
sover dåligt, äter inte frukost, går ut ibland på kvällen. vill egentligen jobba m nåt praktiskt men vågar inte ringa själv, så vi gör de ihop nästa gång
pengarna tar slut runt den tjugonde varje månad. matkort finns. ska kolla om de finns nån fond att söka o om elräkningen kan delas upp
allt tar tid nu, först läkare sen fk sen af o sen börjar de om igen. vi behöver nån som håller ihop de hela o som svarar i telefon`);
