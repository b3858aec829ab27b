import type { Feature } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import { answerPeer, askPeers, settlePeer } from './ask.ts';
import { peerQuestionPage, peersPage } from './pages.tsx';
import { peers } from './peers.ts';
import { peerTasks } from './tasks.ts';
import { peerQuestion, peerQuestions } from './view.ts';

/** Questions between those who do the same work in different places, with answers that the next one finds. */
export const peersFeature: Feature = {
  name: 'peers',
  commands: [askPeers, answerPeer, settlePeer],
  queries: [peerQuestions, peerQuestion],
  pages: [peersPage, peerQuestionPage],
  nav: [{ href: paths.peerQuestions({}), label: { sv: 'Kollegor', en: 'Peers' }, audience: peers, order: 55 }],
  taskSources: [peerTasks],
  textPlaces: [
    { table: 'peer_question', objectType: 'peerQuestion', objectColumn: 'id', columns: ['title', 'text'] },
    { table: 'peer_answer', objectType: 'peerQuestion', objectColumn: 'question_id', columns: ['text'] },
  ],
};

export { answerPeer, askPeers, settlePeer } from './ask.ts';
