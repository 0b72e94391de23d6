package fr.raccordement.api;

import org.jspecify.annotations.Nullable;

/**
 * A value that people read: every constant of such an enum says itself what they call it. Screens
 * and exports have their words from here and nowhere else (D-142).
 */
public interface Libelle {

    /** The word of the screen; that of the guide, where it has one. */
    Texte libelle();

    /** What it means, where the word alone does not say it; else null. */
    default @Nullable Texte explication() {
        return null;
    }

    /** What the public structure reads, where that is another word; else the same. */
    default Texte libelleEntite() {
        return libelle();
    }
}
