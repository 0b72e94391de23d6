package fr.raccordement.api.scellement.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The proofs of everything that happened to one thing; answers an optional {@link DossierView},
 * empty where no checkpoint covers any of it. For whoever may read the thing: it holds the events
 * as stored, personal data encrypted.
 *
 * @param aggregateId the thing
 */
@VisibleTo(known = true)
public record FindDossier(String aggregateId) {}
