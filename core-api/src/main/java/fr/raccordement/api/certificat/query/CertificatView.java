package fr.raccordement.api.certificat.query;

import java.util.List;

/**
 * A certificate that serves or served a raccordement.
 *
 * @param sha256 its fingerprint
 * @param detentions the fiches that held it, oldest first
 * @param detentionsApi the connections by API that held it, oldest first
 */
public record CertificatView(
        String sha256, List<DetentionView> detentions, List<DetentionApiView> detentionsApi) {}
