package fr.raccordement.api.certificat.query;

import fr.raccordement.api.acteur.Actor;

/** Every issuer that some source names, by subject; answers {@link EmetteurView}s. */
public record ListEmetteurs(Actor viewer) {}
