import type { GuideText } from '../guide.ts';

export const caseOfficerGuide: GuideText = {
  topic: 'caseOfficer',
  kind: 'role',
  title: { sv: 'För dig som är handläggare', en: 'For case officers' },
  audience: {
    sv: 'Du arbetar hos Arbetsförmedlingen, Försäkringskassan, en kommun eller en region.',
    en: 'You work at the employment service, the social insurance agency, a municipality or a region.',
  },
  lead: {
    sv: 'Ett ärende har fastnat och du vet inte vem som kan hjälpa. Fråga samordnaren. Du får ett råd, prövar det och berättar hur det gick.',
    en: 'A case is stuck and you do not know who can help. Ask the coordinator. You get advice, try it and say how it went.',
  },
  steps: [
    {
      what: { sv: 'Pröva grunderna', en: 'Try the basics' },
      how: {
        sv: 'Se efter vad ni själva kan erbjuda. Ta kontakt med de andra parterna. Pröva GK eller SIP. Har du inte gjort allt kan du ändå fråga, men skriv varför.',
        en: 'See what you can offer yourselves. Contact the other parties. Try a joint assessment or a SIP. You can ask before everything is done, but write why.',
      },
    },
    {
      what: { sv: 'Ställ frågan', en: 'Ask the question' },
      how: {
        sv: 'Skriv om läget, aldrig om vem det är. Det tar två minuter. Du ser allt en gång till innan det går iväg.',
        en: 'Write about the situation, never about who it is. It takes two minutes. You see everything once more before it is sent.',
      },
    },
    {
      what: { sv: 'Spara handtaget', en: 'Keep the handle' },
      how: {
        sv: 'Du får ett handtag, en rad med bokstäver och siffror. Kopiera det till ditt eget system. Bara du vet då vem frågan gäller.',
        en: 'You get a handle, a row of letters and digits. Copy it to your own system. Then only you know whom the question is about.',
      },
    },
    {
      what: { sv: 'Läs rådet och gör nästa steg', en: 'Read the advice and take the next step' },
      how: {
        sv: 'Du får ett mejl när rådet finns. Där står vad du kan pröva och vem som gör vad.',
        en: 'You get an e-mail when the advice is there. It says what you can try and who does what.',
      },
    },
    {
      what: { sv: 'Berätta hur det gick', en: 'Say how it went' },
      how: {
        sv: 'Efter några veckor får du en länk. Klicka på det svar som stämmer bäst. Du behöver inte logga in.',
        en: 'After some weeks you get a link. Click the answer that fits best. You need not log in.',
      },
    },
  ],
  sections: [
    {
      title: { sv: 'Om du behöver fråga mer', en: 'If you need to ask more' },
      body: [
        {
          sv: 'Samordnaren kan fråga dig tillbaka. Svara på frågans egen sida. Du kan rätta frågan eller ta tillbaka den så länge den väntar på råd.',
          en: 'The coordinator may ask you back. Answer on the page of the question. You can correct or withdraw the question as long as it waits for advice.',
        },
        {
          sv: 'Är frågan avslutad och läget har ändrats? Öppna den igen med handtaget.',
          en: 'Is the question closed and things have changed? Reopen it with the handle.',
        },
        {
          sv: 'Slutar du, eller byter ärendet handläggare? Lämna över frågan till en kollega på frågans sida. Kollegan ser allt som sagts och får handtaget. Själv ser du frågan inte längre.',
          en: 'Do you leave, or does somebody else take over the case? Hand the question over to a colleague on its page. The colleague sees all that was said and gets the handle. You see the question no longer.',
        },
      ],
    },
    {
      title: { sv: 'Varför det är viktigt att du svarar', en: 'Why your answer matters' },
      body: [
        {
          sv: 'Utan ditt svar vet ingen om rådet var bra. Med det ser de fyra parterna vad som saknas. Små steg räknas: att åka buss på egen hand är ett svar.',
          en: 'Without your answer nobody knows if the advice was good. With it the four parties see what is missing. Small steps count: travelling by bus alone is an answer.',
        },
      ],
    },
    {
      title: { sv: 'Vem ser vad?', en: 'Who sees what?' },
      body: [
        {
          sv: 'Frågan läses av dig och av gruppens samordnare. Andra samordnare ser läget och rådet när de har ett liknande fall, men inte din text och inte ditt namn. Gruppen ser bara antal.',
          en: 'The question is read by you and by the coordinators of the group. Other coordinators see the situation and the advice when they have a similar case, but not your text and not your name. The group sees counts only.',
        },
      ],
    },
  ],
  related: ['ask', 'case', 'process'],
};
