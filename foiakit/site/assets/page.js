// The buttons that copy a citation. Without this script they stay hidden.
(function () {
  "use strict";
  function copied(button) {
    var before = button.textContent;
    button.textContent = button.dataset.copied;
    window.setTimeout(function () { button.textContent = before; }, 2000);
  }
  function bySelection(element) {
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  }
  document.querySelectorAll("button[data-copy]").forEach(function (button) {
    var element = document.getElementById(button.dataset.copy);
    if (!element) { return; }
    button.hidden = false;
    button.addEventListener("click", function () {
      var done = function () { copied(button); };
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(element.textContent).then(done, function () {
          if (bySelection(element)) { done(); }
        });
      } else if (bySelection(element)) {
        done();
      }
    });
  });
})();
