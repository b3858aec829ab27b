import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

// Forms marked data-passkey: "use" or "add". Without JavaScript, or in a browser without passkeys, the form stays hidden
// and the words beside it say what else works. The form's own button asks for the key; its answer is sent as any field.

function startForm(form: HTMLFormElement): void {
  const answer = form.querySelector<HTMLInputElement>('input[name="answer"]');
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const other = document.getElementById(form.dataset.other ?? '');
  if (!answer || !status || !browserSupportsWebAuthn()) return;
  form.hidden = false;
  if (other) other.hidden = true;
  let isAnswered = false;
  let isAsking = false;
  form.addEventListener('submit', (event) => {
    if (isAnswered) return;
    event.preventDefault();
    // A second question to the device would stop the first.
    if (isAsking) return;
    isAsking = true;
    status.textContent = form.dataset.waiting ?? '';
    askFor(form).then(
      (given) => {
        answer.value = JSON.stringify(given);
        isAnswered = true;
        form.requestSubmit();
      },
      (error: unknown) => {
        isAsking = false;
        const isKnown = error instanceof Error && error.name === 'InvalidStateError';
        status.textContent = (isKnown ? form.dataset.known : form.dataset.stopped) ?? '';
      },
    );
  });
}

function askFor(form: HTMLFormElement): Promise<unknown> {
  const options: unknown = JSON.parse(form.dataset.options ?? '{}');
  return form.dataset.passkey === 'add'
    ? startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
    : startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) startForm(form);
