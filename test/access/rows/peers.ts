import { answerPeer, askPeers } from '../../../app/features/peers/index.ts';
import { paths } from '../../../app/http/paths.ts';
import { ids, personas } from '../../support/county.ts';
import { type Ground, holdersOf, type Rows } from '../row.ts';

const peers = holdersOf('coordinator', 'teamWorker', 'office');
const peersHere = peers.filter((persona) => personas[persona].association === ids.association);

const question = { title: 'Hur får ni vården att komma?', text: 'Vi når dem inte.' };

/** Asked by Heby's coordinator, and answered by the sister group's. */
async function asked({ house }: Ground): Promise<{ id: string }> {
  const { id } = await house.do('coordinator', askPeers, question);
  await house.do('sisterCoordinator', answerPeer, { id, text: 'Vi möts hos dem.' });
  return { id };
}

export const peerRows: Rows = {
  pages: {
    [paths.peerQuestions.pattern]: { sees: peers, forms: { 'peers.ask': peers } },
    [paths.peerQuestion.pattern]: {
      sees: peersHere,
      params: asked,
      forms: { 'peers.answer': peersHere, 'peers.settle': ['coordinator'] },
    },
  },
  commands: {
    'peers.ask': { does: peers, arrange: () => ({ input: question }) },
    'peers.answer': {
      does: peersHere,
      arrange: async (ground) => ({ input: { ...(await asked(ground)), text: 'Vi ringer chefen.' } }),
    },
    'peers.settle': { does: ['coordinator'], arrange: async (ground) => ({ input: await asked(ground) }) },
  },
  queries: {
    'peers.list': { finds: peers },
    'peers.view': { finds: peersHere, params: asked },
  },
};
