package fr.raccordement.bench;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.command.ActivateFiche;
import fr.raccordement.api.fiche.command.ChooseProtocole;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.command.DeclareTiersDeDematerialisation;
import fr.raccordement.api.fiche.command.DepositCertificats;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.fiche.command.RenewCertificats;
import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.command.RegisterStructure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** The screens of partners and of the operator, each a command. */
final class Screens {

    private static final Actor INSTRUCTEUR = new Actor("aife", Set.of(Role.AIFE_INSTRUCTEUR));
    private static final Actor ADMIN = new Actor("admin", Set.of(Role.AIFE_ADMIN));
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int SHORTEST_MONTHS = 2;
    private static final int LONGEST_MONTHS = 9;
    private static final KeyPurposeId[] CLIENT = {KeyPurposeId.id_kp_clientAuth};
    private static final KeyPurposeId[] SERVER = {KeyPurposeId.id_kp_serverAuth};
    private static final KeyPurposeId[] BOTH = {
        KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_serverAuth
    };
    private static final List<String> SOURCES = List.of("185.10.20.30");
    private static final List<InterfaceChoisie> INTERFACES =
            List.of(
                    new InterfaceChoisie("FSO1113A", ModeTraitement.COMPLETE),
                    new InterfaceChoisie("FSO1100A", ModeTraitement.PARTIELLE),
                    new InterfaceChoisie("FSO1106A", ModeTraitement.COMPLETE),
                    new InterfaceChoisie("FSO1110A", ModeTraitement.PARTIELLE));

    static final String TIERS_DECLARED = "TiersDeDematerialisationDeclared";

    private final Program program;
    private final TestAuthority authority;
    private final Clock clock;

    Screens(Program program, TestAuthority authority, Clock clock) {
        this.program = program;
        this.authority = authority;
        this.clock = clock;
    }

    void register(Partner structure) {
        program.insist(
                new RegisterStructure(
                        new StructureId(structure.siret()),
                        structure.nom(),
                        structure.type(),
                        structure.tiers(),
                        false,
                        false,
                        structure.manager().login()),
                ADMIN);
    }

    /** A draft; those who receive for others file receiver fiches. */
    FicheId create(Partner of, SplittableRandom chance) {
        return create(new FicheId(UUID.randomUUID().toString()), of, chance);
    }

    /** The same, by this identifier. */
    FicheId create(FicheId fiche, Partner of, SplittableRandom chance) {
        var kind = of.tiers() ? FicheKind.RECEPTEUR : FicheKind.EMETTEUR;
        var environnement =
                chance.nextInt(5) == 0 ? Environnement.QUALIFICATION : Environnement.PRODUCTION;
        if (program.happened(fiche).isEmpty()) {
            program.insist(new CreateFiche(fiche, of.siret(), kind, environnement), of.manager());
        }
        return fiche;
    }

    /** A draft with everything in it. */
    FicheId fill(Partner of, SplittableRandom chance) {
        return fill(new FicheId(UUID.randomUUID().toString()), of, chance);
    }

    /** The same, by this identifier; goes on with what was killed in the middle. */
    FicheId fill(FicheId fiche, Partner of, SplittableRandom chance) {
        create(fiche, of, chance);
        var happened = program.happened(fiche);
        var protocole = Protocole.values()[chance.nextInt(Protocole.values().length)];
        program.insist(new ChooseProtocole(fiche, protocole, null), of.manager());
        if (!happened.contains("CertificatsDeposited")) {
            program.insist(
                    new DepositCertificats(fiche, List.of(certificat(protocole)), null),
                    of.manager());
        }
        program.insist(described(fiche, of, protocole, chance), of.manager());
        if (of.tiers()) {
            program.insist(new DeclareTiersDeDematerialisation(fiche, null), of.manager());
        }
        return fiche;
    }

    void submit(FicheId fiche, Partner of) {
        program.insist(new SubmitFiche(fiche, null), of.manager());
    }

    void activate(FicheId fiche) {
        program.insist(new ActivateFiche(fiche, null, null), INSTRUCTEUR);
    }

    void giveBack(FicheId fiche) {
        program.insist(new ReturnFiche(fiche, "L'adresse est à revoir", null), INSTRUCTEUR);
    }

    /** Other certificates, fit for any protocol, sent and not yet examined. */
    void revise(FicheId fiche, Partner of) {
        if (!program.happened(fiche).contains("RevisionOpened")) {
            var other = certificat(Protocole.PESIT);
            program.insist(new RenewCertificats(fiche, List.of(other), null), of.manager());
        }
        submit(fiche, of);
    }

    void close(FicheId fiche, Partner of) {
        program.insist(new DeactivateFiche(fiche, "Fin de contrat", null), of.manager());
    }

    private Fichier certificat(Protocole protocole) {
        return authority.issue(
                UUID.randomUUID().toString(),
                switch (protocole) {
                    case SFTP -> CLIENT;
                    case AS2 -> SERVER;
                    case PESIT -> BOTH;
                });
    }

    private DescribeFiche described(
            FicheId fiche, Partner of, Protocole protocole, SplittableRandom chance) {
        var today = LocalDate.ofInstant(clock.instant(), PARIS);
        var end = today.plusMonths(chance.nextInt(SHORTEST_MONTHS, LONGEST_MONTHS));
        return new DescribeFiche(
                fiche,
                new Validite(today, end.plusDays(chance.nextInt(28))),
                List.of(new Contact("Ada Lovelace", "ada.lovelace@example.org", "+33140506070")),
                protocole == Protocole.PESIT ? pesit(fiche) : null,
                protocole == Protocole.SFTP ? new ReseauSftp(SOURCES, "p" + unique(fiche), null)
                        : null,
                protocole == Protocole.AS2 ? as2(fiche) : null,
                of.tiers()
                        ? null
                        : INTERFACES.subList(0, chance.nextInt(1, INTERFACES.size() + 1)),
                null,
                null);
    }

    /** Names one fiche among a million; small letters and digits. */
    private static String unique(FicheId fiche) {
        var name = UUID.nameUUIDFromBytes(fiche.value().getBytes(StandardCharsets.UTF_8));
        return name.toString().replace("-", "").substring(0, 20);
    }

    private static ReseauPesit pesit(FicheId fiche) {
        return new ReseauPesit(
                SOURCES,
                "pesit.example.org",
                6330,
                "P" + unique(fiche).toUpperCase(Locale.ROOT),
                "1.2",
                32,
                4,
                4096,
                ReseauPesit.Compatibilite.STANDARD,
                null);
    }

    private static ReseauAs2 as2(FicheId fiche) {
        return new ReseauAs2(
                SOURCES,
                "P-" + unique(fiche),
                "https://as2.example.org/boite",
                ReseauAs2.Mdn.SYNCHRONE,
                null,
                ReseauAs2.Signature.SHA256,
                ReseauAs2.Chiffrement.AES256,
                false,
                null);
    }
}
