package fr.raccordement.api.recherche.event;

import org.axonframework.serialization.Revision;

/**
 * A kept search was given up.
 *
 * @param utilisateur login
 * @param nom which
 */
@Revision("1")
public record RechercheDropped(String utilisateur, String nom) implements RecherchesEvent {}
