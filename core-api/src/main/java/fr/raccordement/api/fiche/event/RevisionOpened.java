package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * A revision of the active fiche is begun with the content in use, which goes on unchanged.
 *
 * @param ficheId the fiche
 */
@Revision("1")
public record RevisionOpened(String ficheId) implements FicheEvent {}
