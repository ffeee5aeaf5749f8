// Keys: j/k walk the list, x selects, Enter opens, / searches, ? shows this help.
export function keys() {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      document.querySelectorAll('details[data-menu][open]').forEach((d) => { d.open = false; d.querySelector('summary').focus(); });
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) {
      return;
    }
    const act = { j: () => walk(1), k: () => walk(-1), x: select, Enter: open, '/': search, '?': help }[event.key];
    if (act && act(event) !== false) {
      event.preventDefault();
    }
  });
  document.addEventListener('change', (event) => {
    if (event.target.matches?.('[data-select]')) {
      count();
    }
  });
}

const rows = () => [...document.querySelectorAll('[data-row]')];
const current = () => document.querySelector('[data-row][data-current]');

function typing(target) {
  return target.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]') != null;
}

function walk(step) {
  const all = rows();
  if (all.length === 0) {
    return false;
  }
  const at = all.indexOf(current() ?? document.querySelector('[data-row][data-open]'));
  const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
  current()?.removeAttribute('data-current');
  next.setAttribute('data-current', '');
  next.querySelector('a').focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

function select() {
  const box = current()?.querySelector('[data-select]');
  if (!box) {
    return false;
  }
  box.checked = !box.checked;
  count();
}

function count() {
  const bar = document.querySelector('[data-bulk]');
  if (bar) {
    const chosen = document.querySelectorAll('[data-select]:checked').length;
    bar.hidden = chosen === 0;
    bar.querySelector('[data-count]').textContent = bar.dataset.text.replace('{0}', chosen);
  }
}

function open(event) {
  if (event.target !== document.body || !current()) {
    return false;
  }
  current().querySelector('a').click();
}

function search() {
  (document.querySelector('[data-search-here]') ?? document.querySelector('[data-search]'))?.focus();
}

function help() {
  const dialog = document.getElementById('keys');
  if (!dialog) {
    return false;
  }
  dialog.open ? dialog.close() : dialog.showModal();
}
