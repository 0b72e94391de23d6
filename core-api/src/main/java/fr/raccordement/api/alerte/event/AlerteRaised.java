package fr.raccordement.api.alerte.event;

import fr.raccordement.api.alerte.NatureAlerte;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The operator is told of something: of the same case this once, or until it is lifted.
 *
 * @param nature what
 * @param objet the thing
 * @param cas which case of it
 * @param depuis since when it is so
 */
@Revision("1")
public record AlerteRaised(NatureAlerte nature, String objet, String cas, Instant depuis)
        implements AlerteEvent {}
