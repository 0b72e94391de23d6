package fr.raccordement.command.certificat;

import static fr.raccordement.api.certificat.Severite.AVERTISSEMENT;
import static fr.raccordement.api.certificat.Severite.ERREUR;

import fr.raccordement.api.Texte;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.certificat.Verdict;

/** The checks of domain.md section 4, in the order of a report; the name is the code. */
public enum Check {
    CERT_FORMAT(ERREUR),
    CERT_PRIVATE_KEY(ERREUR),
    CERT_LEAF_COUNT(ERREUR),
    CERT_CHAIN(ERREUR),
    CERT_TRUST(ERREUR),
    CERT_VALIDITY(ERREUR),
    CERT_EXPIRY_SOON(AVERTISSEMENT),
    CERT_PERIOD(ERREUR),
    CERT_USAGE(ERREUR),
    CERT_KEYUSAGE(AVERTISSEMENT),
    CERT_KEY(ERREUR),
    CERT_POLICY(AVERTISSEMENT),
    CERT_UNIQUE(ERREUR),
    CERT_REVOKED(AVERTISSEMENT),
    CERT_HOLDER(AVERTISSEMENT),
    CERT_HOST(AVERTISSEMENT);

    private final Severite severite;

    Check(Severite severite) {
        this.severite = severite;
    }

    Severite severite() {
        return severite;
    }

    public Controle conforme(String fr, String en) {
        return new Controle(name(), Verdict.CONFORME, severite, fr, en);
    }

    public Controle nonConforme(String fr, String en) {
        return nonConforme(severite, fr, en);
    }

    /** For a check whose weight depends on the environment or on what was found. */
    public Controle nonConforme(Severite severite, String fr, String en) {
        return new Controle(name(), Verdict.NON_CONFORME, severite, fr, en);
    }

    public Controle nonVerifie(String fr, String en) {
        return new Controle(name(), Verdict.NON_VERIFIE, severite, fr, en);
    }

    Controle nonConforme(Texte texte) {
        return nonConforme(texte.fr(), texte.en());
    }

    /** The same analysis with this finding in the place of the one of the same code. */
    public static CertificatAnalyse replace(CertificatAnalyse analyse, Controle controle) {
        var controles =
                analyse.controles().stream()
                        .map(old -> old.code().equals(controle.code()) ? controle : old)
                        .toList();
        return analyse.with(controles);
    }
}
