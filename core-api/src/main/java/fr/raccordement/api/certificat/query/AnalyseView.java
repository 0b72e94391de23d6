package fr.raccordement.api.certificat.query;

import fr.raccordement.api.certificat.CertificatAnalyse;
import java.util.List;

/**
 * The outcome of an analysis.
 *
 * @param conforme whether no check stands in the way
 * @param regles version of the rule set that judged
 * @param certificats one entry a file
 */
public record AnalyseView(boolean conforme, String regles, List<CertificatAnalyse> certificats) {}
