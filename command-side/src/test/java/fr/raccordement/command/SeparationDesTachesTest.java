package fr.raccordement.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.AcceptDelegation;
import fr.raccordement.api.delegation.command.RefuseDelegation;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.command.ActivateFiche;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.command.DeactivateFiche;
import fr.raccordement.api.fiche.command.DeclareTiersDeDematerialisation;
import fr.raccordement.api.fiche.command.OpenRevision;
import fr.raccordement.api.fiche.command.ReactivateFiche;
import fr.raccordement.api.fiche.command.ReturnFiche;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.fiche.command.WithdrawFiche;
import fr.raccordement.api.habilitation.GestionId;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.command.GrantHabilitation;
import fr.raccordement.api.habilitation.command.NameGestionnairePrincipal;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.command.fiche.Journey;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One person on two sides. */
class SeparationDesTachesTest {

    private static final String REFUSED = "SEPARATION_DES_TACHES";
    private static final String ENTITE = "19750001000016";
    private static final FicheId FICHE = new FicheId("f1");

    /** Claire, who has changed sides. */
    private static final Actor CLAIRE_INSTRUCTRICE =
            new Actor(InProcess.CLAIRE.login(), Set.of(Role.AIFE_INSTRUCTEUR));

    private final InProcess node = InProcess.furnished();
    private final Journey fiche = new Journey(node, InProcess.CLAIRE, "f1");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whoever_worked_on_a_fiche_does_not_examine_it() {
        fiche.prepare(InProcess.STRUCTURE, "a").submit();

        assertThat(decided(new ActivateFiche(FICHE, null, null))).isEqualTo(REFUSED);
        assertThat(decided(new ReturnFiche(FICHE, "À revoir", null))).isEqualTo(REFUSED);
        assertThat(fiche.activate(null)).isEqualTo("OK");
    }

    @Test
    void nor_its_revision_whoever_worked_on_that() {
        granted("gil", InProcess.STRUCTURE, Profil.RACCORDEMENT_MODIFICATION);
        var gil = new Actor("gil", Set.of());
        fiche.prepare(InProcess.STRUCTURE, "a").submit();
        fiche.activate(null);
        node.send(gil, new OpenRevision(FICHE, null));
        node.send(gil, fiche.deposit("b"));
        node.send(gil, new SubmitFiche(FICHE, null));

        assertThat(decided(new ActivateFiche(FICHE, null, null))).isEqualTo(REFUSED);
        assertThat(fiche.activate(null)).isEqualTo("OK");
    }

    @Test
    void nor_is_a_fiche_opened_again_by_them_though_anyone_may_close_it() {
        fiche.prepare(InProcess.STRUCTURE, "a").submit();
        fiche.activate(null);

        assertThat(decided(new DeactivateFiche(FICHE, "Fin", null))).isEqualTo("OK");
        assertThat(decided(new ReactivateFiche(FICHE, null))).isEqualTo(REFUSED);
        assertThat(fiche.reactivate()).isEqualTo("OK");
    }

    @Test
    void to_have_sent_it_or_taken_it_back_is_to_have_worked_on_it() {
        granted("gil", InProcess.STRUCTURE, Profil.RACCORDEMENT_MODIFICATION);
        var gil = new Actor("gil", Set.of());
        var examiner = new Actor("gil", Set.of(Role.AIFE_INSTRUCTEUR));
        fiche.prepare(InProcess.STRUCTURE, "a").submit();
        node.send(gil, new WithdrawFiche(FICHE, null));
        fiche.submit();

        assertThat(node.outcome(examiner, new ActivateFiche(FICHE, null, null))).isEqualTo(REFUSED);
    }

    @Test
    void to_have_examined_it_is_not() {
        fiche.prepare(InProcess.STRUCTURE, "a").submit();
        fiche.giveBack();
        fiche.submit();
        fiche.activate(null);
        fiche.deactivate();

        assertThat(fiche.reactivate()).isEqualTo("OK");
    }

    @Test
    void an_operator_files_nothing_for_a_structure_that_gave_them_its_profiles() {
        granted(
                InProcess.INSTRUCTEUR.login(),
                InProcess.STRUCTURE,
                Profil.RACCORDEMENT_MODIFICATION);

        assertThat(
                        node.outcome(
                                InProcess.INSTRUCTEUR,
                                new CreateFiche(
                                        FICHE,
                                        InProcess.STRUCTURE,
                                        FicheKind.EMETTEUR,
                                        Environnement.PRODUCTION)))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void whoever_asked_for_a_delegation_does_not_accept_it_but_may_refuse_it() {
        var claireOfBoth = asked();
        granted("gil", ENTITE, Profil.ORGANISATION_MODIFICATION, Profil.EDI_GESTION_MODIFICATION);

        assertThat(node.outcome(InProcess.CLAIRE, new AcceptDelegation(claireOfBoth, null)))
                .isEqualTo(REFUSED);
        assertThat(
                        node.outcome(
                                new Actor("gil", Set.of()),
                                new AcceptDelegation(claireOfBoth, null)))
                .isEqualTo("OK");
        assertThat(node.outcome(InProcess.CLAIRE, new AcceptDelegation(claireOfBoth, null)))
                .as("what stands already")
                .isEqualTo("OK");
    }

    @Test
    void what_one_asked_for_oneself_one_may_refuse() {
        assertThat(node.outcome(InProcess.CLAIRE, new RefuseDelegation(asked(), null, null)))
                .isEqualTo("OK");
    }

    @Test
    void an_administrator_names_somebody_else_principal_manager() {
        var gestion = new GestionId(InProcess.STRUCTURE);
        var admin = InProcess.ADMIN;

        assertThat(
                        node.outcome(
                                admin,
                                new NameGestionnairePrincipal(
                                        gestion, admin.login(), true, "Absence")))
                .isEqualTo(REFUSED);
        assertThat(node.outcome(admin, registration(admin.login()))).isEqualTo(REFUSED);
        assertThat(
                        node.outcome(
                                admin,
                                new NameGestionnairePrincipal(gestion, "gil", true, "Absence")))
                .isEqualTo("OK");
    }

    /** A delegation that Claire asks for, who manages both sides. */
    private DelegationId asked() {
        node.send(InProcess.ADMIN, registration(InProcess.CLAIRE.login()));
        node.send(
                InProcess.CLAIRE,
                new CreateFiche(
                        FICHE,
                        InProcess.STRUCTURE,
                        FicheKind.RECEPTEUR,
                        Environnement.QUALIFICATION));
        node.send(InProcess.CLAIRE, new DeclareTiersDeDematerialisation(FICHE, null));
        var id = new DelegationId("d1");
        node.send(InProcess.CLAIRE, new RequestDelegation(id, "f1", ENTITE));
        return id;
    }

    private static RegisterStructure registration(String gestionnaire) {
        return new RegisterStructure(
                new StructureId(ENTITE),
                "Lycée",
                StructureType.PUBLIQUE,
                false,
                false,
                true,
                gestionnaire);
    }

    private String decided(Object command) {
        return node.outcome(CLAIRE_INSTRUCTRICE, command);
    }

    private void granted(String login, String structure, Profil... profils) {
        for (var profil : profils) {
            node.send(
                    InProcess.CLAIRE,
                    new GrantHabilitation(new HabilitationId(structure, login), profil, null));
        }
    }
}
