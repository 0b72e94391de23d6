package fr.raccordement.api.lot;

import fr.raccordement.api.Texte;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one element of a batch.
 *
 * @param rang which element, the first being 0
 * @param resultat what came of it
 * @param structure key of the structure that it named; null where it named none
 * @param delegationId the delegation that it is about, or that stands in its way; null where there
 *     is none
 * @param codes of the rules that refuse it, in the order of the form; empty where none does
 * @param texte what the refusal says to people; null where there is none
 */
public record IssueDeLot(
        int rang,
        ResultatDeLot resultat,
        @Nullable String structure,
        @Nullable String delegationId,
        List<String> codes,
        @Nullable Texte texte) {}
