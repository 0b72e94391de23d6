package fr.raccordement.api;

import java.util.List;

/**
 * What a refused command answers; crosses processes where the exception itself would not.
 *
 * @param code stable code of the refusal; that of the violation where there is one only
 * @param texte the sentence for people
 * @param violations every broken rule, in the order of the form; empty where the code says it all
 * @param acces what would have been enough, any of it; empty where it is no question of rights
 */
public record Refusal(String code, Texte texte, List<Violation> violations, List<Acces> acces) {

    public Refusal(String code, Texte texte, List<Violation> violations) {
        this(code, texte, violations, List.of());
    }
}
