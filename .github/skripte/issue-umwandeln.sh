#!/usr/bin/env bash
# Writes answer and case from the issue of this event into ergebnis/.
set -euo pipefail

ende=0
"${PRAXIS:-.venv/bin/praxis}" aus-issue "$GITHUB_EVENT_PATH" --nach ergebnis || ende=$?
# 1 means faulty answers: that is for the person who wrote them to see, not for this workflow to fail
[ "$ende" -le 1 ]
