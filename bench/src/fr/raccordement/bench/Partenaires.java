package fr.raccordement.bench;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.RequestDelegation;
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
import fr.raccordement.api.fiche.command.DeclareTiersDeDematerialisation;
import fr.raccordement.api.fiche.command.DepositCertificats;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.command.RegisterStructure;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What partners and the operator do, by the commands that their screens send. */
final class Partenaires {

    /** Manager of a public structure of the bench, an account of the demonstration. */
    static final String MAIRIE = "mairie";

    private static final Actor FOURNISSEUR = new Actor("fournisseur", Set.of());
    private static final Actor TIERS = new Actor("tiers", Set.of());
    private static final Actor INSTRUCTEUR = new Actor("aife", Set.of(Role.AIFE_INSTRUCTEUR));
    private static final Actor ADMIN = new Actor("admin", Set.of(Role.AIFE_ADMIN));
    private static final String ACME = "73282932000074";
    private static final String OPALE = "90000101700012";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MONTHS = 6;

    private final Program program;
    private final Certificats certificats;

    Partenaires(Program program, Certificats certificats) {
        this.program = program;
        this.certificats = certificats;
    }

    /** The life of an issuer fiche from its creation to its activation. */
    void activeEmetteur() {
        var fiche = filed(FOURNISSEUR, ACME, FicheKind.EMETTEUR);
        var codes = List.of(new InterfaceChoisie("FSO1113A", ModeTraitement.COMPLETE));
        program.send(described(fiche, codes), FOURNISSEUR);
        activate(fiche, FOURNISSEUR);
    }

    /** An active receiver fiche of a third party; returns its identifier. */
    String activeTiers() {
        var fiche = filed(TIERS, OPALE, FicheKind.RECEPTEUR);
        program.send(described(fiche, null), TIERS);
        program.send(new DeclareTiersDeDematerialisation(fiche, null), TIERS);
        activate(fiche, TIERS);
        return fiche.value();
    }

    /** A public structure of {@link #MAIRIE} that is asked to let the third party receive. */
    String requestedDelegation(String fiche, int number) {
        var siret = siret(number);
        program.send(
                new RegisterStructure(
                        new StructureId(siret),
                        "Commune " + number,
                        StructureType.PUBLIQUE,
                        false,
                        false,
                        false,
                        MAIRIE),
                ADMIN);
        var delegation = new DelegationId(UUID.randomUUID().toString());
        program.send(new RequestDelegation(delegation, fiche, siret), TIERS);
        return delegation.value();
    }

    private FicheId filed(Actor author, String structure, FicheKind kind) {
        var fiche = new FicheId(UUID.randomUUID().toString());
        program.send(new CreateFiche(fiche, structure, kind, Environnement.PRODUCTION), author);
        program.send(new ChooseProtocole(fiche, Protocole.SFTP, null), author);
        var file = certificats.issue(fiche.value());
        program.send(new DepositCertificats(fiche, List.of(file), null), author);
        return fiche;
    }

    private static DescribeFiche described(FicheId fiche, List<InterfaceChoisie> codes) {
        var today = LocalDate.now(PARIS);
        var contact = new Contact("Ada Lovelace", "ada.lovelace@acme.example", "+33140506070");
        return new DescribeFiche(
                fiche,
                new Validite(today, today.plusMonths(MONTHS)),
                List.of(contact),
                null,
                new ReseauSftp(List.of("185.10.20.30"), "acme", null),
                null,
                codes,
                null,
                null);
    }

    private void activate(FicheId fiche, Actor author) {
        program.send(new SubmitFiche(fiche, null), author);
        program.send(new ActivateFiche(fiche, null, null), INSTRUCTEUR);
    }

    private static String siret(int number) {
        return checked(checked("2%07d".formatted(number)) + "0001");
    }

    /** With the digit that the formula of Luhn wants last. */
    private static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
