package fr.raccordement.api.claim.event;

import fr.raccordement.api.claim.ClaimKind;
import org.axonframework.serialization.Revision;

/**
 * The thing is free again.
 *
 * @param kind what it is
 * @param value which one
 * @param ficheId the fiche that held it
 */
@Revision("1")
public record ClaimReleased(ClaimKind kind, String value, String ficheId) implements ClaimEvent {}
