package fr.raccordement.api.certificat.query;

import fr.raccordement.api.Texte;
import fr.raccordement.api.certificat.Severite;

/**
 * What a certificate must be.
 *
 * @param code the check that looks for it
 * @param severite how much it matters in production
 * @param texte the requirement
 */
public record ExigenceView(String code, Severite severite, Texte texte) {}
