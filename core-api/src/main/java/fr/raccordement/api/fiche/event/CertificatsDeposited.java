package fr.raccordement.api.fiche.event;

import fr.raccordement.api.certificat.CertificatAnalyse;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * These certificates replace those before. Revision 1 did not say when their chains end, nor what
 * an engineer looks for in them.
 *
 * @param ficheId the fiche
 * @param regles version of the rule set that judged
 * @param conforme whether no check stands in the way
 * @param certificats one entry a file, with its findings
 */
@Revision("2")
public record CertificatsDeposited(
        String ficheId, String regles, boolean conforme, List<CertificatAnalyse> certificats)
        implements FicheEvent {}
