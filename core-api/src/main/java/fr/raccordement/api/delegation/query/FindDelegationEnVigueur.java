package fr.raccordement.api.delegation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import java.time.Instant;
import java.util.stream.Stream;
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
@VisibleTo(parties = {Partie.TIERS, Partie.ENTITE})
public record FindDelegationEnVigueur(
        String structure, Environnement environnement, @Nullable Instant at, Actor viewer)
        implements AsOf {

    @Override
    public Stream<Instant> instants() {
        return Stream.ofNullable(at);
    }
}
