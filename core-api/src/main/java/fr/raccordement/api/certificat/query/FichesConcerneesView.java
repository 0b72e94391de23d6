package fr.raccordement.api.certificat.query;

import java.util.List;

/**
 * The fiches whose certificates are under an issuer.
 *
 * @param total how many, drafts and closed ones included
 * @param enService how many of them are in use
 * @param premieres those in use, a hundred at most, by their identifiers
 */
public record FichesConcerneesView(int total, int enService, List<String> premieres) {}
