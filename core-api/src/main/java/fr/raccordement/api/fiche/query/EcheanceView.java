package fr.raccordement.api.fiche.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something is about to end.
 *
 * @param nature what it is
 * @param structure SIRET of the structure whose it is
 * @param ficheId the fiche whose period it is; null where it is none
 * @param raccordementApiId the connection whose certificate it is; null where it is none
 * @param jours how many days are left at most
 * @param le the last day of the period, the first on which the password serves no longer, or the
 *     day on which the certificate expires, UTC
 * @param at when that was notified
 * @param position of its event in the order of the whole store
 */
public record EcheanceView(
        EcheanceNature nature,
        String structure,
        @Nullable String ficheId,
        @Nullable String raccordementApiId,
        int jours,
        LocalDate le,
        Instant at,
        long position) {}
