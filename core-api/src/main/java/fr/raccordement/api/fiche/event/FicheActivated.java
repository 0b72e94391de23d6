package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The raccordement is open from this instant.
 *
 * @param ficheId the fiche
 * @param codeApplication three capitals and three digits, of this fiche alone
 */
@Revision("1")
public record FicheActivated(String ficheId, String codeApplication) implements FicheEvent {}
