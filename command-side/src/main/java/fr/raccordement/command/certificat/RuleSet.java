package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.query.AnalyseView;
import java.util.List;

/** The rule set: its version, which changes with any rule, and its numbers. */
final class RuleSet {

    /** Stored beside every verdict. */
    static final String VERSION = "RGS-2026-12.1";

    static final int MAX_BYTES = 1 << 20;
    static final int MAX_FILES = 2;
    static final int MAX_CERTIFICATES = 200;
    static final int MAX_SIGNERS = 20;
    static final int MAX_EXTENSIONS = 64;
    static final int MAX_NAME_BYTES = 4096;
    static final int MAX_SERIAL_BYTES = 64;
    static final int MAX_NESTING = 32;
    static final int MAX_NODES = 200_000;
    static final int MAX_PATH = 8;
    static final int MAX_SIGNATURE_CHECKS = 256;
    static final int MAX_BUILD_NODES = 256;
    static final int MAX_CONSTRAINTS = 256;
    static final int MAX_INTERSECTIONS = 1024;
    static final int MAX_CONSTRAINED_NAMES = 256;

    static final int MAX_NAMED = 5;
    static final int MAX_SHOWN_NAMES = 100;
    static final int MIN_RSA_BITS = 2048;
    static final int MAX_RSA_BITS = 8192;

    private RuleSet() {}

    /** The view of these findings; conforming where none of them blocks. */
    static AnalyseView view(List<CertificatAnalyse> certificats) {
        var conforme =
                certificats.stream()
                        .flatMap(certificat -> certificat.controles().stream())
                        .noneMatch(Controle::bloquant);
        return new AnalyseView(conforme, VERSION, List.copyOf(certificats));
    }
}
