package fr.raccordement.api.export.event;

import org.axonframework.serialization.Revision;

/**
 * The file was fetched.
 *
 * @param exportId the identifier, prefix left out
 */
@Revision("1")
public record ExportDownloaded(String exportId) implements ExportEvent {}
