package fr.raccordement.api.fiche.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The partner is notified that a certificate in use is about to expire; once for each number of
 * days.
 *
 * @param ficheId the fiche
 * @param sha256 the certificate, lower-case hexadecimal
 * @param jours how many days are left at most: 90, 60, 30, 15, 7 or 1
 * @param expireLe when it expires
 */
@Revision("1")
public record CertificatExpiryNotified(String ficheId, String sha256, int jours, Instant expireLe)
        implements FicheEvent {}
