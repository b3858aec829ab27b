import type { Text } from '../../kernel/text.ts';

export const texts = {
  title: { sv: 'Gallring', en: 'Disposal' },
  lead: {
    sv: 'Här står hur länge förbundet sparar vad, och enligt vilket beslut. Inget gallras av sig självt: en person föreslår, en annan beslutar.',
    en: 'Here it says how long the association keeps what, and by which decision. Nothing is disposed of by itself: one person proposes, another decides.',
  },
  kinds: { sv: 'Vad som får gallras', en: 'What may be disposed of' },
  what: { sv: 'Vad', en: 'What' },
  kept: { sv: 'Sparas', en: 'Kept' },
  by: { sv: 'Enligt', en: 'By' },
  due: { sv: 'Äldre än så', en: 'Older than that' },
  forever: { sv: 'Tills något beslutas', en: 'Until something is decided' },
  oneMonth: { sv: 'en månad', en: 'one month' },
  months: { sv: '{months} månader', en: '{months} months' },
  waiting: { sv: 'Väntar på beslut', en: 'Waiting for a decision' },
  waitingFor: { sv: 'Väntar på beslut: {kind}', en: 'Waiting for a decision: {kind}' },
  about: { sv: 'Vad det gäller', en: 'What it is about' },
  nothingWaits: { sv: 'Inget förslag väntar.', en: 'No proposal waits.' },
  proposal: { sv: '{due} före {day}', en: '{due} before {day}' },
  proposedBy: { sv: 'Föreslaget av {name} {day}. Enligt: {source}', en: 'Proposed by {name} {day}. By: {source}' },
  mine: {
    sv: 'Du föreslog det. Någon annan på kansliet eller en annan administratör behöver besluta.',
    en: 'You proposed it. Somebody else at the office or another administrator has to decide.',
  },
  numbers: { sv: 'Frågor: {numbers}', en: 'Questions: {numbers}' },
  more: { sv: 'Frågor: {numbers} och {more} till', en: 'Questions: {numbers} and {more} more' },
  record: { sv: 'Gallrat och beslutat', en: 'Disposed of and decided' },
  recordEmpty: {
    sv: 'Här kommer varje beslut att stå, med hur mycket som gallrades.',
    en: 'Every decision will stand here, with how much was disposed of.',
  },
  decidedBy: { sv: 'Beslutat av', en: 'Decided by' },
  outcome: { sv: 'Vad som hände', en: 'What happened' },
  erased: { sv: '{erased} gallrade {day}', en: '{erased} disposed of {day}' },
  soon: { sv: 'Gallras inom en minut', en: 'Disposed of within a minute' },
  returned: { sv: 'Sparas: {reason}', en: 'Kept: {reason}' },
  goes: { sv: 'Det här gallras', en: 'This is disposed of' },
  stays: { sv: 'Det här står kvar', en: 'This stays' },
  period: { sv: 'Hur länge det sparas', en: 'How long it is kept' },
  dueNow: { sv: 'Det som är äldre', en: 'What is older' },
  noneDue: { sv: 'Inget är äldre än den beslutade tiden.', en: 'Nothing is older than the decided period.' },
  dueCount: { sv: '{due} är äldre än {age}.', en: '{due} are older than {age}.' },
  whoWritesPeriod: {
    sv: 'När förbundet har beslutat en tid skriver administratören in den här.',
    en: 'When the association has decided on a period, the administrator writes it here.',
  },
  noPeriod: { sv: 'Ingen tid är beslutad, så allt sparas.', en: 'No period is decided, so everything is kept.' },
} satisfies Record<string, Text>;

export const taskTitle: Text = {
  sv: 'Förslag om gallring väntar på ditt beslut',
  en: 'Proposals of disposal wait for your decision',
};
