// Loads an island when it comes into view, also after a part of the page was swapped.
export function islands() {
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        watcher.unobserve(entry.target);
        load(entry.target);
      }
    }
  });
  const look = (root) => root.querySelectorAll?.('[data-island]:not([data-mounted])').forEach((el) => watcher.observe(el));
  look(document);
  document.body.addEventListener('htmx:load', (event) => look(event.detail.elt.parentElement ?? document));
}

async function load(element) {
  if (element.dataset.mounted) {
    return;
  }
  element.dataset.mounted = 'loading';
  try {
    if (element.dataset.css && !document.querySelector(`link[href="${element.dataset.css}"]`)) {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = element.dataset.css;
      document.head.append(link);
      await new Promise((done) => { link.onload = done; link.onerror = done; });
    }
    const island = await import(element.dataset.js);
    await island.mount(element);
    element.dataset.mounted = 'yes';
  } catch (failure) {
    element.dataset.mounted = 'error';
    element.textContent = element.dataset.failed;
    console.warn(failure);
  }
}
