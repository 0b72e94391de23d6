package fr.raccordement.api.scellement.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that somebody without access to the system needs to verify what happened to one thing.
 *
 * @param format how it is written, {@code raccordement-preuve-1}
 * @param sujet the aggregate
 * @param cle the public key of the log, to be compared with one obtained otherwise
 * @param pointDeControle the signed note that all the proofs lead to
 * @param entier the signed note that the events are all that the log has of the thing under that
 *     checkpoint; null where the log cannot say so
 * @param nonScelles how many further events the thing has that no checkpoint covers yet
 * @param evenements its events, oldest first
 */
public record DossierView(
        String format,
        String sujet,
        String cle,
        String pointDeControle,
        @Nullable String entier,
        long nonScelles,
        List<EvenementScelle> evenements) {

    /**
     * @param indice its place in the log
     * @param feuille the event as sealed, byte for byte, Base64
     * @param chemin the audit path, from the leaf upwards, Base64
     */
    public record EvenementScelle(long indice, String feuille, List<String> chemin) {}
}
