import type { GuideText } from '../guide.ts';

export const servicesGuide: GuideText = {
  topic: 'services',
  kind: 'page',
  title: { sv: 'Insatserna', en: 'The services' },
  audience: { sv: 'För alla som är inloggade.', en: 'For everybody who is logged in.' },
  lead: {
    sv: 'Här står vad som finns i länet och vem det är öppet för. Du ser också när någon senast sa att det stämmer.',
    en: 'Here is what there is in the county and whom it is open to. You also see when somebody last said that it is right.',
  },
  steps: [
    {
      what: { sv: 'Sök', en: 'Search' },
      how: {
        sv: 'Skriv ett ord eller ett behov. Välj kommun, huvudman eller vad personen lever på.',
        en: 'Write a word or a need. Choose municipality, principal or what the person lives on.',
      },
    },
    {
      what: { sv: 'Pröva mot en situation', en: 'Try against a situation' },
      how: {
        sv: 'Svara på det du vet. Farled visar vad som är öppet, vad som beror på mer och vad som är stängt. Den fråga som avgör mest kommer först.',
        en: 'Answer what you know. Farled shows what is open, what depends on more and what is closed. The question that decides most comes first.',
      },
    },
    {
      what: { sv: 'Svara i ett ärende', en: 'Answer in a case' },
      how: {
        sv: 'På ett ärende finns länken ”Svara på det som avgör mest”. Svaren sparas med ärendet, som fakta och inte som text.',
        en: 'On a case there is the link “Answer what decides most”. The answers are kept with the case, as facts and not as text.',
      },
    },
    {
      what: { sv: 'Säg till när något är stängt eller saknas', en: 'Say when something is closed or missing' },
      how: {
        sv: 'Ett klick räcker. Det blir underlag till den lokala gruppen.',
        en: 'One click is enough. It becomes evidence for the local group.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'Varför är en insats stängd?', en: 'Why is a service closed?' },
      body: [
        {
          sv: 'Under varje stängd insats står vilka villkor som stänger den. Villkoren är desamma som huvudmannen har sagt.',
          en: 'Under each closed service are the conditions that close it. The conditions are what the principal has said.',
        },
      ],
    },
    {
      title: { sv: 'Vad betyder inaktuell?', en: 'What does out of date mean?' },
      body: [
        {
          sv: 'Ingen har bekräftat uppgifterna i tid. Ring innan du hänvisar någon dit. Går det lika lång tid till visas insatsen inte längre, varken här eller på den öppna webben.',
          en: 'Nobody has confirmed the entry in time. Call before you refer somebody there. After as long again the service is no longer shown, neither here nor on the open web.',
        },
      ],
    },
    {
      title: { sv: 'Hålla katalogen aktuell', en: 'Keep the catalogue current' },
      body: [
        {
          sv: 'Samordnare och kansli ser vilka insatser som ska kontrolleras. Finns en ansvarig får hen ett brev med en länk. Med länken går det att bekräfta eller ändra just den insatsen, utan inloggning.',
          en: 'Coordinators and the office see which services are to be verified. Where there is an owner, a letter with a link is sent. With the link that one service can be confirmed or changed, without a login.',
        },
        {
          sv: 'Villkoren byggs del för del. Farled läser upp regeln vid varje ändring, och inget gäller förrän du säger till.',
          en: 'Conditions are built part by part. Farled reads the rule out at each change, and nothing applies until you say so.',
        },
      ],
    },
    {
      title: { sv: 'Hitta rätt kontakt', en: 'Find the right contact' },
      body: [
        {
          sv: 'Under Kontaktvägar står vilken funktion du ringer. Säg gärna hur länge du letade. Gruppen ser då om det går fortare.',
          en: 'Contact paths say which function to call. Do say how long you looked. The group then sees whether it becomes quicker.',
        },
      ],
    },
    {
      title: { sv: 'Läs vad andra lärde sig', en: 'Read what others learnt' },
      body: [
        {
          sv: 'Under Erfarenheter söker du på metod och målgrupp.',
          en: 'Under Experience you search by method and target group.',
        },
      ],
    },
  ],
  related: ['ask', 'case', 'coordinator'],
};
