// What the pages gain from a script: parts swapped in place, keys, drafts that save themselves, islands. Without it every page still works.
import htmx from 'htmx.org/dist/htmx.esm.js';
import { keys } from './keys.js';
import { forms } from './forms.js';
import { islands } from './islands.js';
import { drafts } from './drafts.js';

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;
htmx.config.refreshOnHistoryMiss = true;
htmx.config.responseHandling = [
  { code: '204', swap: false },
  { code: '[23]..', swap: true },
  { code: '[45]..', swap: false, error: true },
];

keys();
forms();
drafts();
islands();

// what the page asks for by itself (the count of notices) is never worth losing what was typed
document.body.addEventListener('htmx:responseError', (event) => {
  const asked = event.detail.elt.id !== 'unread';
  if (asked && (event.detail.xhr.status === 401 || event.detail.xhr.status === 403)) {
    location.reload();
  }
});

document.body.addEventListener('htmx:afterSettle', (event) => {
  const target = event.detail.target;
  if (target?.id === 'detail') {
    target.querySelector('h1')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }
  for (const link of document.querySelectorAll('[data-row]')) {
    const here = new URL(link.querySelector('a').href).pathname === location.pathname;
    link.toggleAttribute('data-open', here);
  }
});

document.addEventListener('click', (event) => {
  for (const open of document.querySelectorAll('details[data-menu][open]')) {
    if (!open.contains(event.target)) {
      open.open = false;
    }
  }
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});
