package fr.raccordement.api.certificat.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/** Every issuer that some source names, by subject; answers {@link EmetteurView}s. */
@VisibleTo(anyone = true)
public record ListEmetteurs(Actor viewer) implements Question {}
