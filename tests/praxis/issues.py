"""Bodies of issues as GitHub renders them from the forms, and hostile answers, for the tests of both steps."""

from praxis.issueformular import FRAGEN, LETZTER

ECHT = """### Titel

Radwege räumen: auch im Winter

### Kurzfassung

Der Bauhof räumt die Radwege.
Das kostet wenig.

### Kommunen

- Moosach
* Neukirchen (09278154)
• Allianz Oberes Tal (Bayern)

### Quellen

Vorlage „Winter“ | Gemeinde Moosach | https://example.org/a,b?x=1&y=2
<https://example.org/bericht> Bericht

### Handlungsfelder

Mobilität, Gebäude

### Maßnahmen

Radwege

### Stand der Umsetzung

in Umsetzung

### Beginn

2019-03

### Ende

_No response_

### Anlass

Viele fragten danach. [1]

### Ergebnis steht unten
### Quellen

Mehr Räder. [2]

### Ablauf

1. 2019 | Rat | Der Rat beschließt es. [1]
2. Bauhof | Der Bauhof kauft einen Pflug. [2]
- Es wird geräumt. [2]

### Ergebnis

Alle Wege sind frei. [1]

### Hürden

Wenig Geld [1] | Der Kreis half
Kein Pflug [2]

### Beteiligte Ämter

Umwelt und Klima

### Zahlen, Kosten, Förderung

None

### Rechte

- [x] Ich stelle meine Texte und Daten unter die Lizenz CC BY 4.0.
"""

KORREKTUR = """### Beispiel

https://example.org/praxis/beispiele/moosach-waermenetz/#ablauf

### Was stimmt nicht?

Die Netzlänge von 4,4 km.

### Was ist richtig?

Es sind 4,9 km.

### Beleg

https://example.org/neu?a=1&b=2
"""

HOSTIL = (
    "<script>alert(1)</script> @alle `rm -rf` ${{ github.token }} [x](https://boese.example) #1 $(id) ::error::x\n"
    "### Titel\n---\n$(id)"
)


def mit(frage: str, antwort: str, text: str = ECHT) -> str:
    """The body with another answer to one question."""
    titel = [f.frage for f in FRAGEN] + [LETZTER]
    davor, kopf, rest = text.partition(f"### {frage}\n")
    _, naechster, danach = rest.partition(f"\n### {titel[titel.index(frage) + 1]}\n")
    assert kopf
    assert naechster
    return f"{davor}{kopf}\n{antwort}\n{naechster}{danach}"
