package fr.raccordement.api.certificat.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * What would be hit if an issuer was trusted no more; answers an optional {@link
 * FichesConcerneesView}, empty for whoever has no role at the operator. Certificates analysed
 * before 29 November 2026 are not known by their issuers and not counted.
 *
 * @param cleSha256 of its key
 * @param viewer who asks
 */
@VisibleTo
public record FindFichesConcernees(String cleSha256, Actor viewer) implements Question {}
