"""How exact a number is: significant digits as they were written, and rounding to as many.

The module hochrechnen.js does both the same way; a test compares them.
"""

from decimal import ROUND_HALF_UP, Decimal

# Words that make a number less exact than its digits look
UNGENAU = ("rund", "knapp", "bis zu", "mehr als", "mindestens", "weniger als")


def ziffern(wert: Decimal, zusatz: str | None = None) -> int:
    """Significant digits of a number as it was written; zeros at the end of a whole number carry no information.

    Where the source does not say „rund“ or the like, two digits are granted: 80 households were counted.
    """
    tupel = wert.as_tuple()
    alle = "".join(map(str, tupel.digits)).lstrip("0")
    if not isinstance(tupel.exponent, int) or tupel.exponent < 0 or not alle:
        return max(len(alle), 1)
    alle += "0" * tupel.exponent
    ohne = len(alle.rstrip("0"))
    return ohne if zusatz in UNGENAU else max(ohne, min(len(alle), 2))


def gerundet(wert: Decimal | float, stellen: int) -> Decimal:
    """Half up to `stellen` significant digits: 54,321 to two is 54,000; 9.96 to two is 10, not 10.0."""
    genau = Decimal(wert)
    if not genau:
        return Decimal(0)
    stufe = genau.adjusted() - stellen + 1
    ergebnis = genau.quantize(Decimal(1).scaleb(stufe), ROUND_HALF_UP)
    if ergebnis.adjusted() > genau.adjusted():
        ergebnis = ergebnis.quantize(Decimal(1).scaleb(stufe + 1))
    return ergebnis.quantize(Decimal(1)) if stufe >= 0 else ergebnis
