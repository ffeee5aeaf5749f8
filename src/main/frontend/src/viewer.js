// The live diagram: bpmn-js's viewer with marks on the steps. The library's mark in the corner stays visible (its licence).
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './viewer.css';

export async function mount(element) {
  const state = JSON.parse(element.dataset.state || '{}');
  element.replaceChildren();
  const viewer = new NavigatedViewer({ container: element });
  await viewer.importXML(element.dataset.xml);
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  mark(state.completed, 'done');
  mark(state.active, 'active');
  mark(state.incidents, 'incident');
  const overlays = viewer.get('overlays');
  for (const id of state.active || []) {
    if (registry.get(id)) {
      const badge = document.createElement('span');
      badge.className = 'g-diagram-badge';
      badge.textContent = state.counts?.[id] ?? '●';
      overlays.add(id, { position: { bottom: 12, left: -6 }, html: badge });
    }
  }
  canvas.zoom('fit-viewport', 'auto');

  const first = (state.active || []).find((id) => registry.get(id));
  if (first && canvas.viewbox().scale < 0.5) {
    canvas.zoom(0.6);
    const box = registry.get(first);
    const view = canvas.viewbox();
    canvas.viewbox({ ...view, x: box.x + (box.width || 0) / 2 - view.width / 2, y: box.y + (box.height || 0) / 2 - view.height / 2 });
  }

  function mark(ids, kind) {
    for (const id of ids || []) {
      if (registry.get(id)) {
        canvas.addMarker(id, 'g-' + kind);
      }
    }
  }
}
