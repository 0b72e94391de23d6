package fr.raccordement.api.personne.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some events hold about a person.
 *
 * @param donnees in the order of the events
 * @param suite position of the last event that was looked at; null where it is the last of all
 */
public record DonneesPersonnellesView(List<DonneePersonnelleView> donnees, @Nullable Long suite) {}
