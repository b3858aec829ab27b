import type { Guide } from '../../http/feature.ts';

export const guide: Guide = {
  topic: 'chairs',
  title: { sv: 'Mellan stolarna', en: 'Between the chairs' },
  audience: { sv: 'För samordnare och {group}.', en: 'For coordinators and {group}.' },
  body: [
    {
      sv: 'Farled läser insatskatalogens regler och gruppens ärenden och visar vilka situationer som ingen insats tar emot.',
      en: 'Farled reads the rules of the catalogue and the group’s cases and shows which situations no service takes.',
    },
    {
      sv: 'Öppna en situation för att se ärendena i den. Gör den till ett hinder om gruppen ska ta upp den.',
      en: 'Open a situation to see its cases. Make it an obstacle when the group is to take it up.',
    },
    {
      sv: 'Ett svar som saknas räknas aldrig som ett nej. Sådana ärenden står som ”kanske fler”.',
      en: 'A missing answer never counts as a no. Such cases stand as “perhaps more”.',
    },
    {
      sv: '”Villkor som stänger ute” visar vilket villkor, och vems, som ensamt eller tillsammans med andra håller ärenden utanför en insats.',
      en: '“Conditions that keep people out” shows which condition, and whose, alone or with others keeps cases out of a service.',
    },
    {
      sv: '”Pröva en annan regel” svarar på hur många ärenden som hade haft insatsen om regeln varit en annan. Inget ändras i katalogen.',
      en: '“Try another rule” answers how many cases would have had the service, had the rule been different. Nothing changes in the catalogue.',
    },
    {
      sv: 'Låsningar är insatser som väntar på varandra. Sidan visar vilka myndigheter som hänvisar till varandra och en person som fastnar.',
      en: 'Deadlocks are services that wait for each other. The page shows which authorities point at each other and a person who is stuck.',
    },
    {
      sv: 'Ledamöter ser avrundade antal och aldrig små. Samordnaren ser exakta tal och ärendena.',
      en: 'Members see rounded numbers and never small ones. The coordinator sees exact numbers and the cases.',
    },
  ],
};
