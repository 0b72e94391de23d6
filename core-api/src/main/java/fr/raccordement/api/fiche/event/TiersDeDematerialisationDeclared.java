package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The structure of this receiver fiche is a third party: it may ask for delegations from it.
 *
 * @param ficheId the fiche
 */
@Revision("1")
public record TiersDeDematerialisationDeclared(String ficheId) implements FicheEvent {}
