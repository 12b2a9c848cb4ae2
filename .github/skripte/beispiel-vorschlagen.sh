#!/usr/bin/env bash
# Answers an issue and proposes its case as a pull request, from what `praxis aus-issue` wrote into ergebnis/.
#
# Needs GH_TOKEN (comments and labels), VORSCHLAG_TOKEN (branch and pull request; may be the same), GH_REPO, NUMMER (of
# the issue), HAUPTZWEIG and ADRESSE (of the repository), and a checkout of HAUPTZWEIG. What people typed is only ever in files: nothing of it gets into a command, a branch or a title.
set -euo pipefail

[[ "$NUMMER" =~ ^[0-9]+$ ]]
zweig="beispiel/issue-$NUMMER"

antworte() { # issue|pr NUMBER FILE: one comment, kept up to date
  gh "$1" comment "$2" --edit-last --create-if-none --body-file "$3"
}

# A label that the repository lacks is not set by the form
case "$(cat ergebnis/marke)" in
  neues-beispiel) marke=neues-beispiel text='Vorschlag für ein neues Praxisbeispiel' ;;
  korrektur) marke=korrektur text='Angabe in einem Beispiel berichtigen' ;;
  *) exit 1 ;;
esac
gh label create "$marke" --description "$text" --force
gh issue edit "$NUMMER" --add-label "$marke"

datei=$(find ergebnis -maxdepth 1 -type f -name '*.yml' -printf '%f\n' | grep -E -x -m 1 '[a-z0-9-]+\.yml' || true)
if [ -z "$datei" ]; then
  antworte issue "$NUMMER" ergebnis/antwort.md
  exit
fi

# Our own branch has one commit. Whoever added another works there by hand, and that is not overwritten.
if git fetch -q origin "refs/heads/$zweig" 2>/dev/null; then
  bisher=$(git log --format=%s HEAD..FETCH_HEAD)
  if ! [[ "$bisher" =~ ^Add\ [a-z0-9-]+\ from\ issue\ $NUMMER$ ]]; then
    printf '\n%s\n' "Am Vorschlag (Zweig \`$zweig\`) wird schon von Hand gearbeitet; bitte dort weiter ändern." \
      >> ergebnis/antwort.md
    antworte issue "$NUMMER" ergebnis/antwort.md
    exit
  fi
fi

git switch -q --detach
cp "ergebnis/$datei" data/beispiele/
git add "data/beispiele/$datei"
git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \
  commit -q -m "Add ${datei%.yml} from issue $NUMMER"
gh auth setup-git
GH_TOKEN=$VORSCHLAG_TOKEN git push -q --force origin "HEAD:refs/heads/$zweig"

titel="Neues Beispiel: ${datei%.yml}"
inhalt="Aus dem Formular in #$NUMMER. Bitte an den Quellen gegenlesen und Zahlen, Kosten und Förderung ergänzen.

Closes #$NUMMER"
vorhanden=$(gh pr list --head "$zweig" --state open --json number --jq '.[0].number // empty')
if [ -n "$vorhanden" ]; then
  gh api -X PATCH "repos/$GH_REPO/pulls/$vorhanden" -f title="$titel" --silent
  if [ -e ergebnis/fehler ]; then gh pr ready "$vorhanden" --undo || true; else gh pr ready "$vorhanden" || true; fi
else
  lege_an() { GH_TOKEN=$VORSCHLAG_TOKEN gh pr create --head "$zweig" --base "$HAUPTZWEIG" --title "$titel" --body "$inhalt" "$@"; }
  # A draft cannot be merged by mistake, but not every plan has it. And where the settings do not let workflows open
  # pull requests, the branch is there all the same.
  if [ -e ergebnis/fehler ]; then vorhanden=$(lege_an --draft || lege_an || true); else vorhanden=$(lege_an || true); fi
  vorhanden=${vorhanden##*/}
fi
if [[ "$vorhanden" =~ ^[0-9]+$ ]]; then
  antworte pr "$vorhanden" ergebnis/antwort.md
  printf '\n%s\n' "Der Vorschlag steht in #$vorhanden." >> ergebnis/antwort.md
else
  printf '\n%s\n' "**Für die Redaktion:** [Pull Request anlegen](<$ADRESSE/compare/$HAUPTZWEIG...$zweig?expand=1>)" \
    >> ergebnis/antwort.md
fi
antworte issue "$NUMMER" ergebnis/antwort.md
