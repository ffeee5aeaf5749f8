// A form that saves itself: some moments after the last key, without password and files, and never after it was sent.
const NEVER_SAVED = ['password', 'key', '_form', '_back'];
const states = new WeakMap();

export function drafts() {
  for (const kind of ['input', 'change']) {
    document.addEventListener(kind, (event) => plan(event.target.closest?.('form')));
  }
  document.addEventListener('submit', (event) => {
    const state = states.get(event.target);
    if (state && !event.defaultPrevented) {
      clearTimeout(state.timer);
      state.request?.abort();
    }
  });
}

function plan(form) {
  const area = form?.querySelector('[data-autosave]');
  if (!area) {
    return;
  }
  const state = states.get(form) ?? {};
  states.set(form, state);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => save(form, area, state), 1500);
}

async function save(form, area, state) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !NEVER_SAVED.includes(name)) {
      fields.append(name, value);
    }
  }
  state.request?.abort();
  state.request = new AbortController();
  const word = area.querySelector('.g-saved');
  try {
    const answer = await fetch(area.dataset.autosave, {
      method: 'POST', body: fields, headers: { 'HX-Request': 'true' }, signal: state.request.signal,
    });
    word.textContent = answer.ok ? (await answer.text()).trim() : area.dataset.failed;
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      word.textContent = area.dataset.failed;
    }
  }
}
