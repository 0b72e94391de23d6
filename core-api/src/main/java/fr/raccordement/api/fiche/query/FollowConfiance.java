package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import org.jspecify.annotations.Nullable;

/**
 * Notices from now on of certificates that lose or regain trust, of the fiches that the viewer may
 * see; streams {@link ConfianceChangeView}s.
 *
 * @param structure SIRET, or null for all
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.EMETTEUR, Partie.RECEPTEUR})
public record FollowConfiance(@Nullable String structure, Actor viewer) implements Question {}
