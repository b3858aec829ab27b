import { describe, expect, it } from 'vitest';
import { findAll, found } from '../testing/lists.ts';

const asked = (text: string, type: string): string[] =>
  findAll(text).flatMap((finding) =>
    finding.type === type && finding.score >= 0.4 ? [text.slice(finding.start, finding.end)] : [],
  );

describe('places of work by who and what is there', () => {
  it.each([
    ['Rasten tas ut i lunchrummet på Dalängens Glasmästeri.', 'Dalängens Glasmästeri'],
    ['Grabbarna på Hyllpulvret fryser ut honom.', 'Hyllpulvret'],
    ['Diakonen på Tallåsens församling erbjuder språkpraktik.', 'Tallåsens församling'],
    ['Sista dagen på Lackcentralen blev jobbig.', 'Lackcentralen'],
    ['Efter 35 år på bruket i Hällefors vet han allt.', 'bruket i Hällefors'],
    ['Sedan 2014 på Fönsterfabriken i Lenhovda.', 'Fönsterfabriken i Lenhovda'],
    ['deltar i snickeriet hos kooperativet kilen', 'kooperativet kilen'],
    ['Vi placerade henne på Garnproffset i Kinna.', 'Garnproffset i Kinna'],
    ['Intyg: svetsare, Rostfritt i Nol, 2001–2012.', 'Rostfritt i Nol'],
    ['Avbruten: Timmerlaget Norrbäck, hon kom inte i tid.', 'Timmerlaget Norrbäck'],
    ['Vill söka sig till Stenhamra Trädgård där hon sommarjobbade.', 'Stenhamra Trädgård'],
    ['hon vill tillbaka till hårstudio systrarna', 'hårstudio systrarna'],
    ['Säsongsjobb i Klövsta skidlift, börjar 15 dec', 'Klövsta skidlift'],
    ['Maskinist vid Folkets Hus i Rundvik, 60 procent.', 'Folkets Hus i Rundvik'],
    ['Anhöriganställd i Mariedals personlig assistans.', 'Mariedals personlig assistans'],
    ['Frivilliguppdrag i Hembygdsföreningen Lien varje onsdag.', 'Hembygdsföreningen Lien'],
    ['hon tränar knattelaget i Sörbyängens IF', 'Sörbyängens IF'],
    ['TVÄTTERI VITA RENEN TAR EMOT HENNE I VÅR', 'TVÄTTERI VITA RENEN'],
    ['Jobbar på Åkessons El. Klarar inte lyft.', 'Åkessons El'],
    ['Uppsägning av personliga skäl, Kranförarna i Roslagen, facket är med.', 'Kranförarna i Roslagen'],
    ['Sandbergs Café – avbruten, för stressigt.', 'Sandbergs Café'],
    ['Hundgården Nosen har svårt att ta emot fler än en åt gången.', 'Hundgården Nosen'],
    ['Föll på väg hem från Kartongfabriken.', 'Kartongfabriken'],
    ['Han saknar gemenskapen på Rörverkstan.', 'Rörverkstan'],
    ['Lånas ut till Björnparken i Orsa under högsäsong.', 'Björnparken i Orsa'],
    ['Lagade cyklar på Pedalhuset hela förra sommaren.', 'Pedalhuset'],
    ['uppsagd från Gnosjö Formplast pga arbetsbrist, 18 år i samma maskin', 'Gnosjö Formplast'],
  ])('%s', (text, workplace) => {
    expect(found(text)).toContain(`workplace: ${workplace}`);
  });

  it('a shop whose sign has its owner in it', () => {
    expect(asked('bilverkstan nisses bil & motor håller stängt, uppehåll i praktiken', 'workplace')).toHaveLength(1);
  });

  it.each([
    'Första dagen på SFI gick bra.',
    '35 år på Öland har gjort honom till öbo.',
    'Efter två år på gymnasiet hoppade han av.',
    'Har bott 14 år i Eskilstuna och trivs.',
    'Avbruten: Rehabgruppen Linden, hon orkade inte.',
    'Han är engagerad i Röda Korset och Hyresgästföreningen.',
    'Dottern tränar i simklubben på onsdagar.',
    'Konsert på Folkets Hus i Rundvik i lördags.',
    'truckförare, svetsare, 2003–2017',
    'Plats på återbruket från 10 mars.',
    'Anmäld till Studieverkstaden på tisdagar.',
    'Beslut från Luftfartsverket väntas.',
    'Vi handlade på Glasbruket.',
    'VÄRDEN PÅ PRAKTIKEN BER OM SAMTAL',
    'Vill söka sig till Göteborg där det finns fler utbildningar.',
  ])('but none in %s', (text) => {
    expect(asked(text, 'workplace')).toEqual([]);
  });
});
