/** After what schools, homes and shops are named: trees, flowers, animals, hills, waters, and what children know. */

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** Definite, without the s of the genitive: Ekorrens förskola, Gläntans äldreboende. */
const NATURE = new Set(
  list(`
  björken eken linden lönnen granen tallen aspen almen rönnen asken alen pilen hasseln kastanjen syrenen enen rosen vallmon blåsippan vitsippan sippan gullvivan tussilagon
  blåklockan klockan prästkragen klövern fyrklövern solrosen maskrosen violen pensén liljan tulpanen näckrosen ljungen törnrosen smultronet lingonet blåbäret hallonet hjortronet
  körsbäret äpplet päronet plommonet krusbäret vinbäret kotten ekollonet ollonet svampen kantarellen lövet kvisten grenen stubben mossan
  tuppen hönan katten kissen hunden hästen kon geten fåret grisen gåsen ankan påfågeln papegojan ekorren igelkotten nyckelpigan humlan biet myran fjärilen sländan trollsländan grodan paddan snigeln räven haren kaninen björnen björnungen vargen lodjuret lon älgen
  svalan lärkan ugglan trasten svanen örnen falken måsen tärnan duvan orren tjädern tranan göken hackspetten mesen delfinen valen sälen uttern bävern grävlingen musslan snäckan
  sjöstjärnan sjöhästen krabban laxen gäddan lammet fölet kalven ponnyn kycklingen elefanten lejonet tigern giraffen pandan pingvinen isbjörnen
  solen solstrålen solskenet solgläntan månen stjärnan regnbågen gläntan molnet norrskenet kometen planeten himlen vinden vågen bäcken källan forsen floden sjön viken dammen ängen
  hagen lunden dalen kullen åsen berget backen skogen stenen klippan stranden stigen kojan grottan gnistan flamman lågan
  fyren ankaret båten skutan flotten kompassen roret masten seglet bryggan lyktan lanternan ballongen draken karusellen gungan pusslet pärlan diamanten kristallen safiren rubinen
  smaragden opalen kronan slottet tornet kvarnen trumman flöjten vagnen tåget raketen solhemmet trollet tomten älvan sagan skatten äventyret saltkråkan junibacken bullerbyn
  `),
);
/** Where a house stands, behind a word of its own: Hallonbacken, Tallåsen, Tegelbruket. */
const GROUND =
  /^(?!kommun|stad|lands|sam|sjuk|skol|bo(?:städ|stad)|arbets|rättspsyk)\p{L}{3,}(?:backen|gården|ängen|åsen|dalen|lunden|hagen|kullen|gläntan|liden|höjden|skogen|parken|sjön|viken|stranden|bäcken|källan|berget|heden|vallen|torpet|bruket|kvarnen|holmen|udden|näset|slätten|fältet|hyddan|stugan|fyren|porten|bergen|kläppen|lyckan|gärdet|rosen|blomman|klockan|sippan|strålen|stenen)$/u;

const base = (lower: string): string => (lower.endsWith('s') ? lower.slice(0, -1) : '');

/** "ekorren", "tallbacken" */
export const isGroundName = (lower: string): boolean => NATURE.has(lower) || GROUND.test(lower);

/** "ekorrens", "tallbackens": whatever houses are named after, in the genitive. */
export const isGroundOwner = (lower: string): boolean => {
  const name = base(lower);
  return name !== '' && isGroundName(name);
};

/** Schools, nurseries and homes: the very house is meant when somebody's or something's name stands before. */
const CARE_HOUSE =
  /(?:^|\p{L})(?:förskola|dagis|friskola|grundskola|montessoriskola|waldorfskola|byskola|särskola|(?<!hög)skola|fritids|fritidshem|fritidsgård|äldreboende|vårdboende|demensboende|gruppboende|gruppbostad|stödboende|hvb|servicehus|servicehem|vårdhem|sjukhem|ålderdomshem|äldreboenden|äldrehem|behandlingshem|korttids|korttidsboende|korttidshem|seniorboende|trygghetsboende|dagverksamhet|dagcenter|dagliga verksamhet|kyrkokansli|församlingshem|skolkök|skolrestaurang|storkök)$/u;
export const isCareHouse = (word: string): boolean => CARE_HOUSE.test(word);
