package fr.raccordement.api.lot.query;

import fr.raccordement.api.lot.ActeDeLot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch as its requester sees it.
 *
 * @param id the batch
 * @param version number of its last event
 * @param acte what is done
 * @param ficheId the fiche that delegations are asked for from
 * @param etat where it stands
 * @param total how many elements it has
 * @param faits how many are done, by it
 * @param repetes how many were so already
 * @param refuses how many are refused
 * @param demandeLe when it was asked for
 * @param termineLe when its last outcome was recorded; null before
 */
public record LotView(
        String id,
        long version,
        ActeDeLot acte,
        @Nullable String ficheId,
        EtatDeLot etat,
        int total,
        int faits,
        int repetes,
        int refuses,
        Instant demandeLe,
        @Nullable Instant termineLe) {

    /** From 0 to 1. */
    public double progression() {
        return (faits + repetes + refuses) / (double) total;
    }
}
