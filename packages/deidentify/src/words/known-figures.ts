/** Figures of tales, authors, artists and statesmen whom everybody knows and nobody's note is about. */
const FIGURES = new Set(
  `kalle anka,kajsa anka,joakim von anka,musse pigg,donald duck,alfons åberg,pippi långstrump,emil i lönneberga,ronja rövardotter,karlsson på taket,lotta på bråkmakargatan,
  mio min mio,bröderna lejonhjärta,jonatan lejonhjärta,skorpan lejonhjärta,kalle blomkvist,mästerdetektiven blomkvist,nils holgersson,nils karlsson pyssling,greta gris,pelle svanslös,pettson och findus,mamma mu,
  lilla my,alfred nobel,lasse-maja,max och moritz,harry potter,hermione granger,sherlock holmes,kurt wallander,lisbeth salander,james bond,frodo bagger,robin hood,peter pan,
  romeo och julia,don quijote,karl-bertil jonsson,kalle på spången,ture sventon,hello kitty,super mario,herr gårman,doktor mugg,
  astrid lindgren,selma lagerlöf,august strindberg,karin boye,tove jansson,vilhelm moberg,pär lagerkvist,elsa beskow,evert taube,cornelis vreeswijk,carl michael bellman,jussi björling,
  povel ramel,ted gärdestad,anders zorn,hilma af klint,carl von linné,carl linnaeus,anders celsius,christopher polhem,raoul wallenberg,dag hammarskjöld,folke bernadotte,
  olof palme,tage erlander,per albin hansson,hjalmar branting,gustav vasa,karl den tolfte,drottning kristina,drottning silvia,kronprinsessan victoria,kung carl gustaf,heliga birgitta,
  ingmar bergman,greta garbo,zarah leander,zlatan ibrahimovic,zlatan ibrahimović,greta thunberg,carolina klüft,ingemar stenmark,charlotte kalla,armand duplantis,
  sigmund freud,jean piaget,aaron antonovsky,abraham maslow,maria montessori,florence nightingale,albert einstein,isaac newton,charles darwin,marie curie,nelson mandela,martin luther king,mahatma gandhi,winston churchill,
  abraham lincoln,barack obama,donald trump,bill gates,steve jobs,elon musk,mark zuckerberg,leonardo da vinci,michael jackson,elvis presley,bob dylan,bob marley,john lennon,taylor swift,william shakespeare,hans christian andersen,charles dickens,agatha christie,
  karl marx,immanuel kant,rosa parks,moder teresa,jesus kristus,sankta lucia,sankt nikolaus,sankt göran,sankt erik,john doe,jane doe,
  camilla läckberg,henning mankell,jan guillou,jonas gardell,gustaf fröding,nils ferlin,hjalmar söderberg,edith södergran,tomas tranströmer`
    .split(',')
    .map((name) => name.trim()),
);

const FIRST_WORDS = new Set([...FIGURES].map((name) => name.split(' ')[0]));
const MOST_WORDS = 4;

/** How many words from `index` name such a figure, in whatever case the last one stands; 0 when they do not. */
export function figureAt(words: (offset: number) => string | null): number {
  let name = '';
  let longest = 0;
  for (let count = 0; count < MOST_WORDS; count++) {
    const word = words(count);
    if (word === null || (count === 0 && !FIRST_WORDS.has(word))) break;
    name += count === 0 ? word : ` ${word}`;
    if (count > 0 && (FIGURES.has(name) || FIGURES.has(name.replace(/s$/, '')))) longest = count + 1;
  }
  return longest;
}
