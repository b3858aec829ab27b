export const negation = /(?<![\p{L}])(inte|ej|icke|inga|ingen|inget|saknar|saknas|utan|aldrig|varken)(?![\p{L}])/iu;
/** What follows or precedes is said not to matter. */
export const noMatter =
  /(?<!\p{L})(oavsett|oberoende av|utan krav på|inget krav på|inga krav på|utgör inget hinder|inget hinder|behövs inte|krävs inte|behöver inte|krävs ej|behövs ej|är inget krav|är inte (?:ett )?krav|är frivilligt?)(?!\p{L})/iu;
export const excludes =
  /(?<!\p{L})(utesluter|utesluts|undantas|undantagna|undantaget|(?:omfattas|antas|accepteras|godtas|tillåts|beviljas) (?:inte|ej)|tas (?:inte|ej) emot|får (?:inte|ej) (?:finnas|förekomma|utgå|pågå)|kan (?:inte|ej) (?:delta|antas|söka)|är (?:inte|ej) (?:aktuellt|aktuella|välkomna|välkommen)|(?:inte|ej) aktuellt)(?!\p{L})/iu;
