package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;

/** A file is not what it should be; carries a sentence and never a byte of the file. */
final class UnreadableException extends Exception {

    private final transient Texte texte;

    UnreadableException(String fr, String en) {
        super(en, null, false, false);
        texte = new Texte(fr, en);
    }

    /** The same of the certificate with that number in its file. */
    UnreadableException in(int number) {
        return new UnreadableException(
                texte.fr() + " Il s'agit du certificat n° %d du fichier.".formatted(number),
                texte.en() + " It is certificate %d of the file.".formatted(number));
    }

    Texte texte() {
        return texte;
    }
}
