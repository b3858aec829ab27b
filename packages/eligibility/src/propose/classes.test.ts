import { describe, expect, it } from 'vitest';
import { readRuleFile } from '../check-file.ts';
import attributes from '../testing/attributes.json' with { type: 'json' };
import { ruleWords } from '../words.ts';
import { propose } from './propose.ts';

const known = readRuleFile({ attributes, services: [] }).attributes;

/** Texts by what is difficult in them, with the rule that is read; nothing is read of what the words leave open. */
const classes: Readonly<Record<string, readonly (readonly [text: string, rule: string])[]>> = {
  'what stands behind a choice is asked for besides': [
    [
      'Utmattning eller ångest, läkarremiss.',
      'Diagnosgrupp: depression eller ångest eller utmattning. Läkarremiss finns.',
    ],
    [
      'Läkarremiss, 18–65 år, sjukpenning eller sjukersättning.',
      'Ålder: 18–65 år. Läkarremiss finns. Ersättning (utom försörjningsstöd): sjukpenning eller sjukersättning.',
    ],
    [
      'Personer med psykossjukdom eller autism, boende i Uppsala.',
      'Diagnosgrupp: neuropsykiatrisk funktionsnedsättning eller psykossjukdom. Bostadskommun: Uppsala.',
    ],
    [
      'Sjukpenning, rehabiliteringspenning eller aktivitetsersättning, och läkarremiss.',
      'Ersättning (utom försörjningsstöd): sjukpenning, aktivitetsersättning eller rehabiliteringspenning. Läkarremiss finns.',
    ],
    [
      'SIP eller GK ska vara gjord, liksom bedömning av arbetsförmågan.',
      'Något av detta: avslutade steg: samordnad individuell plan (SIP), eller gemensam kartläggning (GK) gjord. Arbetsförmågan bedömd.',
    ],
    [
      'Sjukpenning, sjukersättning eller försörjningsstöd.',
      'Något av detta: ersättning (utom försörjningsstöd): sjukpenning, eller ersättning (utom försörjningsstöd): sjukersättning, eller pågående försörjningsstöd.',
    ],
    ['Läkarremiss, SIP eller försörjningsstöd.', ''],
    ['Adhd eller autism, depression.', ''],
  ],
  'what one alternative is said with holds for all of one kind': [
    [
      'Unga vuxna (18–25) med adhd eller missbruk i Uppsala kommun.',
      'Ålder: 18–25 år. Diagnosgrupp: neuropsykiatrisk funktionsnedsättning eller skadligt bruk eller beroende. Bostadskommun: Uppsala.',
    ],
    [
      'Hebybor med adhd eller utmattning.',
      'Diagnosgrupp: neuropsykiatrisk funktionsnedsättning eller utmattning. Bostadskommun: Heby.',
    ],
    [
      'Inskriven på AF med aktivitetsstöd eller a-kassa.',
      'Ersättning (utom försörjningsstöd): aktivitetsstöd eller arbetslöshetsersättning (a-kassa). Inskriven på Arbetsförmedlingen.',
    ],
    ['Personer i Heby med adhd eller läkarremiss.', ''],
    ['Sfi C eller D, som inte har gymnasieutbildning.', 'Svenska: sfi kurs C–D. Utbildning: högst grundskola.'],
  ],
  'values of one thing are alternatives, however they are joined': [
    ['Unga 16–24 år i Tierp och Älvkarleby.', 'Ålder: 16–24 år. Bostadskommun: Tierp eller Älvkarleby.'],
    [
      'Vi tar emot personer över 18 år från Heby, Tierp och Älvkarleby.',
      'Ålder: minst 18 år. Bostadskommun: Heby, Tierp eller Älvkarleby.',
    ],
    ['Alla kommuner utom Uppsala och Enköping.', 'Bostadskommun: inte Uppsala. Bostadskommun: inte Enköping.'],
    ['Boende i norra länet (Tierp, Älvkarleby, Östhammar).', 'Bostadskommun: Tierp, Älvkarleby eller Östhammar.'],
    [
      'Personer med depression, utmattning och adhd.',
      'Diagnosgrupp: neuropsykiatrisk funktionsnedsättning, depression eller ångest eller utmattning.',
    ],
    [
      'Läkarremiss, adhd, utmattning.',
      'Läkarremiss finns. Diagnosgrupp: neuropsykiatrisk funktionsnedsättning eller utmattning.',
    ],
    ['Genomförd arbetsträning, språkpraktik.', 'Avslutade steg: arbetsträning. Avslutade steg: språkpraktik.'],
    ['Lägst grundskola, högst gymnasium.', 'Utbildning: minst grundskola. Utbildning: högst gymnasium.'],
    ['Ej avslutad grundskola eller gymnasium.', ''],
    [
      'Sjukskrivna och personer med försörjningsstöd.',
      'Något av detta: ersättning (utom försörjningsstöd): sjukpenning, eller sjukskriven på deltid, eller pågående försörjningsstöd.',
    ],
  ],
  'numbers are of what is likely': [
    [
      '20–64 år, utan arbete i minst ett år, inskrivna på AF.',
      'Ålder: 20–64 år. Månader utan arbete: minst 12. Inskriven på Arbetsförmedlingen.',
    ],
    ['25 år eller äldre och minst 12 månader utan arbete.', 'Ålder: minst 25 år. Månader utan arbete: minst 12.'],
    ['Arbetslösa ungdomar under 25 år.', 'Ålder: högst 24 år.'],
    ['30 år eller yngre.', 'Ålder: högst 30 år.'],
    ['18 år fyllda, ej 65.', 'Ålder: 18–64 år.'],
    ['Kursen är 1–2 år lång. Från 18 mars.', ''],
    ['Personer i åldern 55 plus.', 'Ålder: minst 55 år.'],
    ['Du behöver inte ha fyllt 18, men du ska ha fyllt 16.', 'Ålder: minst 16 år.'],
    ['Har stått utanför arbetsmarknaden i minst två år.', 'Månader utan arbete: minst 24.'],
    ['Minst 18 år. I grupp B från 20 år.', ''],
  ],
  'ages of those that are kept out are turned round': [
    ['Inte för personer under 18 år.', 'Ålder: minst 18 år.'],
    ['Personer över 65 år tas inte emot.', 'Ålder: högst 65 år.'],
    ['Inte aktuell för den som är yngre än 18 eller äldre än 65.', 'Ålder: 18–65 år.'],
    ['Inte för personer under 18 år med missbruk.', ''],
    [
      '18–65 år, personer med missbruk tas inte emot.',
      'Ålder: 18–65 år. Diagnosgrupp: inte skadligt bruk eller beroende.',
    ],
  ],
  'denials reach as far as they are meant': [
    ['Utan arbete, inskriven på AF.', 'Inskriven på Arbetsförmedlingen.'],
    ['Gemensam kartläggning ska inte ha gjorts tidigare.', 'Gemensam kartläggning (GK) inte gjord.'],
    ['Arbetsförmågan får inte vara utredd.', 'Arbetsförmågan inte bedömd.'],
    ['Ingen som har sjukersättning tas emot.', 'Ersättning (utom försörjningsstöd): inte sjukersättning.'],
    ['Du kan inte delta om du har sjukersättning.', 'Ersättning (utom försörjningsstöd): inte sjukersättning.'],
    ['Inte missbruk och psykos.', 'Diagnosgrupp: inte skadligt bruk eller beroende. Diagnosgrupp: inte psykossjukdom.'],
    [
      'Personer utan gymnasieexamen, 20–29 år, Heby.',
      'Ålder: 20–29 år. Utbildning: högst grundskola. Bostadskommun: Heby.',
    ],
    ['Boende i länet utanför Uppsala.', 'Bostadskommun: inte Uppsala.'],
    ['Unga som hoppat av gymnasiet.', 'Utbildning: högst grundskola.'],
    ['Ingen remiss.', ''],
    ['Kräver inget annat än att du bor i Knivsta.', 'Bostadskommun: Knivsta.'],
  ],
  'what the service gives, where and how, is no condition': [
    ['Vi erbjuder arbetsträning och samtal.', ''],
    ['Ersättningen under tiden är aktivitetsstöd.', ''],
    ['SIP upprättas i insatsen.', ''],
    ['Bedömning av arbetsförmåga görs under insatsen.', ''],
    ['Gruppen träffas i Tierp.', ''],
    ['Omfattning: 20 timmar i veckan under arbetsträning.', ''],
    ['Insatsen riktar sig till personer med sjukpenning.', 'Ersättning (utom försörjningsstöd): sjukpenning.'],
    ['Insatsen kan ges parallellt med sjukpenning.', ''],
    ['Bosatt i Uppsala län.', ''],
    ['Psykosocial problematik.', ''],
    ['Vid pågående missbruk hänvisas till beroendevården.', ''],
  ],
  'what is needed, sought, had or allowed is not there': [
    ['I behov av arbetsträning.', ''],
    ['Anhöriga till personer med beroende.', ''],
    ['Under utredning för adhd.', ''],
    ['Avslag på sjukersättning.', ''],
    [
      'Personen får ha sjukersättning, men inte aktivitetsersättning.',
      'Ersättning (utom försörjningsstöd): inte aktivitetsersättning.',
    ],
    ['Deltagaren får inte samtidigt delta i arbetsträning.', ''],
    ['Har haft försörjningsstöd.', ''],
  ],
  'said to “du”, as a question, with an if': [
    [
      'Är du mellan 18 och 29 år och saknar gymnasieutbildning? Då kan du söka till oss.',
      'Ålder: 18–29 år. Utbildning: högst grundskola.',
    ],
    [
      'Har du missbruk måste du ha genomgått behandlingsprogram.',
      'Något av detta: diagnosgrupp: inte skadligt bruk eller beroende, eller avslutade steg: behandlingsprogram i vården.',
    ],
    ['Är du under 18? Då kan du tyvärr inte delta.', ''],
    [
      'Har du en arbetsgivare som väntar på dig? Du ska vara utan arbete sedan 6 månader.',
      'Arbetsgivare vill anställa. Månader utan arbete: minst 6.',
    ],
    [
      'Om du har fyllt 18 och har adhd kan du söka.',
      'Ålder: minst 18 år. Diagnosgrupp: neuropsykiatrisk funktionsnedsättning.',
    ],
    [
      'Du kan söka om du är inskriven på Arbetsförmedlingen och bor i Heby.',
      'Inskriven på Arbetsförmedlingen. Bostadskommun: Heby.',
    ],
    ['Har du inte försörjningsstöd kan du ändå söka.', ''],
    [
      'Saknar du gymnasieexamen är du välkommen om du är 20 år eller äldre.',
      'Ålder: minst 20 år. Utbildning: högst grundskola.',
    ],
    ['Personer under 20 år ska ha SIP.', ''],
    [
      'Den som bor i Uppsala måste ha läkarremiss.',
      'Något av detta: bostadskommun: inte Uppsala, eller läkarremiss finns.',
    ],
  ],
  'headings say what the lines below them are': [
    [
      'Krav:\n- minst ett av följande:\n- försörjningsstöd\n- sjukpenning',
      'Något av detta: pågående försörjningsstöd, eller ersättning (utom försörjningsstöd): sjukpenning.',
    ],
    [
      'Insatsen är inte för:\n- personer under 18 år\n- personer med pågående missbruk',
      'Ålder: minst 18 år. Diagnosgrupp: inte skadligt bruk eller beroende.',
    ],
    ['Innehåll:\n- arbetsträning\n- SIP\nMålgrupp:\n- unga 16–24 år', 'Ålder: 16–24 år.'],
    ['Meriterande:\n- genomförd SIP\n- läkarremiss\n\nKrav: inskriven på AF', 'Inskriven på Arbetsförmedlingen.'],
    ['Innehåll\nArbetsträning och samtal\nMålgrupp\nPersoner med försörjningsstöd', 'Pågående försörjningsstöd.'],
    ['Minst två av följande:\n- SIP\n- arbetsträning\n- eget boende', ''],
    [
      'Krav: 1) inskriven på AF 2) 25 år fyllda 3) minst 12 månader utan arbete',
      'Ålder: minst 25 år. Månader utan arbete: minst 12. Inskriven på Arbetsförmedlingen.',
    ],
    ['Inskriven på AF: ja. Försörjningsstöd: nej.', 'Inskriven på Arbetsförmedlingen.'],
    ['Diagnos, till exempel adhd eller autism.', 'Diagnosgrupp: minst en, vilken som helst.'],
    [
      'Neuropsykiatrisk diagnos, till exempel adhd. Gemensam kartläggning (GK) gjord.',
      'Diagnosgrupp: neuropsykiatrisk funktionsnedsättning. Gemensam kartläggning (GK) gjord.',
    ],
  ],
  'what is wished, let off or told in passing asks for nothing': [
    ['Många deltagare har ofta utmattning.', ''],
    ['Deltagaren behåller sin sjukpenning.', ''],
    ['Klarar minst 2 timmars arbetsträning.', ''],
    ['Siktar på gymnasiet? Du måste ha klarat grundskolan.', 'Utbildning: minst grundskola.'],
    ['Den som redan har en SIP går före.', ''],
    ['Även personer med sjukersättning är välkomna.', ''],
    ['Med eller utan försörjningsstöd, 18–30 år.', 'Ålder: 18–30 år.'],
    ['Tidigare missbruk, numera drogfri.', ''],
    ['Har eller misstänks ha adhd.', ''],
    ['Genomgått behandlingsprogram för beroende.', 'Avslutade steg: behandlingsprogram i vården.'],
    ['Läkarremiss eller remiss från psykolog.', ''],
  ],
  'who is kept out or spared is told in many ways': [
    ['Pågående missbruk utgör hinder för deltagande.', 'Diagnosgrupp: inte skadligt bruk eller beroende.'],
    [
      'Exklusionskriterier: psykossjukdom, pågående missbruk.',
      'Diagnosgrupp: inte psykossjukdom. Diagnosgrupp: inte skadligt bruk eller beroende.',
    ],
    ['Du får inte vara yngre än 18 år.', 'Ålder: minst 18 år.'],
    ['Inte under 20 eller över 60.', ''],
    ['Ej yngre än 18, ej äldre än 29.', 'Ålder: 18–29 år.'],
    ['Har inte varit arbetslös i mer än 6 månader.', ''],
    ['Arbetslös kortare tid än 6 månader.', 'Månader utan arbete: högst 5.'],
    ['Läkarremiss krävs, utom för boende i Heby.', 'Något av detta: bostadskommun: Heby, eller läkarremiss finns.'],
    ['Krav på läkarremiss gäller bara personer över 60.', ''],
    [
      'För deltagare under 25 år krävs SIP.',
      'Något av detta: ålder: över 24 år, eller avslutade steg: samordnad individuell plan (SIP).',
    ],
    [
      'För att delta krävs att du är minst 20 år, har läst klart sfi C och bor i Östhammar.',
      'Ålder: minst 20 år. Svenska: minst sfi kurs C–D. Bostadskommun: Östhammar.',
    ],
    [
      'Antingen ska personen vara under 30 år eller ha aktivitetsersättning.',
      'Något av detta: ålder: högst 29 år, eller ersättning (utom försörjningsstöd): aktivitetsersättning.',
    ],
    ['Gäller Enköping (ej Håbo).', 'Bostadskommun: Enköping. Bostadskommun: inte Håbo.'],
    ['Sfi A, B eller C.', 'Svenska: sfi kurs A–B eller sfi kurs C–D.'],
  ],
};

describe('conditions in free words, by what is difficult in them', () => {
  it.each(Object.entries(classes))('%s', (_, texts) => {
    for (const [text, wanted] of texts) {
      const { rule, unread } = propose(text, known);
      expect([text, rule ? ruleWords(rule, known, 'sv') : '']).toEqual([text, wanted]);
      for (const { words, from, to } of unread) expect(text.slice(from, to)).toBe(words);
    }
  });
});
