package fr.raccordement.command.habilitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.Acces;
import fr.raccordement.api.Refusal;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.habilitation.event.*;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.event.StructureIdentifiantChanged;
import fr.raccordement.command.InProcess;
import fr.raccordement.command.fiche.Journey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may do what is read from events at the very moment of the command. */
class RightsTest {

    @Requires(
            parties = Partie.RECEPTEUR,
            profils = {Profil.EDI_RECEPTEUR_MODIFICATION, Profil.RACCORDEMENT_MODIFICATION})
    record TwoProfils() {}

    @Requires(
            parties = Partie.RECEPTEUR,
            profils = Profil.RACCORDEMENT_MODIFICATION,
            roles = Role.AIFE_INSTRUCTEUR)
    record ProfilOrRole() {}

    @Requires(roles = {Role.AIFE_ADMIN, Role.AIFE_INSTRUCTEUR})
    record AnyRole() {}

    @Requires(anyone = true)
    record Anyone() {}

    @Requires(parties = Partie.TIERS, profils = Profil.EDI_RECEPTEUR_MODIFICATION)
    @Requires(parties = Partie.ENTITE, profils = Profil.EDI_GESTION_MODIFICATION)
    record EitherSide() {}

    @Requires(
            parties = Partie.RECEPTEUR,
            profils = Profil.RACCORDEMENT_CONSULTATION,
            gestionnairePrincipal = true)
    record PrincipalOnly() {}

    @Requires(utilisateur = true)
    @Requires(parties = Partie.ORGANISATION, profils = Profil.ORGANISATION_MODIFICATION)
    record OneselfOrManager() {}

    record Undeclared() {}

    private static final String HERE = InProcess.STRUCTURE;
    private static final SubmitFiche SUBMIT = new SubmitFiche(new FicheId("f1"), null);

    private final InProcess node = InProcess.empty();
    private final Rights rights = node.bean(Rights.class);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void all_profiles_are_needed() {
        hold("claire", Profil.RACCORDEMENT_MODIFICATION);
        assertThat(asked(InProcess.CLAIRE, new TwoProfils(), HERE)).isEqualTo("FORBIDDEN");

        hold("claire", Profil.RACCORDEMENT_MODIFICATION, Profil.EDI_RECEPTEUR_MODIFICATION);
        assertThat(asked(InProcess.CLAIRE, new TwoProfils(), HERE)).isEqualTo(HERE);
    }

    @Test
    void one_role_is_enough_and_needs_no_profile() {
        assertThat(asked(InProcess.INSTRUCTEUR, new AnyRole(), null)).isEqualTo("AIFE");
        assertThat(asked(InProcess.ADMIN, new AnyRole(), HERE)).isEqualTo("AIFE");
        assertThat(asked(InProcess.INSTRUCTEUR, new ProfilOrRole(), HERE)).isEqualTo("AIFE");
    }

