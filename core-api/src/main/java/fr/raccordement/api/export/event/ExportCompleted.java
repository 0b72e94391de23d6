package fr.raccordement.api.export.event;

import org.axonframework.serialization.Revision;

/**
 * The file is ready for whoever asked for it.
 *
 * @param exportId the identifier, prefix left out
 * @param demandeur login of whoever asked
 */
@Revision("1")
public record ExportCompleted(String exportId, String demandeur) implements ExportEvent {}
