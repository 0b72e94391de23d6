package fr.raccordement.api.avis;

import fr.raccordement.api.Texte;

/** The language in which somebody is written to. */
public enum LangueAvis {
    FR,
    EN;

    /** The sentence in it. */
    public String of(Texte sentence) {
        return this == EN ? sentence.en() : sentence.fr();
    }
}
