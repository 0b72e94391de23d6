package fr.raccordement.scellement;

import fr.raccordement.api.Texte;

/** Nothing can be sealed until somebody brings back what is missing; the log itself is sound. */
final class UnsealableException extends RuntimeException {

    private final transient Texte sentence;

    UnsealableException(Texte sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    /** The sentence for the operator. */
    Texte sentence() {
        return sentence;
    }
}
