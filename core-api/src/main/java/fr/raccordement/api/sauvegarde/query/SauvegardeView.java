package fr.raccordement.api.sauvegarde.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of the backup.
 *
 * @param etat how it fares
 * @param debut when it began
 * @param fin when it ended
 * @param evenements how many events it has added so far
 * @param total how many events the backup holds
 * @param position position of the last of them
 * @param tete head of the chain of hashes of all events, hexadecimal
 * @param code why it failed
 * @param message the same as a sentence
 */
public record SauvegardeView(
        EtatSauvegarde etat,
        @Nullable Instant debut,
        @Nullable Instant fin,
        long evenements,
        @Nullable Long total,
        @Nullable Long position,
        @Nullable String tete,
        @Nullable String code,
        @Nullable String message) {

    /** A run that has begun. */
    public SauvegardeView begun(Instant now) {
        return new SauvegardeView(
                EtatSauvegarde.EN_COURS, now, null, 0, null, null, null, null, null);
    }

    /** The same, further on. */
    public SauvegardeView written(long evenements) {
        return new SauvegardeView(etat, debut, null, evenements, null, null, null, null, null);
    }

    /** The same, done. */
    public SauvegardeView done(
            Instant now, long evenements, long total, long position, String tete) {
        return new SauvegardeView(
                EtatSauvegarde.FAITE, debut, now, evenements, total, position, tete, null, null);
    }

    /** The same, failed. */
    public SauvegardeView failed(Instant now, String code, @Nullable String message) {
        return new SauvegardeView(
                EtatSauvegarde.ECHOUEE, debut, now, 0, null, null, null, code, message);
    }
}
