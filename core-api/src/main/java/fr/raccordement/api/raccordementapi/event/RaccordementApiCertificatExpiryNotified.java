package fr.raccordement.api.raccordementapi.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The structure is notified that the certificate of a connection, or its chain, is about to expire;
 * once for each number of days and each certificate.
 *
 * @param raccordementApiId the connection
 * @param sha256 the certificate, lower-case hexadecimal
 * @param jours how many days are left at most: 90, 60, 30, 15, 7 or 1
 * @param expireLe the day on which it expires, UTC
 */
@Revision("1")
public record RaccordementApiCertificatExpiryNotified(
        String raccordementApiId, String sha256, int jours, LocalDate expireLe)
        implements RaccordementApiEvent {}
