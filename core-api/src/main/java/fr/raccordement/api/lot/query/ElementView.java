package fr.raccordement.api.lot.query;

import fr.raccordement.api.Texte;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.lot.ResultatDeLot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of a batch, and what came of it.
 *
 * @param rang which one, the first being 0
 * @param ligne where it stood in the file; null without a file
 * @param objet the delegation, or the structure as it was written but for separators
 * @param utilisateur login of the user who is given a profile
 * @param profil that profile
 * @param resultat what came of it; null while it waits
 * @param structure key of the structure that it named
 * @param delegationId the delegation that it is about, or that stands in its way
 * @param codes of the rules that refuse it
 * @param texte what the refusal says
 */
public record ElementView(
        int rang,
        @Nullable Integer ligne,
        String objet,
        @Nullable String utilisateur,
        @Nullable Profil profil,
        @Nullable ResultatDeLot resultat,
        @Nullable String structure,
        @Nullable String delegationId,
        List<String> codes,
        @Nullable Texte texte) {}
