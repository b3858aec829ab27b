/** What the words before a number say of it. */

export const SAYS_PHONE =
  /(?:\btel(?:e(?:fon)?)?\.?(?: ?-?n(?:r|ummer))?|\btfn\.?(?: ?-?nr)?|\bmob(?:il)?\.?(?: ?-?n(?:r|ummer))?|\bmobilen|\bfax|\bsms(?:a|:a)?|\bwhatsapp|\bviber|\bswish(?:a|nr|nummer)?|(?<!\p{L})ring(?:a|er|de|t)?|nås (?:bäst )?(?:på|via)|(?<!\p{L})n(?:r|ummer|umret)|(?:hem|jobb|arbets|privat|dag)(?:nr|nummer)|kontaktnr|till)(?: är| till \p{L}+(?: är)?| \(\p{L}+\))?(?: på| från)?[\s:.,(]*$/u;
/** Numbers of authorities and exchanges say nothing about a person. */
export const SERVICE = /(?:växel|kundtjänst|kundcenter|kontaktcenter|reception|jour(?!nal)(?:en|telefon)?)/;
/** Numbers of other things, of which the one before a phone may be told. */
export const OTHER = /(?:\bbg|bankgiro|plusgiro|\bpg|org\.? ?n(?:r|ummer)|dnr|faktura|ocr|konto)/;
/** Whoever calls it reaches an office. */
export const EXCHANGE =
  /(?:(?<!(?:från|via|genom|av) )växel(?:n)?|kundtjänst|kundcenter|kontaktcenter|servicecenter)(?!n?,? (?:privat|hem|egen|eget|direkt|men))[^\d.!?]{0,14}$/;
/** Whoever calls from a number is somebody, also where the exchange is told about it. */
export const CALLER =
  /(?<!\p{L})(?:samtal\p{L}*|ring\p{L}*|uppringd|sms\p{L}*|koppla\p{L}*|spärra\p{L}*|blockera\p{L}*|sökt?)(?: \p{L}+){0,2} från (?:n(?:r|ummer|umret) )?$/u;
export const CALLS = /^ (?:har )?(?:sökt|ringt|sökte|ringde)(?!\p{L})/u;
export const CALLED =
  /(?<!\p{L})(?:samtal\p{L}*|ring\p{L}*|sms\p{L}*|mobil\p{L}*|mob|tel\p{L}*|tfn|nr|num(?:mer|ret)|swish\p{L}*|nås|kontakt\p{L}*|whatsapp)(?!\p{L})/u;
export const DIALLED =
  /(?<!\p{L})(?:(?:(?:\p{L}*telefon|mobil)\p{L}*|tfn|tel|mob|ring(?:a|er|de|t)?|nås|sms:?a?|samtal|(?:eget|egna) n(?:r|ummer))[^.!?\n]{0,14}|n(?:ummer|umret|r)[ :.,är]{1,5})$/u;
export const PERSONAL = /(?<!\p{L})(?:p-?n(?:r|ummer)|pers\p{L}*|samord\p{L}*|född|f|id)(?!\p{L})/u;
/** Other numbers of a file that "nr" can stand before. */
export const FILE_NUMBER =
  /(?:(?<!\p{L})(?:issn|isbn|gtin|ean|art|artikel|ver|inv\.?|inventarie|diarieför[ts]|löp|serie|streckkod|wifi-?(?:kod|lösenord)|(?:mötes|teams|zoom|konferens)-?(?:id|kod)|kundkod|kontering|resultat|ärende|mål|medlems?|klient|kund|journal|akt|dnr|diarie|dossier|pass|ref)|(?:(?<!kontant|sim|sim-)kort|tillstånd|skuld|konto|kontrakt|avtal|försäkring|anmälan|remiss)(?:et|en)?s?)(?:-?n(?:r|ummer|umret))?(?: (?:hos|i|på) [\p{L}-]+)?(?: n(?:r|ummer))?(?: är)?[\s:.]*$|(?<![\p{L}\d])[a-zåäö]-$/u;
