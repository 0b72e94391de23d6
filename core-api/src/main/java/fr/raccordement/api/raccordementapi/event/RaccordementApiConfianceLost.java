package fr.raccordement.api.raccordementapi.event;

import fr.raccordement.api.certificat.Controle;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The certificate of a connection in use, which was trusted, is trusted no longer; again where the
 * checks that fail are others than before.
 *
 * @param raccordementApiId the connection
 * @param sha256 the certificate, lower-case hexadecimal
 * @param raisons the checks that fail
 */
@Revision("1")
public record RaccordementApiConfianceLost(
        String raccordementApiId, String sha256, List<Controle> raisons)
        implements RaccordementApiEvent {}
