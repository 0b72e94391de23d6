package fr.raccordement.command.fiche;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.InterfacesDefined;
import fr.raccordement.api.fiche.event.ProtocoleChosen;
import fr.raccordement.api.fiche.event.ReseauSftpDefined;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.reseau.ReseauSftp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The fiche of the tests, and how it came where it stands. */
final class Fiches {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    static final String ID = "f1";
    static final FicheId FICHE = new FicheId(ID);
    static final String STRUCTURE = "11000201100044";

    static final String KEY = ID + ".0";
    static final Validite VALIDITE =
            new Validite(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 11, 30));
    static final List<Contact> CONTACTS =
            List.of(new Contact("Camille", "camille@exemple.fr", "+33 1 23 45 67 89"));
    static final ReseauSftp SFTP = new ReseauSftp(List.of("8.8.8.8"), "exemple", null);
    static final List<InterfaceChoisie> INTERFACES =
            List.of(
                    new InterfaceChoisie("FSO1100A", ModeTraitement.COMPLETE),
                    new InterfaceChoisie("FSO1113A", ModeTraitement.PARTIELLE));

    static final List<InterfaceChoisie> SUBSCRIPTIONS =
            List.of(
                    new InterfaceChoisie("FEN0036A", ModeTraitement.ABONNE),
                    new InterfaceChoisie("FSO1301A", ModeTraitement.ABONNE));

    static final String CODE = "ABC123";
    static final ClaimId CERTIFICAT = new ClaimId(ClaimKind.CERTIFICAT, "sha-a");
    static final ClaimId CLE = new ClaimId(ClaimKind.CLE_PUBLIQUE, "cle-a");

    static final ClaimId LOGIN = new ClaimId(ClaimKind.LOGIN_SFTP, "PRODUCTION/exemple");

    private Fiches() {}

    static FicheCreated creation() {
        return new FicheCreated(ID, STRUCTURE, FicheKind.EMETTEUR, Environnement.PRODUCTION);
    }

    static CertificatsDeposited deposited(String... stories) {
        var certificats = Stream.of(stories).map(FakeAnalysis::analyse).toList();
        return new CertificatsDeposited(
                ID, FakeAnalysis.REGLES, FakeAnalysis.conforme(certificats), certificats);
    }

    static ContactsDefined contacts(String key) {
        return new ContactsDefined(ID, key, 1, new GlassVault().seal(key, CONTACTS));
    }

    static List<FicheEvent> created() {
        return List.of(creation());
    }

    static List<FicheEvent> protocolChosen() {
        return after(created(), new ProtocoleChosen(ID, Protocole.SFTP));
    }

    static List<FicheEvent> analysed() {
        return after(protocolChosen(), deposited("a"));
    }

    static List<FicheEvent> ready() {
        return after(
                analysed(),
                new ValiditeDefined(ID, VALIDITE.du(), VALIDITE.au()),
                contacts(KEY),
                new ReseauSftpDefined(ID, SFTP),
                new InterfacesDefined(ID, INTERFACES));
    }

    /** A receiver fiche as it starts. */
    static List<FicheEvent> receiver() {
        return List.of(
                new FicheCreated(ID, STRUCTURE, FicheKind.RECEPTEUR, Environnement.PRODUCTION),
                new InterfacesDefined(ID, SUBSCRIPTIONS));
    }

    static List<FicheEvent> readyReceiver() {
        return after(
                receiver(),
                new ProtocoleChosen(ID, Protocole.SFTP),
                deposited("a"),
                new ValiditeDefined(ID, VALIDITE.du(), VALIDITE.au()),
                contacts(KEY),
                new ReseauSftpDefined(ID, SFTP));
    }

    static List<FicheEvent> sent() {
        return after(ready(), new FicheSubmitted(ID));
    }

    static List<FicheEvent> active() {
        return after(sent(), new FicheActivated(ID, CODE));
    }

    static List<FicheEvent> revising() {
        return after(active(), new RevisionOpened(ID));
    }

    /** An active fiche with a revision that renews its certificate, and nothing else. */
    static List<FicheEvent> renewing() {
        return after(revising(), deposited("b"));
    }

    static List<FicheEvent> updateSent() {
        return after(renewing(), new RevisionSubmitted(ID));
    }

    static List<FicheEvent> deactivated() {
        return after(active(), new FicheDeactivated(ID, "Fin du marché"));
    }

    static List<FicheEvent> discarded() {
        return after(ready(), new FicheDiscarded(ID));
    }

    static List<FicheEvent> in(Statut statut) {
        return switch (statut) {
            case BROUILLON -> ready();
            case ENVOYEE -> sent();
            case ACTIVEE -> active();
            case ENVOYEE_MAJ -> updateSent();
            case DESACTIVEE -> deactivated();
            case SUPPRIMEE -> discarded();
        };
    }

    static List<FicheEvent> after(List<FicheEvent> past, FicheEvent... events) {
        return Stream.concat(past.stream(), Stream.of(events)).toList();
    }

    /** The same past for a fiche of that kind. */
    static List<FicheEvent> filedAs(FicheKind kind, List<FicheEvent> past) {
        return past.stream()
                .map(
                        event ->
                                event instanceof FicheCreated created
                                        ? new FicheCreated(
                                                ID, STRUCTURE, kind, created.environnement())
                                        : event)
                .toList();
    }

    /** A past that went without events of this kind. */
    static List<FicheEvent> without(List<FicheEvent> past, Class<? extends FicheEvent> kind) {
        return past.stream().filter(event -> !kind.isInstance(event)).toList();
    }
}
