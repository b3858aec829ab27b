export const negation =
  /(?<![\p{L}])(inte|ej|icke|inga|ingen|inget|saknar|saknas|utan|aldrig|varken|hoppat av|avbrutit|avbruten|avbrutna|avbrutet|oavslutad|oavslutat|utanför(?!\s+arbetsmarknad))(?![\p{L}])/iu;
/** Words of denial that deny nothing that is asked for. */
export const noNegation =
  /(?<!\p{L})(?:(?:utan|inte|saknar|saknat|ej|inget|ingen) (?:ett |en |eget |egen |daglig |något |någon |stadigvarande )?(?:arbete|jobb|anställning|sysselsättning|försörjning|inkomst|arbetat|jobbat|arbetar|jobbar|studerar)|inte bara|inte minst|inget annat än)(?!\p{L})/giu;
/** What follows or precedes is said not to matter. */
export const noMatter =
  /(?<!\p{L})(oavsett|oberoende av|utan krav på|inget krav på|inga krav på|utgör inget hinder|inget hinder|behövs inte|krävs inte|behöver inte|(?:krävs|behövs) (?:ingen|inga|inget(?! annat))|kräver (?:inte|ej|ingen|inga|inget(?! annat))|(?:kräver|krävs|behöver|behövs) (?:\p{L}+ )?varken|krävs ej|behövs ej|är inget krav|är inte (?:ett )?krav|är frivilligt?|saknar betydelse|spelar ingen roll|har ingen betydelse|behöver (?:du |man )?ingen|ingen \p{L}+ (?:krävs|behövs)|(?:ingen|utan|inte någon) (?:läkar)?remiss)(?!\p{L})/iu;
export const excludes =
  /(?<!\p{L})(utesluter|utesluts|uteslutande kriteri\p{L}*|exkluder\p{L}*|exklusion\p{L}*|kontraindi\p{L}*|diskvalificer\p{L}*|(?:utgör|är) (?:ett )?hinder|hindrar|undantas|undantagna|undantaget|(?:omfattas|antas|accepteras|godtas|tillåts|beviljas|ingår) (?:inte|ej)|tas (?:inte|ej) emot|får (?:inte|ej) (?:finnas|förekomma|utgå|pågå|delta|söka)|kan (?:inte|ej) (?:delta|antas|söka|tas emot|få|ges|beviljas|erbjudas)|är (?:inte|ej) (?:aktuell|aktuellt|aktuella|välkomna|välkommen|behöriga?)|(?:inte|ej) aktuellt)(?!\p{L})/iu;
/** ”A ska inte vara gjord”: all of what stands before is denied. */
export const deniedBehind =
  /^\s*(?:ska|skall|får|måste|har|är|bör)?\s*(?:ännu |redan )?(?:inte|ej)\s+(?:ännu |redan |tidigare )?(?:vara|ha|finnas|varit|gjord|gjort|gjorts|genomförd|genomförts|genomfört|påbörjad|påbörjats|pågå|klar|klart|avslutad|utgå|förekomma)(?:\s+(?:vara|varit|gjord|gjort|gjorts|genomförd|genomförts|genomförda|påbörjad|påbörjats|klar|klart|ännu|tidigare|sedan|tidigare|bedömd|utredd|färdig|fastställd))*\s*$/iu;
/** Whom the service is not for: ages in it are those that are kept out. */
export const keepsOut =
  /(?<!\p{L})(?:(?:inte|ej) (?:aktuell\p{L}*|för|öppen|öppet|avsedd|tillgänglig|till|personer|dig|den|de)|(?:ingen|inga personer)(?= under| över| yngre| äldre| som)|passar (?:inte|ej)|vänder sig (?:inte|ej)|tar (?:inte|ej) emot|gäller (?:inte|ej)|riktar sig (?:inte|ej))(?!\p{L})/iu;
