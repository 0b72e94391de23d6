package fr.raccordement.api.certificat.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * One issuer; answers an optional {@link EmetteurView}.
 *
 * @param sha256 of its certificate, hexadecimal; colons and case are ignored
 * @param viewer who asks
 */
@VisibleTo(anyone = true)
public record FindEmetteur(String sha256, Actor viewer) implements Question {}
