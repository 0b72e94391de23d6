package fr.raccordement.command.fiche;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.certificat.Usage;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.command.certificat.CertificateJudge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files whose content is their story: {@code certificat} or {@code certificat/cle}, with {@code
 * illisible}, {@code sans-chaine}, {@code perime} (since the analysis), {@code deja-perime}, {@code
 * deja-pris} (by another fiche, then) or {@code bientot} (valid for a few weeks yet) before it
 * where something is to be said of it.
 */
public final class FakeAnalysis implements CertificateJudge {

    public static final String REGLES = "essai";
    static final Instant NOT_BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant NOT_AFTER = Instant.parse("2028-01-01T00:00:00Z");
    static final Instant SOON = Instant.parse("2026-12-14T00:00:00Z");
    static final Instant EXPIRED = Instant.parse("2026-06-30T00:00:00Z");

    /** Certificates whose issuer has lost trust since. */
    public final Set<String> distrusted = new HashSet<>();

    public static Fichier fichier(String story) {
        return new Fichier(story + ".p7b", story.getBytes(UTF_8));
    }

    @Override
    public AnalyseView analyse(
            Protocole protocole,
            Environnement environnement,
            List<Fichier> fichiers,
            Instant now,
            String ficheId) {
        var certificats =
                fichiers.stream().map(f -> analyse(new String(f.contenu(), UTF_8))).toList();
        return new AnalyseView(conforme(certificats), REGLES, certificats);
    }

    @Override
    public List<Controle> recheck(
            CertificatAnalyse certificat,
            Protocole protocole,
            Environnement environnement,
            Instant now) {
        var found = new ArrayList<Controle>();
        var notAfter = certificat.valideAu();
        found.add(controle("CERT_VALIDITY", notAfter != null && now.isBefore(notAfter)));
        found.add(controle("CERT_TRUST", !distrusted.contains(certificat.fichier())));
        return found;
    }

    @Override
    public List<Controle> lost(
            CertificatAnalyse certificat,
            Protocole protocole,
            Environnement environnement,
            Instant now) {
        return recheck(certificat, protocole, environnement, now).stream()
                .filter(Controle::bloquant)
                .toList();
    }

    public static CertificatAnalyse analyse(String story) {
        var name = story.substring(story.indexOf(' ') + 1);
        var parts = name.split("/");
        return new CertificatAnalyse(
                name,
                "sha-" + parts[0],
                "cle-" + parts[parts.length - 1],
                "CN=" + name,
                "CN=AC",
                "01",
                NOT_BEFORE,
                notAfter(story),
                List.of(Usage.CLIENT),
                List.of("CN=" + name, "CN=AC"),
                List.of("AA==", "AQ=="),
                List.of(
                        controle("CERT_FORMAT", !story.startsWith("illisible")),
                        controle("CERT_CHAIN", !story.startsWith("sans-chaine")),
                        controle("CERT_VALIDITY", !story.startsWith("deja-perime")),
                        controle("CERT_UNIQUE", !story.startsWith("deja-pris"))));
    }

    private static Instant notAfter(String story) {
        if (story.startsWith("bientot ")) {
            return SOON;
        }
        return story.contains("perime ") ? EXPIRED : NOT_AFTER;
    }

    static CertificatAnalyse startingOn(CertificatAnalyse it, Instant notBefore) {
        return new CertificatAnalyse(
                it.fichier(),
                it.sha256(),
                it.cleSha256(),
                it.sujet(),
                it.emetteur(),
                it.numeroSerie(),
                notBefore,
                it.valideAu(),
                it.usages(),
                it.chaine(),
                it.der(),
                it.controles());
    }

    static boolean conforme(List<CertificatAnalyse> certificats) {
        return certificats.stream()
                .flatMap(certificat -> certificat.controles().stream())
                .noneMatch(Controle::bloquant);
    }

    static Controle controle(String code, boolean holds) {
        return new Controle(
                code,
                holds ? Verdict.CONFORME : Verdict.NON_CONFORME,
                Severite.ERREUR,
                code + " fr",
                code + " en");
    }
}
