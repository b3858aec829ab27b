interface State {
  edges: Map<string, State>;
  classes: number;
  /** Index of its first edge once it is laid out. */
  at: number;
}

const fresh = (): State => ({ edges: new Map(), classes: 0, at: -1 });

/** Incremental construction from sorted words (Daciuk and others 2000, algorithm 1). */
function minimal(words: ReadonlyMap<string, number>): State {
  const register = new Map<string, State>();
  const ids = new Map<State, number>();
  const root = fresh();
  const path: { state: State; letter: string }[] = [{ state: root, letter: '' }];
  const key = (state: State): string =>
    `${state.classes}|${[...state.edges].map(([letter, to]) => `${letter}${ids.get(to)}`).join(',')}`;
  const closeTo = (depth: number): void => {
    while (path.length - 1 > depth) {
      const last = path.pop();
      const parent = path[path.length - 1];
      if (!last || !parent) return;
      const known = register.get(key(last.state));
      if (known) parent.state.edges.set(last.letter, known);
      else {
        ids.set(last.state, ids.size);
        register.set(key(last.state), last.state);
      }
    }
  };
  let previous = '';
  for (const word of [...words.keys()].sort()) {
    let common = 0;
    while (common < word.length && word[common] === previous[common]) common++;
    closeTo(common);
    for (let i = common; i < word.length; i++) {
      const state = fresh();
      const letter = word[i] ?? '';
      path[path.length - 1]?.state.edges.set(letter, state);
      path.push({ state, letter });
    }
    const last = path[path.length - 1];
    if (last) last.state.classes = words.get(word) ?? 0;
    previous = word;
  }
  closeTo(0);
  return root;
}

/** The edges in the layout that `src/automaton.ts` reads, and the index of the first state's edges. */
export function compile(
  words: ReadonlyMap<string, number>,
  alphabet: ReadonlyMap<string, number>,
): { root: number; edges: number[] } {
  const edges: number[] = [];
  const place = (state: State): number => {
    if (state.at >= 0) return state.at;
    const out: number[] = [];
    if (state.classes !== 0) out.push(state.classes << 8);
    for (const [letter, to] of state.edges) out.push(((place(to) << 8) | (alphabet.get(letter) ?? 0)) >>> 0);
    const last = out.length - 1;
    out[last] = ((out[last] ?? 0) | 128) >>> 0;
    state.at = edges.length;
    edges.push(...out);
    return state.at;
  };
  return { root: place(minimal(words)), edges };
}
