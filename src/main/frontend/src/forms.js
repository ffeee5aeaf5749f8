// Forms: the pressed button rests while its request runs, a missing reason is asked for before sending, rows are added in place,
// and what was typed survives a change of language.
const KEPT = 'giaouoc.typed';

export function forms() {
  restore();
  document.addEventListener('click', (event) => {
    const add = event.target.closest('[data-add-row]');
    if (add) {
      event.preventDefault();
      addRow(add.closest('[data-rows]'));
    }
    const remove = event.target.closest('[data-remove-row]');
    if (remove) {
      event.preventDefault();
      removeRow(remove);
    }
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const button = event.submitter;
    if (button?.dataset.needs && !given(form, button)) {
      event.preventDefault();
      return;
    }
    if (form.matches('[data-keep-typed]')) {
      keep();
    }
    if (form.method === 'post') {
      rest(form, button);
    }
  });
  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-submit]')) {
      event.target.form.requestSubmit();
    }
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('[data-resting]').forEach(wake));
}

function given(form, button) {
  for (const name of button.dataset.needs.split(' ')) {
    const field = form.elements.namedItem(name);
    if (field && field.value.trim() === '') {
      field.setAttribute('aria-invalid', 'true');
      const word = document.getElementById(field.id + '-needed');
      if (word) {
        word.hidden = false;
      }
      field.focus();
      return false;
    }
  }
  return true;
}

function rest(form, button) {
  if (!button || form.hasAttribute('data-stay')) {
    return;
  }
  if (button.name) {
    const copy = document.createElement('input');
    copy.type = 'hidden';
    copy.name = button.name;
    copy.value = button.value;
    copy.dataset.copy = '';
    form.append(copy);
  }
  button.disabled = true;
  button.dataset.resting = '';
}

function wake(button) {
  button.disabled = false;
  button.removeAttribute('data-resting');
  button.form?.querySelectorAll('[data-copy]').forEach((copy) => copy.remove());
}

function addRow(list) {
  const template = list.querySelector('template');
  const body = list.querySelector('[data-rows-body]');
  const index = Number(list.dataset.next);
  list.dataset.next = index + 1;
  const row = template.content.cloneNode(true);
  row.querySelectorAll('[name], [id], [for]').forEach((el) => {
    for (const attribute of ['name', 'id', 'for']) {
      if (el.hasAttribute(attribute)) {
        el.setAttribute(attribute, el.getAttribute(attribute).replace('__n__', index));
      }
    }
  });
  body.append(row);
  body.lastElementChild.querySelector('input, textarea, select')?.focus();
}

function removeRow(button) {
  const list = button.closest('[data-rows]');
  button.closest('[data-row-item]').remove();
  (list.querySelector('[data-rows-body]').lastElementChild?.querySelector('input, textarea, select') ?? list.querySelector('[data-add-row]')).focus();
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

function fields() {
  return [...document.querySelectorAll('main form :is(input, textarea, select)')].filter((f) => f.name && !['hidden', 'password', 'file', 'submit'].includes(f.type));
}

function keep() {
  const typed = fields().map((f) => [f.name, f.value, ['checkbox', 'radio'].includes(f.type) ? f.checked : null]);
  sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, typed }));
}

function restore() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  sessionStorage.removeItem(KEPT);
  if (kept?.path !== location.pathname) {
    return;
  }
  const all = fields();
  kept.typed.forEach(([name, value, checked], i) => {
    const field = all[i];
    if (field?.name === name) {
      if (checked === null) {
        field.value = value;
      } else {
        field.checked = checked;
      }
    }
  });
}
