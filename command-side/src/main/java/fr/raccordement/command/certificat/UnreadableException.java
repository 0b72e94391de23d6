package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;

/** A file is not what it should be; carries a sentence and never a byte of the file. */
final class UnreadableException extends Exception {

    private final transient Texte texte;

    UnreadableException(String fr, String en) {
        super(en, null, false, false);
        texte = new Texte(fr, en);
    }

    Texte texte() {
        return texte;
    }
}
