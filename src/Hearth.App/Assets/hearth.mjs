// Makes pages nicer; every page works without it.
import {
  Button,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  createAll,
} from "govuk-frontend";
import { saveAnswers } from "./answers.mjs";
import { passkeys } from "./passkey.mjs";
import { followProgress } from "./progress.mjs";

for (const component of [
  Button,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
])
  createAll(component);
followProgress();
passkeys();
saveAnswers();
