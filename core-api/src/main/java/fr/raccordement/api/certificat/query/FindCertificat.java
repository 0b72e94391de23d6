package fr.raccordement.api.certificat.query;

import fr.raccordement.api.acteur.Actor;

/**
 * Who holds a certificate and who held it; answers an optional {@link CertificatView}, empty where
 * the viewer may see none of its holders.
 */
public record FindCertificat(String sha256, Actor viewer) {}
