import { Quote } from '../../design/parts.tsx';

/** What somebody wrote, with its line breaks. */
export function Written({ text, by }: { text: string; by?: string | undefined }) {
  return (
    <Quote source={by}>
      <span class="said">{text}</span>
    </Quote>
  );
}
