package fr.raccordement.api.correspondant.event;

import org.axonframework.serialization.Revision;

/**
 * All contacts have been written to, or given up, about everything up to an event. The first one
 * says from where on they are written to at all.
 *
 * @param jusqua the position of that event
 */
@Revision("1")
public record CorrespondanceAdvanced(long jusqua) implements CorrespondanceEvent {}
