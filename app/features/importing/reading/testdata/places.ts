import type { PlaceList } from '../case-row.ts';

/** The eight municipalities of Uppsala county with some of their localities (public geography). */
export const uppsalaCounty: PlaceList = {
  Enköping: ['Örsundsbro', 'Fjärdhundra', 'Grillby', 'Hummelsta'],
  Heby: ['Östervåla', 'Morgongåva', 'Tärnsjö', 'Harbo', 'Vittinge', 'Runhällen', 'Huddunge'],
  Håbo: ['Bålsta', 'Skokloster'],
  Knivsta: ['Alsike', 'Långhundra'],
  Tierp: ['Örbyhus', 'Söderfors', 'Karlholmsbruk', 'Månkarbo', 'Tobo', 'Skärplinge'],
  Uppsala: ['Storvreta', 'Björklinge', 'Knutby', 'Gunsta', 'Almunge', 'Gamla Uppsala'],
  Älvkarleby: ['Skutskär', 'Gårdskär', 'Marma'],
  Östhammar: ['Gimo', 'Alunda', 'Öregrund', 'Österbybruk', 'Hargshamn'],
};
