/** What offices number: their matters, papers, purchases and things. Such numbers are nobody's own. */

/** A matter of the house's machines and papers: "ärende IT-338201", "supportärende INC0044718", "SOU 2024:41". */
export const OF_THINGS =
  /^(?:it-|drift|felanmälnings|vaktmästar|system|fastighets)-?ärende(?:t|ts)?$|^(?:it|inc|sou|ds|prop|jo|hfd|skr|req|chg|sd)[ -]?\d/;
/** Numbers of matters, things and papers. */
export const OF_MATTER =
  /(?:ramavtal(?:et)?|ticket|incident|felanmälan|dnr|diarienr|diarienummer|dokument(?:et)?|rutin(?:en)?|mall(?:en)?|policy(?:n)?|riktlinje(?:n)?|uppdatering(?:en)?|offert(?:en)?|modell(?:en)?|artikelnr|artikelnummer|ordernr|fakturanr|fakturanummer|projektnr|upphandling|nyckeltal(?:et)?|indikator(?:n)?|mått(?:et)?|(?:projektor|skrivare|router|dator|skärm|kopiator)(?: \p{L}+)?)[\s.:]*$/u;
export const OF_PURCHASE =
  /(?:faktur|offert|beställning|upphandling|leverans|inköp|anbud|kommers|statsbidrag|rekvirer|konter|bokför|utlysning)\p{L}*(?:[^.!?\n\p{L}]+\p{L}+){0,6}[\s:.]*$/u;
/** "får ett löpnummer, exempelvis AV-2026-014": of a rule, not of a matter. */
export const EXAMPLE = /(?:exempel(?:vis)?|t\.? ?ex\.?|såsom|mönstret|formatet|saknas i serien)[^.!?\n]{0,14}$/u;
export const HANDLES =
  /(?<!\p{L})(?:fk|af|csn|kfm|ifo|soc|försäkringskassans?|kronofogdens?|kronofogden|migrationsverkets?|överförmyndaren?s?)[\s:-]{1,2}(?:s )?ärende\p{L}*(?: nr)?[\s.:]*$/u;
export const PRECEDENT = /(?<!\p{L})(?:hfd|ref\.|rättsfall\p{L}*|vägledande|prejudikat\p{L}*)/u;
export const OFFICE_THING =
  /(?<!\p{L})(?:\p{L}*lokal(?:en|er|erna)?|kontor\p{L}*|kansli\p{L}*|skrivare\p{L}*|förbund\p{L}*|verksamhet\p{L}*|leverantör\p{L}*|tolk\p{L}*|löper ut|städning\p{L}*|serviceavtal\p{L}*|gäller från|förnyas|sägs upp|upphandl\p{L}*)(?!\p{L})/u;
