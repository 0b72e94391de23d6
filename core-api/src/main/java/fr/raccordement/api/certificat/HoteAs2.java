package fr.raccordement.api.certificat;

import fr.raccordement.api.fiche.Protocole;
import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CERT_HOST: the platform calls a partner's AS2 address, whose host must be among the names of the
 * server certificate (RFC 9525); where the certificate has no names beside its subject, its common
 * name counts.
 */
public final class HoteAs2 {

    private static final String CODE = "CERT_HOST";

    private HoteAs2() {}

    /**
     * The analysis with this check made; as it was where there is nothing to compare, and without
     * the check where the address of another protocol is none.
     *
     * @param url the AS2 address; null where there is none
     */
    public static CertificatAnalyse asOf(
            CertificatAnalyse analyse, @Nullable Protocole protocole, @Nullable String url) {
        if (protocole != Protocole.AS2) {
            return analyse.with(
                    analyse.controles().stream().filter(it -> !it.code().equals(CODE)).toList());
        }
        var host = url == null ? null : host(url);
        if (host == null
                || analyse.details().isEmpty()
                || !analyse.usages().contains(Usage.SERVEUR)) {
            return analyse;
        }
        var judged = judge(analyse.details().getFirst(), host);
        return analyse.with(
                analyse.controles().stream()
                        .map(stored -> stored.code().equals(CODE) ? judged : stored)
                        .toList());
    }

    private static Controle judge(CertificatDetail detail, String host) {
        var names = names(detail);
        return names.stream().anyMatch(name -> matches(name, host))
                ? of(
                        Verdict.CONFORME,
                        "Le certificat nomme l'hôte de l'adresse AS2, %s.".formatted(host),
                        "The certificate names the host of the AS2 address, %s.".formatted(host))
                : of(
                        Verdict.NON_CONFORME,
                        "L'hôte de l'adresse AS2, %s, n'est pas parmi les noms du certificat."
                                .formatted(host),
                        "The host of the AS2 address, %s, is not among the names of the"
                                        .formatted(host)
                                + " certificate.");
    }

    private static Controle of(Verdict verdict, String fr, String en) {
        return new Controle(CODE, verdict, Severite.AVERTISSEMENT, fr, en);
    }

    private static @Nullable String host(String url) {
        try {
            var host = URI.create(url.strip()).getHost();
            return host == null ? null : plain(host);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static List<String> names(CertificatDetail detail) {
        var beside =
                detail.noms().stream()
                        .filter(name -> name.startsWith("DNS:") || name.startsWith("IP:"))
                        .map(name -> name.substring(name.indexOf(':') + 1))
                        .toList();
        return beside.isEmpty() ? commonName(detail.sujet()).toList() : beside;
    }

    private static Stream<String> commonName(String sujet) {
        return Stream.of(sujet.split("(?<!\\\\)[,+]"))
                .filter(part -> part.startsWith("CN="))
                .map(part -> part.substring(3));
    }

    /** A star stands for one label, the first one. */
    private static boolean matches(String name, String host) {
        var plain = plain(name);
        if (!plain.startsWith("*.")) {
            return plain.equals(host);
        }
        var dot = host.indexOf('.');
        return dot > 0 && host.substring(dot).equals(plain.substring(1));
    }

    private static String plain(String name) {
        var bare = name.replaceAll("^\\[|]$|\\.$", "").toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(bare);
        } catch (IllegalArgumentException noHost) {
            return bare;
        }
    }
}
