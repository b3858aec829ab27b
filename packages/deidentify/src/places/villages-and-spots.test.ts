import { describe, expect, it } from 'vitest';
import { found } from '../testing/lists.ts';

describe('where somebody lives or is to be found without a street', () => {
  it.each([
    ['Föräldrahemmet, Bygdeå Klintsjön 8, står tomt.', 'Bygdeå Klintsjön 8'],
    ['Nedre Stavsjön 11 är det röda huset vid bron.', 'Nedre Stavsjön 11'],
    ['Kör till Nisgården, Norra Kvarnsjön 14, två gånger.', 'Norra Kvarnsjön 14'],
    ['Gården Pers i Övre Häggsjö såldes, men klienten bor kvar.', 'Pers i Övre Häggsjö'],
    ['Snöröjning på infarten till Knäred Ljungån 3 saknas.', 'Knäred Ljungån 3'],
    ['Bor i stugan på Råneå Vitsån 47 vintertid.', 'Råneå Vitsån 47'],
    ['Boende: Solgläntan, rum 4, HVB Falun', 'Solgläntan, rum 4'],
    ['Vi hittade honom på hotellet vid stationen, rum 214.', 'hotellet vid stationen, rum 214'],
    ['Leveransadress hjälpmedel: Ekgatan 3, 1 vån, 376 34 Svängsta', 'Ekgatan 3, 1 vån, 376 34 Svängsta'],
    ['Klienten hittas oftast i väntsalen på Hallsbergs station.', 'i väntsalen på Hallsbergs station'],
    ['Hen övernattar i trapphuset på Rönnbärsgatan 62a.', 'i trapphuset på Rönnbärsgatan 62a'],
    ['Sitter varje dag på bänken utanför Hemköp i Tranås.', 'på bänken utanför Hemköp i Tranås'],
    ['Klienten nås i hörnet av Kvarngatan och Smedjevägen.', 'i hörnet av Kvarngatan och Smedjevägen'],
    ['Han sitter varje dag vid Björktorgets tunnelbaneuppgång.', 'Björktorgets tunnelbaneuppgång'],
    ['Bor på HVB Ekbacken, avd 2 rum 7', 'HVB Ekbacken, avd 2 rum 7'],
    ['Flyttad till Viskande skogens väg 11, delat boende.', 'Viskande skogens väg 11'],
    ['bor kvar i stugan granviken 14 tills vidare', 'granviken 14'],
    ['Post hämtas på Pl. 418 i Tranås', 'Pl. 418'],
  ])('%s', (text, address) => {
    expect(found(text)).toContain(`address: ${address}`);
  });

  it.each([
    'Team Västra Åsen 2 har fullt.',
    'Konferensrum Övre Salen 2 är bokat.',
    'Edsbyn 4 – Bollnäs 2 efter förlängning.',
    'Platser: Norra Lunden 6, Södra Lunden 4.',
    'Lägret har stuga 4 på Ekuddens camping.',
    'Leveransadress: Samordningsförbundet, Storgatan 4, 376 34 Svängsta.',
    'Vi ses på bänken utanför Systembolaget.',
    'Tåg till Stockholm Ljungån 14 mars.',
    'Resa till Umeå Östra 14 med buss.',
    'Vi ses i hörnet Lärkgatan/Trastvägen.',
    'Gruppen möts vid Björktorgets tunnelbaneuppgång kl 9.',
    'Laget kom på pl. 3 i turneringen.',
    'Hyr stugan vecka 31.',
    'Hjärtstartaren finns i väntsalen på Fagersta C.',
  ])('but not: %s', (text) => {
    expect(found(text).filter((one) => one.startsWith('address'))).toEqual([]);
  });
});
