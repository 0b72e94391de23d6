package fr.raccordement.api.certificat.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * What certificates for a protocol must be (S-15 to S-19); answers {@link ExigenceView}s in the
 * order of the checks.
 */
@VisibleTo(anyone = true)
public record ListExigencesCertificat(Protocole protocole, Actor viewer) implements Question {}
