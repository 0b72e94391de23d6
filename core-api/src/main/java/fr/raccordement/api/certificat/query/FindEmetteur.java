package fr.raccordement.api.certificat.query;

import fr.raccordement.api.acteur.Actor;

/**
 * One issuer; answers an optional {@link EmetteurView}.
 *
 * @param sha256 of its certificate, hexadecimal; colons and case are ignored
 * @param viewer who asks
 */
public record FindEmetteur(String sha256, Actor viewer) {}
