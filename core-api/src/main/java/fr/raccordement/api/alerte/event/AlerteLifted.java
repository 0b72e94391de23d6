package fr.raccordement.api.alerte.event;

import fr.raccordement.api.alerte.NatureAlerte;
import org.axonframework.serialization.Revision;

/**
 * What the operator was told of is so no longer; the same case is told again once it is.
 *
 * @param nature what
 * @param objet the thing
 * @param cas which case of it
 */
@Revision("1")
public record AlerteLifted(NatureAlerte nature, String objet, String cas) implements AlerteEvent {}
