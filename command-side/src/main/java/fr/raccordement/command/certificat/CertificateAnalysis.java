package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import java.time.Instant;
import java.util.List;

/** PLACEHOLDER until merge. */
public interface CertificateAnalysis {
    AnalyseView analyse(
            Protocole protocole,
            Environnement environnement,
            List<Fichier> fichiers,
            Instant now,
            String ficheId);

    List<Controle> recheck(
            CertificatAnalyse certificat,
            Protocole protocole,
            Environnement environnement,
            Instant now);
}
