package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import java.util.Set;

/**
 * Several fiches in one round trip; answers the {@link FicheView}s of those that the viewer may
 * see.
 *
 * @param ficheIds the fiches
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.EMETTEUR, Partie.RECEPTEUR})
public record FindFiches(Set<String> ficheIds, Actor viewer) implements Question {}
