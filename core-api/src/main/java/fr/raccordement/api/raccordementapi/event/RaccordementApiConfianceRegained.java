package fr.raccordement.api.raccordementapi.event;

import org.axonframework.serialization.Revision;

/**
 * The certificate of a connection that had lost its trust is as good again as it was.
 *
 * @param raccordementApiId the connection
 * @param sha256 the certificate, lower-case hexadecimal
 */
@Revision("1")
public record RaccordementApiConfianceRegained(String raccordementApiId, String sha256)
        implements RaccordementApiEvent {}
