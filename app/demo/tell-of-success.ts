import type { RawInput } from '../kernel/form.ts';

/** What the group learnt when the demand was gone, reported by a member and told by the coordinator. */
export async function tellOfSuccess(
  act: (key: string, command: string, input: RawInput) => Promise<{ id: string }>,
  groupId: string,
  afterObstacle: string,
): Promise<void> {
  const { id: deviationId } = await act('elin', 'deviation.report', {
    groupId,
    kind: 'success',
    text: 'Sedan kravet togs bort har fyra unga börjat arbetsträna. Det gick fortare än vi trodde.',
    parties: ['municipality', 'socialInsuranceAgency'],
  });
  const title = 'Unga kom in på arbetsmarknadsenheten inom två veckor';
  const { id } = await act('karin', 'obstacle.create', { groupId, title, deviationId });
  await act('karin', 'success.write', {
    id,
    title,
    description:
      'Förut fick den som hade aktivitetsersättning nej av arbetsmarknadsenheten. Nu ringer Försäkringskassans handläggare dit direkt, och den första veckan börjar med ett besök.',
    factors:
      'Kravet togs bort ur rutinen, inte bara i ord. Båda sidor fick en namngiven funktion att ringa. Första besöket bokas i samma samtal.',
    parties: ['municipality', 'socialInsuranceAgency'],
    targetGroup: 'Unga med aktivitetsersättning',
    afterObstacle,
  });
  await act('karin', 'success.tell', { id, recognised: 'nobody' });
}
