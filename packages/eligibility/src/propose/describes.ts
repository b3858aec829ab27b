/**
 * What a service gives, where and how it goes on, told beside what it asks for. Nobody is kept out by it, so it is said to
 * be unread.
 */

/** ”Innehåll: …”, ”Plats: …”. */
const heading =
  /^\s*(?:plats|lokal|lokaler|adress|var|start|startdatum|kursstart|tid|tider|öppettider|omfattning|innehåll|upplägg|kontakt\p{L}*|tel|telefon|ansvarig|handledare|kursledare|längd|kostnad|avgift|pris|anordnare|arrangör|utförare|syfte|syftet|mål|målet|målsättning|om (?:insatsen|kursen|oss|verksamheten)|så (?:går det till|arbetar vi|jobbar vi)|så här .{1,30}|det(?:ta| här) (?:erbjuder|ingår|får|gör).{0,20}|i (?:insatsen|kursen) ingår|metod|arbetssätt|efter (?:insatsen|kursen)|resultat|personal|bemanning|vi erbjuder|du får|ersättning under .{1,20}|vad (?:får|gör|händer|ingår).{0,40}|hur .{1,40}|när .{1,30})\s*[:?]?\s*$/iu;
/** Whom a service is for. */
const persons =
  '(?:personer|dig|er|den|de|dem|alla|unga|ungdomar|vuxna|barn|föräldrar|kvinnor|män|patienter|deltagare|sökande|invånare|boende|kommuninvånare|inskrivna|arbetslösa|arbetssökande|sjukskrivna|nyanlända)';
/** ”Vi möter personer som …”: what the service does tells whom it is for. */
const forWhom = new RegExp(
  `(?<!\\p{L})(?:möter|träffar|arbetar med|jobbar med|stöttar|stödjer|hjälper|tar emot|för|till|erbjuds|omfattar|når)\\s+${persons}\\s+(?:som|med|i|mellan|från|över|under|\\d)`,
  'iu',
);
const subject =
  /^\s*(?:vi|gruppen|kursen|insatsen|verksamheten|projektet|programmet|utbildningen|tjänsten|teamet|mottagningen|handledaren|kursledaren|läraren|personalen|handläggaren|resultatet|första steget|många|de flesta|flera av|coachen|innehållet|ersättningen|målet|syftet|fokus|hos oss|här|efter|därefter|under (?:insatsen|tiden|kursen|perioden)|i (?:insatsen|kursen|programmet))(?!\p{L})/iu;
/** With these the service says whom it is for. */
const asks =
  /(?<!\p{L})(?:riktar|riktas|vänder|inriktad|tar (?:bara |endast |inte |ej |enbart )?emot|är (?:bara |endast |inte |ej |enbart |även )?(?:för|till för|avsedd|öppen|öppet|tänkt)|är (?:inte|ej) aktuell|gäller|kräver|krävs|förutsätter|passar|söker (?:dig|personer)|välkomnar|(?:ges|görs|hålls) (?:till|för)|kan (?:inte )?(?:ges|beviljas)|finns (?:till )?för|beviljas (?:personer|dig|den)|erbjuds (?:till )?(?:dig|personer)|förbehåll\p{L}*|bara för|endast för|ställer krav)(?!\p{L})/iu;
const given =
  /^\s*(?:då |där |sedan )?(?:(?:du|deltagaren|deltagarna|man) (?:får|kan få|kommer att|erbjuds|ges)|(?:får|erbjuds) (?:du|deltagaren))(?!\p{L})(?!\s+(?:inte|ej|ha|vara|söka|ansöka|delta|komma|anmäla|inte ha|försörjningsstöd|ekonomiskt|sjuk|aktivitetsersättning|rehabiliteringspenning))/iu;
const meanwhile = /(?<!\p{L})under (?:tiden|insatsen|insatstiden|kursen|praktiken|perioden|hela)(?!\p{L})/iu;

/** ”Vi erbjuder arbetsträning till personer med A”: what is offered must not be read as asked for. */
const beside =
  /(?<!\p{L})(?:erbjuder|ger|ordnar|innehåller|leder|samverkar)\s+(?!(?:plats\p{L}*|stöd|hjälp|insatsen|platser)(?!\p{L}))/iu;

/** Whether a sentence, or the heading that it stands under, tells what the service gives. */
export function describes(sentence: string): boolean {
  const head = /^[^:]*:/u.exec(sentence)?.[0];
  if (head !== undefined && heading.test(head)) return true;
  if (asks.test(sentence) || (forWhom.test(sentence) && !beside.test(sentence))) return false;
  return subject.test(sentence) || given.test(sentence) || meanwhile.test(sentence);
}

/** A line that stands alone above what the service gives. */
export function isDescribingHeading(line: string): boolean {
  return heading.test(line);
}

const notYetSo =
  /(?<!\p{L})(?:behov av|söker|önskar|redo (?:för|att)|inför|vänta\p{L}* på|ansökt om|risk (?:för|att)|riskera\p{L}*|misstänk\p{L}*|misstanke om|utredning (?:av|för)|anhörig\p{L}*|närstående|barn till|föräld\p{L}* till|planera\p{L}*|stöd (?:i|vid|att|med|till(?! (?:personer|dig|den|dem|unga|vuxna)))|hjälp (?:med|att|till)|leder till|leda till|för att|syft\p{L}*|möjlighet till|möjligheter till|kunskap om|erbjud(?!s (?:till )?(?:personer|dig|den|alla|unga|ungdomar|vuxna|föräldrar|patienter))\p{L}*|haft|nära|ofta|ibland|vanlig\p{L}*|behåll\p{L}*|bibehåll\p{L}*|berättiga\p{L}*|ger? rätt|siktar på|drömm\p{L}*|slussas|på väg|(?<!(?:inte|ej|aldrig) )(?:får|kan) (?:även |också |fortfarande )?(?:ha|vara|uppbära)(?! (?:högst|max|som mest))|avslag på|nekats|nekad|(?<!(?:inte|ej) )kombineras med|vill (?:du |man |ni )?(?:ha|börja|få|göra|läsa|gå|söka|prova|komma|delta)|behöver(?!\s+(?:du |man |också |även |alltid )*(?:ha|vara|kunna|bo|finnas|läkar|en läkar|remiss|en remiss)))(?!\p{L})/iu;
const happens =
  /(?<!\p{L})(?:sker|görs(?! för)|ges(?! (?:för|till|när|om))|träffas|ligger|bedrivs|finns (?:bara |endast )?i|hålls(?! för)|äger rum|anordnas|leds|startar|varar|planeras|upprättas|bedöms|utreds|kartläggs|prövas|följs upp|kan bli aktuellt|hänvisas|hänvisar|kontakta|vänd dig)(?!\p{L})/iu;

const before =
  /(?<!\p{L})(?:tidigare|före detta|f\.\s?d\.|(?:behandling\p{L}*|program|vård) (?:av|för|mot))(?!\p{L})/iu;

/** Whether the words before a condition's say that it was so once, or is being treated. Nobody is asked for a step before that. */
export function wasOnce(words: string): boolean {
  return before.test(words);
}

/** Whether the words before a condition's say that somebody needs it, seeks it, had it or may come to it. */
export function isYetToCome(before: string): boolean {
  return notYetSo.test(before);
}

/** ”SIP upprättas i insatsen”: it comes with the service. */
export function comesWithIt(text: string): boolean {
  return happens.test(text);
}
