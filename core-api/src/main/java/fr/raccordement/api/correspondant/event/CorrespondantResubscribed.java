package fr.raccordement.api.correspondant.event;

import org.axonframework.serialization.Revision;

/**
 * They want to be written to again.
 *
 * @param correspondant what stands for the address
 * @param depuis the position of the last event that they are not written to about
 */
@Revision("1")
public record CorrespondantResubscribed(String correspondant, long depuis)
        implements CorrespondantEvent {}
