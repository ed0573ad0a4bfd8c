// A second click while the first is on its way would only be refused: say that it is being processed.
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', () => {
    const button = form.querySelector('button[type="submit"]');
    button.textContent = button.dataset.busy;
    button.setAttribute('aria-busy', 'true');
    // Disabled only after the browser has read the form, or it would not send it.
    setTimeout(() => {
      button.disabled = true;
    });
  });
}

// Coming back with the browser's button shows the page as it was left: make it usable again.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) window.location.reload();
});
