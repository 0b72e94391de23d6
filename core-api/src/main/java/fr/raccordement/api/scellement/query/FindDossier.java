package fr.raccordement.api.scellement.query;

/**
 * The proofs of everything that happened to one thing; answers an optional {@link DossierView},
 * empty where no checkpoint covers any of it. For whoever may read the thing: it holds the events
 * as stored, personal data encrypted.
 *
 * @param aggregateId the thing
 */
public record FindDossier(String aggregateId) {}
