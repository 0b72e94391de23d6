package fr.raccordement.api;

import java.util.List;

/**
 * What a refused command answers; crosses processes where the exception itself would not.
 *
 * @param code stable code of the refusal; that of the violation where there is one only
 * @param texte the sentence for people
 * @param violations every broken rule, in the order of the form; empty where the code says it all
 */
public record Refusal(String code, Texte texte, List<Violation> violations) {}
