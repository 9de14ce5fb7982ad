// Before anything is drawn: the styles then know that scripts run, and which of them.
document.body.className +=
  " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");
