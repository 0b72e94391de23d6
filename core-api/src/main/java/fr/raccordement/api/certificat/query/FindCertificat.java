package fr.raccordement.api.certificat.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * Who holds a certificate and who held it; answers an optional {@link CertificatView}, empty where
 * the viewer may see none of its holders.
 */
@VisibleTo(parties = {Partie.EMETTEUR, Partie.RECEPTEUR, Partie.API})
public record FindCertificat(String sha256, Actor viewer) implements Question {}
