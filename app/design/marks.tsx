import { drawnOnce } from './drawn.ts';

/** A mark is a shape with a meaning; colour only repeats what the shape and the word beside it say. */
export type MarkKind = 'passed' | 'now' | 'ahead' | 'late' | 'skip' | 'can' | 'cone' | 'diamond';

const can = <path d="M4 7h16v15H4zM9 1h6v6H9z" fill="var(--port)" />;

const shapes = {
  passed: <circle cx="12" cy="12" r="10" fill="var(--ink)" />,
  now: (
    <>
      <circle cx="12" cy="12" r="9.5" fill="var(--paper)" stroke="var(--teal)" stroke-width="3.5" />
      <circle cx="12" cy="12" r="4" fill="var(--teal)" />
    </>
  ),
  ahead: <circle cx="12" cy="12" r="9" fill="var(--paper)" stroke="var(--edge)" stroke-width="2.5" />,
  late: can,
  skip: <path d="M5 5l14 14M19 5 5 19" fill="none" stroke="var(--edge)" stroke-width="3" />,
  can,
  cone: <path d="M12 1.5 22.5 22h-21z" fill="var(--starboard)" />,
  diamond: <path d="M12 2 22 12 12 22 2 12z" fill="none" stroke="var(--teal)" stroke-width="3.5" />,
};

type MarkKey = MarkKind | `${MarkKind} ${string}`;

const marks = drawnOnce<MarkKey>((key) => {
  const [kind, name] = key.split(' ') as [MarkKind, string?];
  return (
    <svg class={name ? `mark ${name}` : 'mark'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[kind]}
    </svg>
  );
});

export function Mark({ kind, class: name }: { kind: MarkKind; class?: string | undefined }) {
  return <>{marks(name ? `${kind} ${name}` : kind)}</>;
}

export function BrandMark() {
  return (
    <svg viewBox="0 0 40 28" aria-hidden="true" focusable="false">
      <path d="M1 23C13 23 13 8 39 8" fill="none" stroke="var(--ink)" stroke-width="2.5" stroke-dasharray="5 3.5" />
      <path d="M9 6h8v8H9z" fill="var(--port)" />
      <path d="M28.5 15 34 25H23z" fill="var(--starboard)" />
    </svg>
  );
}
