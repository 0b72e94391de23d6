package fr.raccordement.api;

import java.util.List;
import java.util.Map;

/**
 * What a refused command answers; crosses processes where the exception itself would not.
 *
 * @param code stable code of the refusal; that of the violation where there is one only
 * @param texte the sentence for people
 * @param violations every broken rule, in the order of the form; empty where the code says it all
 * @param details what else the caller may know of it, by the name under which clients find it
 *     beside the code
 * @param acces what would have been enough, any of it; empty where it is no question of rights
 */
public record Refusal(
        String code,
        Texte texte,
        List<Violation> violations,
        Map<String, Object> details,
        List<Acces> acces) {

    public Refusal(String code, Texte texte, List<Violation> violations) {
        this(code, texte, violations, Map.of(), List.of());
    }

    public Refusal(
            String code, Texte texte, List<Violation> violations, Map<String, Object> details) {
        this(code, texte, violations, details, List.of());
    }

    public Refusal(String code, Texte texte, List<Violation> violations, List<Acces> acces) {
        this(code, texte, violations, Map.of(), acces);
    }
}
