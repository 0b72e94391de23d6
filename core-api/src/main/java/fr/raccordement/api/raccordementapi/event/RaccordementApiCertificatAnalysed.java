package fr.raccordement.api.raccordementapi.event;

import fr.raccordement.api.certificat.CertificatAnalyse;
import org.axonframework.serialization.Revision;

/**
 * The certificate that a connection in certificate mode calls with came with it, and was analysed;
 * it is that of the connection until another one is named.
 *
 * @param raccordementApiId the connection
 * @param regles version of the rule set that judged it
 * @param certificat what was found
 */
@Revision("1")
public record RaccordementApiCertificatAnalysed(
        String raccordementApiId, String regles, CertificatAnalyse certificat)
        implements RaccordementApiEvent {}
