package fr.raccordement.api.certificat.query;

import java.util.List;

/**
 * A certificate that serves or served a raccordement.
 *
 * @param sha256 its fingerprint
 * @param detentions who held it, oldest first
 */
public record CertificatView(String sha256, List<DetentionView> detentions) {}
