package fr.raccordement.query.fiche;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.certificat.Usage;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.fiche.*;
import fr.raccordement.api.fiche.event.*;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.query.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Histories that no fiche can have, and every fiche may: the fold asks no questions. */
final class RandomFiche {

    static final List<String> STRUCTURES =
            List.of("11111111111111", "22222222222222", "33333333333333");

    private final Random random;
    private final String id;

    RandomFiche(long seed, String id) {
        this.random = new Random(seed);
        this.id = id;
    }

    List<FicheEvent> history(int events) {
        var history = new ArrayList<FicheEvent>();
        history.add(
                new FicheCreated(
                        id, any(STRUCTURES), any(FicheKind.values()), any(Environnement.values())));
        while (history.size() < events) {
            history.add(next());
        }
        return history;
    }

    FicheEvent next() {
        return switch (random.nextInt(27)) {
            case 0 -> new ProtocoleChosen(id, any(Protocole.values()));
            case 1 -> new CertificatsDeposited(id, "2026.1", random.nextBoolean(), bag());
            case 2 -> new ValiditeDefined(id, day(), day());
            case 3 -> new ContactsDefined(id, "cle-" + random.nextInt(3), 1, "chiffre-0");
            case 4 -> new ReseauPesitDefined(id, pesit());
            case 5 -> new ReseauSftpDefined(id, new ReseauSftp(List.of(), "login", null));
            case 6 -> new ReseauAs2Defined(id, as2());
            case 7 ->
                    new InterfacesDefined(
                            id,
                            List.of(
                                    new InterfaceChoisie(
                                            "FSO1113A", any(ModeTraitement.values()))));
            case 8 -> new CommentaireDefined(id, random.nextBoolean() ? "" : "à voir");
            case 9 -> new FicheSubmitted(id);
            case 10 -> new FicheWithdrawn(id);
            case 11 -> new FicheReturned(id, "motif " + random.nextInt(9));
            case 12 -> new FicheActivated(id, "ABC00" + random.nextInt(9));
            case 13 -> new FicheDeactivated(id, "motif " + random.nextInt(9));
            case 14 -> new FicheReactivated(id);
            case 16, 17 -> new RevisionOpened(id);
            case 18 -> new RevisionSubmitted(id);
            case 19 -> new RevisionWithdrawn(id);
            case 20 -> new RevisionRejected(id, "motif " + random.nextInt(9));
            case 21 -> new RevisionApplied(id);
            case 22 -> new RevisionDiscarded(id);
            case 23 -> new CertificatExpiryNotified(id, "ab".repeat(32), 30, World.START);
            case 24 -> new ConfianceLost(id, "ab".repeat(32), List.of());
            case 25 -> new ConfianceRegained(id, "ab".repeat(32));
            case 15 -> new TiersDeDematerialisationDeclared(id);
            default -> new ContactsForgotten(id, "cle-" + random.nextInt(3), "demande");
        };
    }

    static CertificatAnalyse certificat(String... der) {
        return new CertificatAnalyse(
                "client.p7b",
                "ab".repeat(32),
                null,
                "CN=client",
                "CN=ca",
                "01",
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2028-01-01T00:00:00Z"),
                List.of(Usage.CLIENT, Usage.SERVEUR),
                List.of("CN=client", "CN=ca"),
                List.of(der),
                List.of(new Controle("CERT_CHAIN", Verdict.CONFORME, Severite.ERREUR, "fr", "en")));
    }

    private List<CertificatAnalyse> bag() {
        return random.nextBoolean() ? List.of() : List.of(certificat("MIIB"), certificat());
    }

    private static ReseauPesit pesit() {
        return new ReseauPesit(
                List.of("203.0.113.7"),
                "pesit.example",
                6330,
                "PARTENAIRE",
                "1.2",
                32,
                2,
                4096,
                ReseauPesit.Compatibilite.AXWAY_CFT,
                null);
    }

    private static ReseauAs2 as2() {
        return new ReseauAs2(
                List.of(),
                "partenaire",
                "https://as2.example",
                ReseauAs2.Mdn.ASYNCHRONE,
                "https://as2.example/mdn",
                ReseauAs2.Signature.SHA256,
                ReseauAs2.Chiffrement.AES256,
                true,
                null);
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
