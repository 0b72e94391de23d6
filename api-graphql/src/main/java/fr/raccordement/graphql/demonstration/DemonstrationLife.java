package fr.raccordement.graphql.demonstration;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.certificat.command.TrustEmetteur;
import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.command.DeclareCompteTechnique;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.AcceptDelegation;
import fr.raccordement.api.delegation.command.RefuseDelegation;
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
import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.command.DeclareTiersDeDematerialisation;
import fr.raccordement.api.fiche.command.DepositCertificats;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.fiche.command.RenewCertificats;
import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.command.RequestRattachement;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.security.AuthenticationMode;
import fr.raccordement.graphql.security.ConditionalOnAuthenticationMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the demonstration something to look at: fiches in every status, delegations asked for,
 * refused and accepted, an application, somebody who asks to be attached. All of it by the commands
 * that people send, each by who may, once for a data directory, unless {@code
 * raccordement.demonstration.vide} says that it is to be empty.
 */
@Component
@ConditionalOnAuthenticationMode(AuthenticationMode.DEMONSTRATION)
@Order(30)
class DemonstrationLife implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationLife.class);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration LONG = Duration.ofDays(300);

    /** Close enough to its end for its holder to be told. */
    private static final Duration SHORT = Duration.ofDays(25);

    private static final Actor AIFE = new Actor("aife", Set.of(Role.AIFE_INSTRUCTEUR));
    private static final Actor ADMIN = new Actor("admin", Set.of(Role.AIFE_ADMIN));
    private static final Actor FOURNISSEUR = user("fournisseur");
    private static final Actor TRAVAUX = user("travaux");
    private static final Actor TIERS = user("tiers");
    private static final Actor TIERS2 = user("tiers2");
    private static final Actor COLLEGE = user("college");
    private static final Actor MAIRIE = user("mairie");
    private static final Actor VISITEUR = user("visiteur");

    private static final String ACME = "73282932000074";
    private static final String PONANT = "90000303900014";
    private static final String OPALE = "90000101700012";
    private static final String TELETRANS = "90000202300019";
    private static final String LYCEE_JEAN_MOULIN = "19750001000016";
    private static final String COLLEGE_LOUISE_MICHEL = "19690002100011";
    private static final String VALOMBRE = "21750003200016";

    /** The first of all: where it is, this was done. */
    private static final FicheId FIRST = new FicheId("acme-en-service");

    private final CommandGateway commands;
    private final Messages messages;
    private final Clock clock;
    private final DemonstrationProperties properties;
    private final ConfigurableApplicationContext program;

    DemonstrationLife(
            CommandGateway commands,
            Messages messages,
            Clock clock,
            DemonstrationProperties properties,
            ConfigurableApplicationContext program) {
        this.commands = commands;
        this.program = program;
        this.messages = messages;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (properties.vide() || isDone()) {
            return;
        }
        try {
            live(new DemonstrationAuthority(clock.instant()));
            LOG.info("The demonstration begins with fiches and delegations in every status");
        } catch (RuntimeException e) {
            if (program.isClosed()) {
                throw e; // told to stop: whoever reports that says it
            }
            LOG.warn("The demonstration begins with a part of its fiches and delegations", e);
        }
    }

    private boolean isDone() {
        var first = new FindFiche(FIRST.value(), null, null, AIFE);
        return messages.find(first, FicheView.class).join() != null;
    }

    private void live(DemonstrationAuthority authority) {
        send(
                ADMIN,
                new TrustEmetteur(
                        ListeDeConfianceId.OPERATEUR,
                        authority.certificat(),
                        "Autorité de la démonstration",
                        null));
        issuers(authority);
        receivers(authority);
        send(
                FOURNISSEUR,
                new DeclareCompteTechnique(new CompteTechniqueId(ACME), null, null, null));
        send(
                FOURNISSEUR,
                new DeclareRaccordementApi(
                        new RaccordementApiId("acme-facturation"),
                        ACME,
                        Environnement.PRODUCTION,
                        "ACME Facturation",
                        TypeUtilisation.DEVELOPPEMENT_PROPRE,
                        null,
                        contact("Nadia Berger", "acme.example")));
        send(VISITEUR, new RequestRattachement(new HabilitationId(ACME, VISITEUR.login())));
    }

    private void issuers(DemonstrationAuthority authority) {
        var acme = contact("Jeanne Martin", "acme.example");
        sftp(authority, FIRST, FicheKind.EMETTEUR, ACME, FOURNISSEUR, acme, SHORT);
        activate(FIRST, FOURNISSEUR);

        var revised = new FicheId("acme-revision");
        pesit(authority, revised, acme);
        activate(revised, FOURNISSEUR);
        send(
                FOURNISSEUR,
                new RenewCertificats(
                        revised, List.of(both(authority, "pesit.acme.example")), null));
        send(FOURNISSEUR, new SubmitFiche(revised, null));

        var waiting = new FicheId("acme-a-examiner");
        as2(authority, waiting, acme);
        send(FOURNISSEUR, new SubmitFiche(waiting, null));

        var returned = new FicheId("acme-a-completer");
        sftp(authority, returned, FicheKind.EMETTEUR, ACME, FOURNISSEUR, acme, LONG);
        send(FOURNISSEUR, new SubmitFiche(returned, null));
        send(
                AIFE,
                new ReturnFiche(
                        returned, "L'adresse source n'est pas celle du contrat réseau.", null));

        var closed = new FicheId("acme-arretee");
        sftp(authority, closed, FicheKind.EMETTEUR, ACME, FOURNISSEUR, acme, LONG);
        activate(closed, FOURNISSEUR);
        send(FOURNISSEUR, new DeactivateFiche(closed, "Changement de prestataire", null));

        var draft = new FicheId("ponant-brouillon");
        begin(
                draft,
                PONANT,
                TRAVAUX,
                FicheKind.EMETTEUR,
                Environnement.QUALIFICATION,
                Protocole.SFTP);
    }

    private void receivers(DemonstrationAuthority authority) {
        var opale = new FicheId("opale-reception");
        receiver(authority, opale, OPALE, TIERS, contact("Marc Petit", "opale.example"));
        var teletrans = new FicheId("teletrans-reception");
        receiver(
                authority, teletrans, TELETRANS, TIERS2, contact("Lina Roux", "teletrans.example"));

        request(TIERS2, "teletrans-lycee", teletrans, LYCEE_JEAN_MOULIN);
        request(TIERS, "opale-college", opale, COLLEGE_LOUISE_MICHEL);
        send(COLLEGE, new AcceptDelegation(new DelegationId("opale-college"), null));
        request(TIERS, "opale-valombre", opale, VALOMBRE);
        send(
                MAIRIE,
                new RefuseDelegation(
                        new DelegationId("opale-valombre"),
                        "Le conseil municipal a retenu une autre offre.",
                        null));
        request(TIERS2, "teletrans-valombre", teletrans, VALOMBRE);
        send(MAIRIE, new AcceptDelegation(new DelegationId("teletrans-valombre"), null));
    }

    private void receiver(
            DemonstrationAuthority authority,
            FicheId fiche,
            String structure,
            Actor manager,
            Contact contact) {
        sftp(authority, fiche, FicheKind.RECEPTEUR, structure, manager, contact, LONG);
        send(manager, new DeclareTiersDeDematerialisation(fiche, null));
        activate(fiche, manager);
    }

    /** Codes are imposed on receivers, and chosen by issuers (S-47). */
    private void sftp(
            DemonstrationAuthority authority,
            FicheId fiche,
            FicheKind kind,
            String structure,
            Actor manager,
            Contact contact,
            Duration valid) {
        begin(fiche, structure, manager, kind, Environnement.PRODUCTION, Protocole.SFTP);
        var certificat =
                authority.issue(
                        "sftp." + fiche.value() + ".example", valid, KeyPurposeId.id_kp_clientAuth);
        send(manager, new DepositCertificats(fiche, List.of(certificat), null));
        var interfaces = kind == FicheKind.EMETTEUR ? interfaces() : null;
        describe(fiche, manager, contact, valid, null, sftp(fiche), null, interfaces);
    }

    private void pesit(DemonstrationAuthority authority, FicheId fiche, Contact contact) {
        begin(
                fiche,
                ACME,
                FOURNISSEUR,
                FicheKind.EMETTEUR,
                Environnement.PRODUCTION,
                Protocole.PESIT);
        var certificat = both(authority, "pesit.acme.example");
        send(FOURNISSEUR, new DepositCertificats(fiche, List.of(certificat), null));
        var reseau =
                new ReseauPesit(
                        List.of("198.51.100.20"),
                        "pesit.acme.example",
                        6330,
                        "ACMEDEMO",
                        "1.2",
                        32,
                        4,
                        4096,
                        ReseauPesit.Compatibilite.STANDARD,
                        null);
        describe(fiche, FOURNISSEUR, contact, LONG, reseau, null, null, interfaces());
    }

    private void as2(DemonstrationAuthority authority, FicheId fiche, Contact contact) {
        begin(
                fiche,
                ACME,
                FOURNISSEUR,
                FicheKind.EMETTEUR,
                Environnement.PRODUCTION,
                Protocole.AS2);
        var certificat = authority.issue("as2.acme.example", LONG, KeyPurposeId.id_kp_serverAuth);
        send(FOURNISSEUR, new DepositCertificats(fiche, List.of(certificat), null));
        var reseau =
                new ReseauAs2(
                        List.of("198.51.100.30"),
                        "ACME-DEMO",
                        "https://as2.acme.example/boite",
                        ReseauAs2.Mdn.SYNCHRONE,
                        null,
                        ReseauAs2.Signature.SHA256,
                        ReseauAs2.Chiffrement.AES256,
                        false,
                        null);
        describe(fiche, FOURNISSEUR, contact, LONG, null, null, reseau, interfaces());
    }

    private void begin(
            FicheId fiche,
            String structure,
            Actor manager,
            FicheKind kind,
            Environnement environnement,
            Protocole protocole) {
        send(manager, new CreateFiche(fiche, structure, kind, environnement));
        send(manager, new ChooseProtocole(fiche, protocole, null));
    }

    private void describe(
            FicheId fiche,
            Actor manager,
            Contact contact,
            Duration valid,
            @Nullable ReseauPesit pesit,
            @Nullable ReseauSftp sftp,
            @Nullable ReseauAs2 as2,
            @Nullable List<InterfaceChoisie> interfaces) {
        var today = LocalDate.ofInstant(clock.instant(), PARIS);
        send(
                manager,
                new DescribeFiche(
                        fiche,
                        new Validite(today, today.plusDays(valid.toDays() - 1)),
                        List.of(contact),
                        pesit,
                        sftp,
                        as2,
                        interfaces,
                        null,
                        null));
    }

    private void activate(FicheId fiche, Actor manager) {
        send(manager, new SubmitFiche(fiche, null));
        send(AIFE, new ActivateFiche(fiche, null, null));
    }

    private void request(Actor tiers, String delegation, FicheId fiche, String structure) {
        send(tiers, new RequestDelegation(new DelegationId(delegation), fiche.value(), structure));
    }

    private void send(Actor actor, Object command) {
        commands.sendAndWait(
                command,
                MetaData.from(actor.asMetaData()).and(Actor.CORRELATION_ID, "demonstration"));
    }

    private static Fichier both(DemonstrationAuthority authority, String host) {
        return authority.issue(
                host, LONG, KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_serverAuth);
    }

    private static ReseauSftp sftp(FicheId fiche) {
        return new ReseauSftp(
                List.of("203.0.113.10"),
                fiche.value().replace("-", "").toLowerCase(Locale.ROOT),
                null);
    }

    private static List<InterfaceChoisie> interfaces() {
        return List.of(
                new InterfaceChoisie("FSO1113A", ModeTraitement.PARTIELLE),
                new InterfaceChoisie("FSO1117A", ModeTraitement.COMPLETE));
    }

    private static Contact contact(String nom, String domain) {
        var address = nom.toLowerCase(Locale.ROOT).replace(' ', '.');
        return new Contact(nom, address + "@" + domain, "+33 1 23 45 67 89");
    }

    private static Actor user(String login) {
        return new Actor(login, Set.of());
    }
}