    @Test
    void a_role_that_is_not_named_is_not_enough() {
        assertThat(asked(InProcess.AUDITEUR, new AnyRole(), HERE)).isEqualTo("FORBIDDEN");
        assertThat(asked(InProcess.ADMIN, new ProfilOrRole(), HERE)).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_profile_replaces_the_role_where_the_command_says_so() {
        hold("claire", Profil.RACCORDEMENT_MODIFICATION);

        assertThat(asked(InProcess.CLAIRE, new ProfilOrRole(), HERE)).isEqualTo(HERE);
        assertThat(asked(InProcess.CLAIRE, new AnyRole(), HERE)).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_profile_counts_on_its_structure_only() {
        hold("claire", Profil.RACCORDEMENT_MODIFICATION);

        assertThat(asked(InProcess.CLAIRE, new ProfilOrRole(), InProcess.OTHER_STRUCTURE))
                .isEqualTo("NOT_FOUND");
        assertThat(asked(InProcess.CLAIRE, new ProfilOrRole(), null)).isEqualTo("FORBIDDEN");
    }

    @Test
    void whoever_holds_nothing_on_a_structure_does_not_learn_what_it_has() {
        assertThat(asked(InProcess.DENIS, new ProfilOrRole(), HERE)).isEqualTo("NOT_FOUND");
    }

    @Test
    void whoever_holds_something_else_learns_that_it_is_forbidden() {
        hold("denis", Profil.RACCORDEMENT_CONSULTATION);

        assertThat(asked(InProcess.DENIS, new ProfilOrRole(), HERE)).isEqualTo("FORBIDDEN");
    }

    @Test
    void a_structure_is_known_to_all_so_that_starting_something_on_it_is_forbidden_not_unknown() {
        assertThat(
                        inUnitOfWork(
                                InProcess.DENIS.asMetaData(),
                                metaData ->
                                        rights.requireToStart(
                                                new ProfilOrRole(), metaData, receiver(HERE))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void whoever_holds_what_does_not_read_the_thing_does_not_learn_that_it_exists() {
        hold("denis", Profil.ORGANISATION_MODIFICATION);

        assertThat(asked(InProcess.DENIS, new ProfilOrRole(), HERE)).isEqualTo("NOT_FOUND");
    }

    @Test
    void to_modify_is_to_consult_as_well() {
        hold("claire", Profil.RACCORDEMENT_MODIFICATION);

        assertThat(asked(InProcess.CLAIRE, new PrincipalOnly(), HERE)).isEqualTo(HERE);
    }

    @Test
    void either_side_may_where_the_command_says_so_and_acts_for_its_own_structure() {
        hold("claire", Profil.EDI_GESTION_MODIFICATION);
        var sides =
                new Concern[] {
                    new Concern(Partie.TIERS, InProcess.OTHER_STRUCTURE),
                    new Concern(Partie.ENTITE, HERE)
                };

        assertThat(
                        inUnitOfWork(
                                InProcess.CLAIRE.asMetaData(),
                                metaData -> rights.require(new EitherSide(), metaData, sides)))
                .isEqualTo(HERE);
        assertThat(
                        inUnitOfWork(
                                InProcess.DENIS.asMetaData(),
                                metaData -> rights.require(new EitherSide(), metaData, sides)))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void to_be_authenticated_is_enough_where_the_command_says_so() {
        assertThat(asked(InProcess.DENIS, new Anyone(), HERE)).isEqualTo(HERE);
    }

    @Test
    void whom_the_command_is_about_may_where_the_command_says_so_and_acts_for_themselves() {
        assertThat(askedAbout(InProcess.DENIS, "denis")).isEqualTo(Actor.SOI_MEME);
        assertThat(askedAbout(InProcess.DENIS, "claire")).isEqualTo("NOT_FOUND");

        hold("denis", Profil.ORGANISATION_MODIFICATION);
        assertThat(askedAbout(InProcess.DENIS, "claire")).isEqualTo(HERE);
        assertThat(askedAbout(InProcess.DENIS, "denis")).isEqualTo(HERE);
    }

    @Test
    void whoever_audits_changes_nothing_whatever_they_hold() {
        hold("ada", Profil.ORGANISATION_MODIFICATION, Profil.RACCORDEMENT_MODIFICATION);

        assertThat(askedAbout(InProcess.AUDITEUR, "ada")).isEqualTo("FORBIDDEN");
        assertThat(asked(InProcess.AUDITEUR, new ProfilOrRole(), HERE)).isEqualTo("FORBIDDEN");
    }

    @Test
    void whoever_has_a_role_at_the_operator_acts_for_no_structure() {
        for (var actor : List.of(InProcess.INSTRUCTEUR, InProcess.ADMIN)) {
            hold(actor.login(), Profil.values());

            assertThat(asked(actor, new TwoProfils(), HERE)).isEqualTo("FORBIDDEN");
            assertThat(asked(actor, new PrincipalOnly(), HERE)).isEqualTo("FORBIDDEN");
            assertThat(askedAbout(actor, "claire")).isEqualTo("FORBIDDEN");
            assertThat(askedAbout(actor, actor.login())).isEqualTo(Actor.SOI_MEME);
            assertThat(asked(new Actor(actor.login(), Set.of()), new TwoProfils(), HERE))
                    .as("the same person without the role")
                    .isEqualTo(HERE);
        }
    }

    @Test
    void who_may_know_of_the_thing_is_told_which_profiles_on_which_structure_would_do() {
        hold("claire", Profil.RACCORDEMENT_MODIFICATION);

        var refusal = refusal(InProcess.CLAIRE, new TwoProfils(), receiver(HERE));

        assertThat(refusal.acces())
                .containsExactly(
                        new Acces(
                                HERE,
                                List.of("EDI_RECEPTEUR_MODIFICATION", "RACCORDEMENT_MODIFICATION"),
                                List.of("EDI_RECEPTEUR_MODIFICATION"),
                                false,
                                List.of()));
        assertThat(refusal.texte().fr())
                .endsWith(
                        " Il faut EDI_RECEPTEUR_MODIFICATION et RACCORDEMENT_MODIFICATION sur la"
                                + " structure 11000201100044.");
        assertThat(refusal.texte().en())
                .endsWith(
                        " It takes EDI_RECEPTEUR_MODIFICATION and RACCORDEMENT_MODIFICATION on the"
                                + " structure 11000201100044.");
    }

    @Test
    void the_structure_is_named_as_people_know_it_now() {
        node.events()
                .appendEvents(
                        new GenericDomainEventMessage<>(
                                "Structure",
                                new StructureId(HERE).toString(),
                                0,
                                new StructureIdentifiantChanged(
                                        HERE,
                                        TypeIdentifiant.SIRET,
                                        "11000201100051",
                                        true,
                                        null)));
        hold("claire", Profil.RACCORDEMENT_MODIFICATION);

        var refusal = refusal(InProcess.CLAIRE, new TwoProfils(), receiver(HERE));

        assertThat(refusal.acces()).extracting(Acces::structure).containsExactly("11000201100051");
        assertThat(refusal.texte().fr()).endsWith(" sur la structure 11000201100051.");
    }

    @Test
    void any_way_is_named_that_the_structures_concerned_offer() {
        hold("claire", Profil.EDI_GESTION_CONSULTATION);
        var sides =
                new Concern[] {
                    new Concern(Partie.TIERS, InProcess.OTHER_STRUCTURE),
                    new Concern(Partie.ENTITE, HERE)
                };

        assertThat(refusal(InProcess.CLAIRE, new EitherSide(), sides).acces())
                .extracting(Acces::structure, Acces::profils)
                .containsExactly(
                        tuple(InProcess.OTHER_STRUCTURE, List.of("EDI_RECEPTEUR_MODIFICATION")),
                        tuple(HERE, List.of("EDI_GESTION_MODIFICATION")));
        assertThat(refusal(InProcess.CLAIRE, new AnyRole()).texte().en())
                .endsWith(" It takes the role AIFE_ADMIN or AIFE_INSTRUCTEUR at the operator.");
        hold("claire", Profil.RACCORDEMENT_CONSULTATION);
        assertThat(refusalToStart(InProcess.DENIS, new PrincipalOnly()).texte().en())
                .endsWith(
                        " It takes RACCORDEMENT_CONSULTATION and being the principal manager on the"
                                + " structure 11000201100044.");
    }

    @Test
    void whoever_has_a_role_is_told_of_roles_alone() {
        assertThat(refusal(InProcess.ADMIN, new ProfilOrRole(), receiver(HERE)).acces())
                .containsExactly(Acces.by(List.of("AIFE_INSTRUCTEUR")));
        assertThat(refusal(InProcess.ADMIN, new TwoProfils(), receiver(HERE)).acces()).isEmpty();
    }

    @Test
    void what_is_hidden_says_nothing() {
        var refusal = refusal(InProcess.DENIS, new TwoProfils(), receiver(HERE));

        assertThat(refusal).isEqualTo(Rights.notFound().refusal());
    }

    @Test
    void profiles_count_only_while_the_rattachement_is_valid() {
        hold("claire", Profil.RACCORDEMENT_MODIFICATION);

        happen(new RattachementDeactivated(HERE, "claire", null));
        assertThat(asked(InProcess.CLAIRE, new ProfilOrRole(), HERE)).isEqualTo("NOT_FOUND");
        happen(new RattachementReactivated(HERE, "claire"));
        assertThat(asked(InProcess.CLAIRE, new ProfilOrRole(), HERE)).isEqualTo(HERE);
        happen(new RattachementRemoved(HERE, "claire", null));
        happen(new RattachementRequested(HERE, "claire"));
        happen(new RattachementValidated(HERE, "claire"));
        assertThat(asked(InProcess.CLAIRE, new ProfilOrRole(), HERE)).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_structure_made_up_lends_nobody_the_rights_of_another_login() {
        hold("x-claire", Profil.RACCORDEMENT_MODIFICATION);

        assertThat(asked(InProcess.CLAIRE, new ProfilOrRole(), HERE + "-x")).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_right_withdrawn_is_gone_for_the_very_next_command() {
        hold("claire", Profil.RACCORDEMENT_MODIFICATION);
        assertThat(asked(InProcess.CLAIRE, new ProfilOrRole(), HERE)).isEqualTo(HERE);

        hold("claire");
        assertThat(asked(InProcess.CLAIRE, new ProfilOrRole(), HERE)).isEqualTo("NOT_FOUND");
    }

    @Test
    void nobody_in_particular_is_not_authenticated() {
        assertThat(
                        inUnitOfWork(
                                Map.of(),
                                metaData ->
                                        rights.require(
                                                new ProfilOrRole(), metaData, receiver(HERE))))
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void the_system_acts_for_itself_and_an_administrator_for_the_operator() {
        assertThat(asked(Actor.SYSTEM, new AnyRole(), null)).isEqualTo("systeme");
        assertThat(asked(InProcess.ADMIN, new AnyRole(), null)).isEqualTo("AIFE");
    }

    @Test
    void a_person_who_bears_the_name_of_the_system_has_none_of_its_rights() {
        assertThat(asked(new Actor(Actor.SYSTEME, Set.of()), new AnyRole(), null))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void a_command_that_declares_no_rights_passes_for_nobody() {
        assertThatThrownBy(() -> asked(InProcess.ADMIN, new Undeclared(), HERE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Undeclared");
    }

    @Test
    void every_event_says_who_for_whom_and_from_which_request() {
        try (var furnished = InProcess.furnished()) {
            var fiche = new Journey(furnished, InProcess.CLAIRE, "f1");
            fiche.prepare(HERE, "a").submit();
            fiche.activate(null);

            assertThat(furnished.events().all())
                    .extracting(event -> event.getMetaData().keySet())
                    .containsOnly(Set.of(Actor.ACTOR, Actor.ON_BEHALF_OF, Actor.CORRELATION_ID));
            assertThat(actingFor(furnished, new FicheId("f1")))
                    .startsWith("claire for " + HERE)
                    .endsWith("ines for AIFE");
            assertThat(actingFor(furnished, new ClaimId(ClaimKind.CERTIFICAT, "sha-a")))
                    .containsExactly("claire for " + HERE);
            assertThat(actingFor(furnished, new InterfaceCodeId("FSO1100A")))
                    .containsExactly("systeme for systeme");
            assertThat(actingFor(furnished, new HabilitationId(HERE, "claire")))
                    .containsExactly("alix for AIFE");
        }
    }

    @Test
    void nobody_says_themselves_for_whom_they_act() {
        hold("claire", Profil.RACCORDEMENT_MODIFICATION);
        node.send(InProcess.ADMIN, InProcess.register(HERE, "denis"));
        var lying = MetaData.from(InProcess.CLAIRE.asMetaData()).and(Actor.ON_BEHALF_OF, "AIFE");

        node.bean(CommandGateway.class)
                .sendAndWait(
                        new CreateFiche(
                                new FicheId("f1"),
                                HERE,
                                FicheKind.EMETTEUR,
                                Environnement.PRODUCTION),
                        lying);

        assertThat(actingFor(node, new FicheId("f1"))).containsExactly("claire for " + HERE);
    }

    @Test
    void a_fiche_hidden_and_a_fiche_absent_answer_alike() {
        try (var furnished = InProcess.furnished()) {
            new Journey(furnished, InProcess.CLAIRE, "f1").prepare(HERE, "a");

            assertThat(furnished.outcome(InProcess.DENIS, SUBMIT)).isEqualTo("NOT_FOUND");
            assertThat(furnished.outcome(InProcess.DENIS, new SubmitFiche(new FicheId("f0"), null)))
                    .isEqualTo("NOT_FOUND");
            assertThat(furnished.outcome(InProcess.AUDITEUR, SUBMIT)).isEqualTo("FORBIDDEN");
        }
    }

    private void hold(String login, Profil... profils) {
        happen(new GestionnairePrincipalNamed(HERE, login, List.of(profils)));
    }

    private void happen(HabilitationEvent event) {
        var id = new HabilitationId(event.structure(), event.utilisateur());
        node.events()
                .appendEvents(
                        new GenericDomainEventMessage<>(
                                "Habilitation", id.toString(), node.events().of(id).size(), event));
    }

    /** As {@link #asked}, of a command about a user. */
    private String askedAbout(Actor actor, String utilisateur) {
        var concern = Concern.of(new HabilitationId(HERE, utilisateur));
        return inUnitOfWork(
                actor.asMetaData(),
                metaData -> rights.require(new OneselfOrManager(), metaData, concern));
    }

    private Refusal refusalToStart(Actor actor, Object command) {
        return refused(actor, metaData -> rights.requireToStart(command, metaData, receiver(HERE)));
    }

    private Refusal refusal(Actor actor, Object command, Concern... concerns) {
        return refused(actor, metaData -> rights.require(command, metaData, concerns));
    }

    private static Refusal refused(Actor actor, Consumer<MetaData> question) {
        var work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("x"));
        try {
            question.accept(MetaData.from(actor.asMetaData()));
            throw new AssertionError("not refused");
        } catch (RuleViolatedException refused) {
            return refused.refusal();
        } finally {
            work.rollback();
        }
    }

    /** For whom the actor acts, or the code of the refusal. */
    private String asked(Actor actor, Object command, @Nullable String structure) {
        var concerns = structure == null ? new Concern[0] : new Concern[] {receiver(structure)};
        return inUnitOfWork(
                actor.asMetaData(), metaData -> rights.require(command, metaData, concerns));
    }

    private static Concern receiver(String structure) {
        return new Concern(Partie.RECEPTEUR, structure);
    }

    private static String inUnitOfWork(Map<String, String> metaData, Consumer<MetaData> question) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("x"));
        try {
            question.accept(MetaData.from(metaData));
            return (String) unitOfWork.getCorrelationData().get(Actor.ON_BEHALF_OF);
        } catch (RuleViolatedException refused) {
            return refused.refusal().code();
        } finally {
            unitOfWork.rollback();
        }
    }

    private static List<String> actingFor(InProcess node, Object aggregate) {
        return node.events().all().stream()
                .filter(event -> event.getAggregateIdentifier().equals(aggregate.toString()))
                .map(DomainEventMessage::getMetaData)
                .map(who -> who.get(Actor.ACTOR) + " for " + who.get(Actor.ON_BEHALF_OF))
                .toList();
    }
}
