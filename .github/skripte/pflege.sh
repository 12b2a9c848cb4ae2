#!/usr/bin/env bash
# Says in one issue what needs care: cases due for a new check and sources that are gone. Last month's issue, when it is
# still open, gets the new report instead of a second one; it is closed when there is nothing left to do.
#
# Needs GH_TOKEN, GH_REPO and LAUF (address of this run, whose summary has the whole report).
set -euo pipefail

praxis=${PRAXIS:-.venv/bin/praxis}
mkdir -p .cache
faellig=0 tot=0
"$praxis" stand --streng --markdown .cache/faellig.md || faellig=$?
"$praxis" quellen --streng --markdown .cache/quellen.md || tot=$?
if [ "$faellig" -gt 1 ] || [ "$tot" -gt 1 ]; then exit 1; fi # neither of them has a report then

{
  printf '## Zur Prüfung fällig\n\n'
  cat .cache/faellig.md
  printf '\n## Quellen\n\n'
  cat .cache/quellen.md
} > .cache/bericht.md
cat .cache/bericht.md >> "${GITHUB_STEP_SUMMARY:-/dev/null}"

# GitHub takes 65,536 characters; whole lines, so that no sign is cut in two
if [ "$(wc -c < .cache/bericht.md)" -gt 60000 ]; then
  head -c 60000 .cache/bericht.md | sed '$d' > .cache/kurz.md
  printf '\n\n</details>\n\nGekürzt: Der ganze Bericht steht [in der Zusammenfassung des Laufs](<%s>).\n' "$LAUF" >> .cache/kurz.md
  mv .cache/kurz.md .cache/bericht.md
fi

gh label create pflege --description 'Was am Bestand zu tun ist' --force
nummer=$(gh issue list --label pflege --state open --json number --jq '.[0].number // empty')
if [ "$faellig" = 0 ] && [ "$tot" = 0 ]; then
  [ -z "$nummer" ] || gh issue close "$nummer" --comment 'Nichts mehr zu tun: Kein Beispiel ist fällig, alle Quellen sind da.'
elif [ -n "$nummer" ]; then
  gh issue edit "$nummer" --body-file .cache/bericht.md
  gh issue comment "$nummer" --body "Der Bericht oben ist neu: [Lauf](<$LAUF>)."
else
  gh issue create --title 'Pflege: fällige Beispiele und tote Quellen' --label pflege --body-file .cache/bericht.md
fi
