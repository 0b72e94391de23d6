package fr.raccordement.api.webhook.query;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.webhook.CauseEchec;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that was tried.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param numero the position of the event of the notice, or the number of the test
 * @param genre what the notice is about; null of a test
 * @param objetType what kind of thing it is about; null of a test
 * @param objetId that thing; null of a test
 * @param statut what became of it
 * @param nombre how often it was tried
 * @param tentatives the last tries, the newest first
 * @param premiereLe when it was first tried
 * @param prochaine when it is tried again; null where it is not
 * @param derniereDemande the number of the last event answered that asked for it; -1 without one
 */
public record LivraisonView(
        String structure,
        String webhook,
        String numero,
        @Nullable GenreAvis genre,
        @Nullable String objetType,
        @Nullable String objetId,
        LivraisonStatus statut,
        int nombre,
        List<Tentative> tentatives,
        Instant premiereLe,
        @Nullable Instant prochaine,
        long derniereDemande) {

    /**
     * A try.
     *
     * @param le when
     * @param cause why it failed; null where it did not
     * @param reponse the status that the receiver answered; null where it did not
     * @param millis how long it took
     */
    public record Tentative(
            Instant le, @Nullable CauseEchec cause, @Nullable Integer reponse, long millis) {}
}
