import type { Language } from '../kernel/text.ts';
import { fieldId } from './field-id.ts';
import type { TextFinding } from './fields.ts';
import { confirmedTypes, findingWords } from './finding-words.ts';
import { Mark } from './marks.tsx';

interface FindingProps {
  language: Language;
  name: string;
  finding: TextFinding;
  reason: string | undefined;
}

/** Works without JavaScript: replacing sends the form; keeping is a reason in a field, sent with the form. */
function Finding({ language, name, finding, reason }: FindingProps) {
  const id = `${fieldId(name)}-keep-${finding.hash}`;
  const isSettled = Boolean(reason) && finding.wrong === undefined;
  const claim = finding.type === 'name' ? findingWords.notName : findingWords.notIdentifier;
  return (
    <li class="finding">
      <p>
        <Mark kind={isSettled || finding.hint ? 'diamond' : 'can'} />
        <b>{finding.title}</b>
        {isSettled && ` (${findingWords.kept[language]})`}
        {finding.explanation && <span class="note">{finding.explanation}</span>}
      </p>
      <span class="row">
        <button class="ds-button btn small" type="submit" name={`${name}.replace`} value={finding.hash} formnovalidate>
          {findingWords.replace[language].replace('{word}', () => finding.replacement)}
        </button>
      </span>
      {!finding.hint && (
        <span class="keep">
          <label class="lab" for={id}>{`${claim[language]}. ${findingWords.whyKeep[language]}`}</label>
          <span class="hint" id={`${id}-hint`}>
            {confirmedTypes.includes(finding.type)
              ? `${findingWords.whyKeepHint[language]} ${findingWords.secondPerson[language]}`
              : findingWords.whyKeepHint[language]}
          </span>
          <input
            class="ds-input input"
            type="text"
            id={id}
            name={`${name}.keep.${finding.hash}`}
            value={reason}
            maxlength={300}
            aria-describedby={finding.wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
            aria-invalid={finding.wrong ? 'true' : undefined}
          />
          {finding.wrong && (
            <span class="errmsg" id={`${id}-error`}>
              <Mark kind="can" />
              {finding.wrong}
            </span>
          )}
        </span>
      )}
    </li>
  );
}

export interface FindingsProps {
  language: Language;
  name: string;
  findings: readonly TextFinding[];
  kept: Readonly<Record<string, string>>;
}

/** What the check found in a text, and the reasons already given, also for what was not found this time. */
export function Findings({ language, name, findings, kept }: FindingsProps) {
  const once = findings.filter(
    (finding, index) => findings.findIndex((other) => other.hash === finding.hash) === index,
  );
  const elsewhere = Object.entries(kept).filter(([hash]) => !once.some((finding) => finding.hash === hash));
  return (
    <>
      {once.length > 0 && (
        // Enter in a text field presses the form's first submit button: that must not be a replacement.
        <button type="submit" hidden>
          {findingWords.send[language]}
        </button>
      )}
      {once.length > 0 && (
        <ul class="findings" aria-label={findingWords.list[language]}>
          {once.map((finding) => (
            <Finding language={language} name={name} finding={finding} reason={kept[finding.hash]} />
          ))}
        </ul>
      )}
      {elsewhere.map(([hash, reason]) => (
        <input type="hidden" name={`${name}.keep.${hash}`} value={reason} />
      ))}
    </>
  );
}

/** Whether something in the text still waits for the writer. */
export function isUndecided(findings: readonly TextFinding[], kept: Readonly<Record<string, string>>): boolean {
  return findings.some((finding) => !finding.hint && (!kept[finding.hash] || finding.wrong !== undefined));
}
