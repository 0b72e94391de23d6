package fr.raccordement.api.avis.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.paging.PageRequest;

/**
 * The notices that are for the viewer, newest first; answers an {@link AvisPage}. Of whoever has a
 * role at the operator those are the operator's own.
 *
 * @param filter which
 * @param pageRequest which part of the list, forwards
 * @param viewer who asks
 */
@VisibleTo(
        everyPartie = true,
        roles = {},
        utilisateur = true)
public record ListAvis(AvisFilter filter, PageRequest pageRequest, Actor viewer)
        implements Question {}
