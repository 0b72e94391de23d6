package fr.raccordement.api.lettremorte.query;

import org.jspecify.annotations.Nullable;

/**
 * What waits of one thing in one processing group.
 *
 * @param groupe the processing group
 * @param objet identifier of the aggregate, as events are stored under it
 * @param enAttente the first dead letter that waits; null where none does, and for all but
 *     AIFE_ADMIN
 */
public record LettreMorteView(String groupe, String objet, @Nullable LettreEnAttente enAttente) {}
