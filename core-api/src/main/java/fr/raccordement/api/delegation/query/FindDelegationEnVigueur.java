package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Environnement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delegation by which somebody received for a public structure at an instant; answers an
 * optional {@link DelegationView}.
 *
 * @param structure SIRET of the public structure
 * @param environnement the platform
 * @param at the instant; null for now
 * @param viewer who asks
 */
public record FindDelegationEnVigueur(
        String structure, Environnement environnement, @Nullable Instant at, Actor viewer) {}
