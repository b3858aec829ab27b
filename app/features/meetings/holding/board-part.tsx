import { Remark, Section } from '../../../design/parts.tsx';
import { Table } from '../../../design/table.tsx';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { partyNames } from '../../organisation/index.ts';
import type { ItemPageView, VoteView } from '../item-view.ts';
import { voteNames, words } from '../texts.ts';
import { Written } from '../written.tsx';
import { setDisqualified } from './disqualify.ts';
import { propose, settle, vote } from './voting.ts';

/** The board's proposal, its votes and the decision. */
export function BoardSection({ ui, view, board }: { ui: Ui; view: ItemPageView; board: VoteView }) {
  const { item } = view;
  const mayPropose = view.allowed.includes('arrange') && item.result === null && !hasVotes(board);
  const { isQuorate, taken, seats } = board.quorum;
  const isVoting = view.allowed.includes('vote') && item.result === null && item.proposal !== '' && isQuorate;
  return (
    <Section title={ui.say(words.proposal)}>
      {item.proposal && <Written text={item.proposal} />}
      {mayPropose && (
        <details open={item.proposal === ''}>
          <summary>{ui.say(propose.title)}</summary>
          <CommandForm ui={ui} command={propose} kind="secondary">
            <CommandField ui={ui} command={propose} name="proposal" rows={4} value={item.proposal} />
          </CommandForm>
        </details>
      )}
      {view.allowed.includes('vote') && !isQuorate && (
        <Remark title={ui.say(words.stopsQuorum)}>
          {ui.say(words.stopsThen, { taken, seats })} {ui.say(words.quorumSource)}
        </Remark>
      )}
      {item.disqualified.length > 0 && (
        <Remark title={ui.say(words.disqualified, { names: item.disqualified.join(', ') })}>
          {ui.say(words.disqualifiedThen)}
        </Remark>
      )}
      {view.allowed.includes('write') && view.allowed.includes('vote') && item.result === null && (
        <details
          open={
            ui.stateOf(setDisqualified).refused !== null || Object.keys(ui.stateOf(setDisqualified).errors).length > 0
          }
        >
          <summary>{ui.say(setDisqualified.title)}</summary>
          <CommandForm ui={ui} command={setDisqualified} kind="secondary">
            <CommandField
              ui={ui}
              command={setDisqualified}
              name="accounts"
              options={board.people.map(({ accountId, name }) => ({ value: accountId, label: name }))}
              value={board.people.filter((one) => one.isDisqualified).map(({ accountId }) => accountId)}
            />
          </CommandForm>
        </details>
      )}
      {(isVoting || hasVotes(board)) && <Votes ui={ui} board={board} />}
      {isVoting && board.own.length > 0 && (
        <details
          open={
            ui.stateOf(vote).refused !== null || Object.keys(ui.stateOf(vote).errors).length > 0 || isOwnTurn(board)
          }
        >
          <summary>{ui.say(vote.title)}</summary>
          <CommandForm ui={ui} command={vote} kind="secondary">
            <CommandField
              ui={ui}
              command={vote}
              name="seatId"
              options={board.sitting
                .filter(({ seatId }) => board.own.includes(seatId))
                .map(({ seatId, name }) => ({ value: seatId, label: name }))}
              value={board.own.length === 1 ? board.own[0] : undefined}
            />
            <CommandField ui={ui} command={vote} name="vote" />
          </CommandForm>
        </details>
      )}
      {isVoting && view.allowed.includes('write') && (
        <CommandForm ui={ui} command={settle} kind="secondary">
          <CommandField ui={ui} command={settle} name="how" stacked value={hasVotes(board) ? 'votes' : 'acclamation'} />
        </CommandForm>
      )}
    </Section>
  );
}

/** Whoever sits on one seat and has not voted is asked at once; the office votes for others and opens it when it does. */
const isOwnTurn = ({ own, sitting }: VoteView): boolean =>
  own.length === 1 && sitting.some(({ seatId, vote: given }) => seatId === own[0] && given === null);

const hasVotes = ({ sitting, count }: VoteView): boolean =>
  sitting.some((one) => one.vote !== null) || count.for + count.against + count.abstains > 0;

function Votes({ ui, board }: { ui: Ui; board: VoteView }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.vote)}
      rows={board.sitting}
      note={ui.say(words.votes, { ...board.count })}
      columns={[
        {
          key: 'name',
          head: ui.say(words.name),
          rowHead: true,
          cell: ({ name, isSubstitute }) => (isSubstitute ? `${name} (${ui.say(words.deputy)})` : name),
        },
        { key: 'party', head: ui.say(words.party), cell: ({ party }) => (party ? ui.say(partyNames[party]) : '–') },
        {
          key: 'vote',
          head: ui.say(words.ballot),
          cell: (one) => ui.say(one.vote ? voteNames[one.vote] : words.notVoted),
        },
      ]}
    />
  );
}
