/**
 * Notices: what concerns somebody, derived from events (D-186).
 *
 * <p>{@code AvisDerivation} makes an {@link fr.raccordement.query.avis.AvisState} of an event: to
 * whom it is addressed are its keys, which {@code Destinataire} spells. {@code AvisProjection}
 * writes them to {@code AvisCollection} by {@code AvisWriter}. {@code AvisListing} lists and counts
 * those of whoever asks, by {@code Lectures} what they have read; {@code AvisFeed} sends them on.
 * {@code AvisPhrase} says one in words, with the {@code Noms} of structures.
 *
 * <p>{@code PreferencesQueryHandler} says who is written to about them, by {@code PreferencesPast};
 * {@code AvisAuxContacts} who is as a contact, and not as a user by {@code
 * AdressesDesUtilisateurs}.
 */
@NullMarked
package fr.raccordement.query.avis;

import org.jspecify.annotations.NullMarked;
