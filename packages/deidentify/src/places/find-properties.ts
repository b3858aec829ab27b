import { startsOfGroups } from '../reading/digit-groups.ts';
import { matchesNear } from '../reading/near.ts';
import type { Page } from '../reading/page.ts';
import type { PlaceWords } from './find-houses.ts';
import { LED_TO } from './find-houses.ts';

/** "bor på ekeby 4:12" */
const LOWER_PROPERTY =
  /(?:\bbor|\bbodde|\bbo|skriven|hus(?:et)?|gård(?:en)?|adress(?:en)?)(?: på| i|:)? (\p{L}{3,24} \d{1,3}:\d{1,4})(?![\d:])/gu;
/** A property's name in the land register: Tärnsjö 4:23. */
const PROPERTY = /(?<![\p{L}\d])(\p{Lu}[\p{L}-]{2,30}(?: \p{Lu}[\p{L}-]{2,30})?) \d{1,3}:\d{1,4}(?![\d:])/gu;
/** A name of two words stands so near the colon in its number. */
const NEAR_COLON = 80;

/** What has a name in the land register, or a neighbour there. */
const OF_LAND =
  /fastighet|(?<!\p{L})(?:tomt(?:en)?|arrend\p{L}*|granne(?:n)? (?:med|till)|lagfart(?:en)?|gård(?:en)?|lantbruk(?:et)?|jordbruk(?:et)?|skogsskifte(?:t)?|äg(?:er|de)|köp(?:er|te|t)|sål(?:t|de)|säl(?:jer|ja)|torp(?:et)?|\p{L}*stuga(?:n)?|avlopp(?:et)? för|lån(?:et)? (?:för|på)|fritidshus(?:et)?|utmät\p{L}*|pant(?:brev)?|skuld(?:en)? avse\p{L}*|bouppteckning\p{L}*|ärv\p{L}*|garage|altan(?:en)?|attefall\p{L}*)[ ,]/u;

/** What is planned or built for everybody. */
const PLANNED =
  /(?<!\p{L})(?:detaljplan\p{L}*|plan(?:uppdrag|besked|ändring)\p{L}*|samråd\p{L}*|avstyckning för|exploatering\p{L}*|markanvisning\p{L}*|bygglov för (?:ny )?(?:för)?skol\p{L}*)(?!\p{L})|^[^.!?\n]{0,30}(?:återvinning|förskol|vattenverk|reningsverk|industri|skola)/u;
/** Properties by their names in the land register. */
export function findProperties(
  page: Page,
  words: PlaceWords,
  add: (start: number, end: number, score: number) => void,
): void {
  const cues = startsOfGroups(page.chains, ({ gap }) => gap === ':');
  for (const m of matchesNear(LOWER_PROPERTY, page.lower, cues, NEAR_COLON)) {
    const found = m[1] ?? '';
    add(m.index + m[0].length - found.length, m.index + m[0].length, 0.7);
  }
  for (const m of matchesNear(PROPERTY, page.text, cues, NEAR_COLON)) {
    const names = (m[1] ?? '').toLowerCase().split(' ');
    if (PLANNED.test(page.before(m.index, 50)) || PLANNED.test(page.after(m.index + m[0].length, 50))) continue;
    const said = OF_LAND.test(page.before(m.index + (m[1] ?? '').length, 60));
    const strange = LED_TO.test(page.before(m.index, 14)) && names.some((name) => !words.isListed(name));
    if (!said && !strange && !names.some((name) => words.isPlace(name))) continue;
    const skipped = names[0]?.startsWith('fastighet') ? (names[0]?.length ?? 0) + 1 : 0;
    add(m.index + skipped, m.index + m[0].length, said ? 0.95 : 0.6);
  }
}
