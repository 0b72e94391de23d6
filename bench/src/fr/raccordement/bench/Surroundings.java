package fr.raccordement.bench;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.AcceptDelegation;
import fr.raccordement.api.delegation.command.RefuseDelegation;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.command.DeclareCompteTechnique;
import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.command.DecideRattachement;
import fr.raccordement.api.habilitation.command.GrantHabilitation;
import fr.raccordement.api.habilitation.command.RequestRattachement;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What there is around fiches: who receives for whom, who may act for whom, which programs connect
 * by API. What a rule refuses, because it was done before, is counted and left.
 */
final class Surroundings {

    private static final int ASKED_A_FICHE = 3;
    private static final int USERS_A_STRUCTURE = 2;
    private static final int ONE_IN_REFUSED = 5;
    private static final int ONE_IN_WAITING = 4;
    private static final long FIXED = 11;

    private final Program program;
    private final Map<String, Integer> made = new TreeMap<>();
    private final SplittableRandom chance = new SplittableRandom(FIXED);

    Surroundings(Program program) {
        this.program = program;
    }

    /** Each of these fiches is to receive for some of the public structures. */
    void delegations(List<FicheLife> receivers, List<Partner> structures) {
        var publics = structures.stream().filter(it -> !it.tiers() && it.isPublic()).toList();
        if (publics.isEmpty()) {
            return;
        }
        for (var life : receivers) {
            for (int i = 0; i < ASKED_A_FICHE; i++) {
                var entity = publics.get(chance.nextInt(publics.size()));
                var id = new DelegationId("%s-%d".formatted(life.fiche().value(), i));
                var asked =
                        done(
                                "delegations asked for",
                                new RequestDelegation(id, life.fiche().value(), entity.siret()),
                                life.of());
                if (asked && chance.nextInt(ONE_IN_WAITING) > 0) {
                    if (chance.nextInt(ONE_IN_REFUSED) == 0) {
                        done("delegations refused", new RefuseDelegation(id, null, null), entity);
                    } else {
                        done("delegations accepted", new AcceptDelegation(id, null), entity);
                    }
                }
            }
        }
    }

    /** People who ask to belong to each, most of whom are let in, and given something to do. */
    void users(List<Partner> structures) {
        for (var structure : structures) {
            for (int i = 1; i <= USERS_A_STRUCTURE; i++) {
                var user = Partner.login("%s-%d".formatted(structure.manager().login(), i));
                var id = new HabilitationId(structure.siret(), user.login());
                var asked = program.attempt(new RequestRattachement(id), user).isEmpty();
                count("rattachements asked for", asked);
                if (asked && chance.nextInt(ONE_IN_WAITING) > 0) {
                    done("rattachements accepted", new DecideRattachement(id, true, null, null), structure);
                    done(
                            "habilitations given",
                            new GrantHabilitation(id, Profil.RACCORDEMENT_MODIFICATION, null),
                            structure);
                }
            }
        }
    }

    /** A technical account, and a program that connects with it. */
    void connections(List<Partner> structures) {
        for (var structure : structures) {
            done(
                    "technical accounts",
                    new DeclareCompteTechnique(
                            new CompteTechniqueId(structure.siret()), null, null, null),
                    structure);
            done(
                    "connections by API",
                    new DeclareRaccordementApi(
                            new RaccordementApiId("api-" + structure.siret()),
                            structure.siret(),
                            chance.nextBoolean()
                                    ? Environnement.PRODUCTION
                                    : Environnement.QUALIFICATION,
                            "Facturation " + structure.siret(),
                            TypeUtilisation.DEVELOPPEMENT_PROPRE,
                            null,
                            new Contact(
                                    "Grace Hopper", "grace.hopper@example.org", "+33140506071")),
                    structure);
        }
    }

    /** How many of each. */
    Map<String, Integer> made() {
        return made;
    }

    private boolean done(String what, Object command, Partner by) {
        var refused = program.attempt(command, by.manager());
        count(refused.map(code -> what + ", left: " + code).orElse(what), true);
        return refused.isEmpty();
    }

    private void count(String what, boolean counts) {
        if (counts) {
            made.merge(what, 1, Integer::sum);
        }
    }
}
