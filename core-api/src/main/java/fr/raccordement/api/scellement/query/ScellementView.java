package fr.raccordement.api.scellement.query;

import fr.raccordement.api.Texte;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sealed log as the operator sees it.
 *
 * @param etat how it fares
 * @param message why, where something is wrong
 * @param origine the name of the log
 * @param cle its public key, as a verifier key of C2SP signed-note
 * @param taille how many events it holds
 * @param pointDeControle the newest checkpoint
 * @param verification the last comparison with the store
 * @param temoins the witnesses that are asked; none where a node of before answers
 */
public record ScellementView(
        EtatScellement etat,
        @Nullable Texte message,
        @Nullable String origine,
        @Nullable String cle,
        long taille,
        @Nullable PointDeControleView pointDeControle,
        @Nullable VerificationView verification,
        List<TemoinView> temoins) {

    public ScellementView {
        temoins = temoins == null ? List.of() : List.copyOf(temoins);
    }
}
